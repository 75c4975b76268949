package org.marsad.shell.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.marsad.api.progress.Progress;
import org.marsad.api.search.QueryException;
import org.marsad.shell.result.Escape;
import org.marsad.shell.result.Screen;

/** Where a command runs: its session, the services that are here, and what it can say besides its result. */
public final class Context {

    /** The session variable that says whether standard error is a terminal even though this is a batch: {@value}. */
    public static final String PROGRESS = "marsad.progress";

    /** Nobody looks, and the container may have been started for this. */
    private static final Duration PATIENCE_OF_BATCH = Duration.ofSeconds(5);

    private static final Duration PATIENCE_OF_PEOPLE = Duration.ofSeconds(1);

    private final CommandSession session;
    private final Services services;

    /** A run in a session. */
    public Context(CommandSession session, Services services) {
        this.session = session;
        this.services = services;
    }

    /** The session. */
    public CommandSession session() {
        return session;
    }

    /** What is here. */
    public Services services() {
        return services;
    }

    /**
     * The service of a type.
     *
     * @throws CommandException if there is none; the message names the bundle that gives it
     */
    public <T> T require(Class<T> type) throws CommandException {
        return services.require(type, isBatch() ? PATIENCE_OF_BATCH : PATIENCE_OF_PEOPLE);
    }

    /** Whether a service with a value of a property is here, or comes in a moment. */
    public boolean comes(Class<?> type, String property, String value) {
        return services.await(type, property, value, isBatch() ? PATIENCE_OF_BATCH : PATIENCE_OF_PEOPLE);
    }

    /** Whether nobody is there to answer, and whoever started this waits for the end. */
    public boolean isBatch() {
        return Boolean.TRUE.equals(session.get(Screen.BATCH));
    }

    /** A path as the operator means it, relative to the folder the session is in. */
    public Path resolve(String path) {
        return session.currentDir().resolve(path);
    }

    /** Says something besides the result, on standard error. */
    public void say(String line) {
        PrintStream error = error();
        error.writeBytes((Escape.line(line) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        error.flush();
    }

    /** Writes bytes to standard output; they are not touched unless it is a terminal, where what cannot be seen is escaped. */
    public interface Writer<T> {

        /** Writes; is not to close. */
        T writeTo(OutputStream output) throws QueryException, IOException, InterruptedException;
    }

    /** Has something written to standard output. */
    public <T> T output(Writer<T> writer) throws QueryException, IOException, InterruptedException {
        Process process = Process.Utils.current();
        PrintStream output = process == null ? session.getConsole() : process.out();
        byte[] mark = (Screen.of(session).terminal() ? "" : Screen.mark(session, 1)).getBytes(StandardCharsets.UTF_8);
        output.writeBytes(mark);
        try {
            return writer.writeTo(output);
        } finally {
            output.writeBytes(mark);
            output.flush();
        }
    }

    /**
     * Begins work that can be seen with {@code jobs} and called off.
     *
     * @param name  what is done, a few words
     * @param total how many steps it has, if known
     * @throws CommandException if nothing keeps account of work
     */
    public Work begin(String name, OptionalLong total) throws CommandException {
        Progress progress = require(Progress.class);
        Progress.Job job = progress.start(name, total);
        return new Work(progress, job, drawsProgress() ? new ProgressLine(progress, job.id(), error(), Screen.mark(session, 2)) : null);
    }

    private boolean drawsProgress() {
        return Boolean.TRUE.equals(session.get(PROGRESS)) || Screen.isInteractive(session);
    }

    private PrintStream error() {
        Process process = Process.Utils.current();
        return process == null ? session.getConsole() : process.err();
    }
}
