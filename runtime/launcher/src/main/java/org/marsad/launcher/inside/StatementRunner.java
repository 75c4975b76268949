package org.marsad.launcher.inside;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import org.apache.felix.gogo.runtime.Parser.Program;
import org.apache.felix.gogo.runtime.Parser.Statement;
import org.apache.felix.gogo.runtime.Token;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.marsad.launcher.PlainWords;

/**
 * Runs statements in a session and shows the value of each.
 *
 * <p>A statement fails
 * <ul>
 * <li>by throwing, in any stage of a pipe;
 * <li>by ending with an error status, as {@code grep} does when it finds nothing;
 * <li>by returning an object with a public method {@code int exitStatus()} that answers something else than 0. If that
 * object also has a public method {@code boolean documentsOnly()} that answers true, a lenient run does not count it.
 * </ul>
 */
final class StatementRunner {
    private static final String PIPE_FAILURE = "pipe-exception";

    private final CommandSession session;
    private final PrintStream results;
    private final PrintStream messages;
    private final boolean keepGoing;
    private final boolean lenient;
    private volatile int errorStatus;

    StatementRunner(CommandSession session, PrintStream results, PrintStream messages, boolean keepGoing, boolean lenient) {
        this.session = session;
        this.results = results;
        this.messages = messages;
        this.keepGoing = keepGoing;
        this.lenient = lenient;
        session.setJobListener((job, before, now) -> noteStatus(job, now));
    }

    /** Whether all went well. */
    boolean run(Reader text) {
        Statements statements = new Statements(text);
        boolean wentWell = true;
        while (wentWell || keepGoing) {
            List<Program> next;
            try {
                next = statements.next();
            } catch (StatementSyntaxException e) {
                // What follows cannot be told apart from what belongs to the error, so even a run that keeps going ends.
                messages.println("marsad: not understood: " + e.getMessage());
                return false;
            } catch (IOException e) {
                messages.println("marsad: the statements cannot be read: " + PlainWords.of(e));
                return false;
            }
            if (next == null) {
                return wentWell & awaitBackground();
            }
            wentWell &= runAll(next);
        }
        return wentWell;
    }

    private boolean runAll(List<Program> statements) {
        boolean wentWell = true;
        for (Program statement : statements) {
            if (wentWell || keepGoing) {
                wentWell &= run(statement);
            }
        }
        return wentWell;
    }

    private boolean run(Program statement) {
        try {
            session.put(PIPE_FAILURE, null);
            errorStatus = 0;
            Object value = session.execute(statement);
            if (value != null && !isAssignment(statement)) {
                show(value);
            }
            return errorStatus == 0 && !failedInPipe() && !failed(value);
        } catch (Exception e) {
            // A command may throw whatever it likes; this is where it ends.
            messages.println("marsad: " + PlainWords.of(e instanceof VisibleSession.HarmlessException shown ? shown.getCause() : e));
            return false;
        }
    }

    /** What was started with {@code &} is part of the run. */
    private boolean awaitBackground() {
        for (Job job : List.copyOf(session.jobs())) {
            synchronized (job) {
                while (job.status() != Job.Status.Done) {
                    try {
                        job.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                }
            }
        }
        return errorStatus == 0;
    }

    private void show(Object value) {
        CharSequence text = session.format(value, Converter.INSPECT);
        results.print(text);
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            results.println();
        }
        results.flush();
    }

    /** Gogo makes the assigned value the statement's value, but nobody has asked to see it. */
    private static boolean isAssignment(Program program) {
        return program.tokens().get(0) instanceof Statement statement
                && statement.tokens().size() > 1 && Token.eq("=", statement.tokens().get(1));
    }

    /** Of statements joined by {@code &&} or {@code ||} the last one that ran counts; jobs inside jobs do not. */
    private void noteStatus(Job job, Job.Status now) {
        if (now == Job.Status.Done && job.parent() == null && job.result() != null) {
            errorStatus = job.result().error();
        }
    }

    /** Gogo has already told what went wrong in the pipe, and keeps the failure here. */
    private boolean failedInPipe() {
        return session.get(PIPE_FAILURE) instanceof Exception;
    }

    private boolean failed(Object value) throws ReflectiveOperationException {
        if (value == null || !(ask(value, "exitStatus") instanceof Integer status) || status == 0) {
            return false;
        }
        return !(lenient && Boolean.TRUE.equals(ask(value, "documentsOnly")));
    }

    /** By name, as commands and launcher share no type; null if the value cannot be asked this. */
    private static Object ask(Object value, String question) throws ReflectiveOperationException {
        try {
            var method = value.getClass().getMethod(question);
            // The class need not be public, only the method.
            method.trySetAccessible();
            return method.invoke(value);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
