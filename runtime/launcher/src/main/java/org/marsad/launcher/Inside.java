package org.marsad.launcher;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the launcher does inside the container, with the classes of its bundles. */
public interface Inside {

    /**
     * Hands the files {@code <PID>.cfg} of a folder to Configuration Admin, and takes away configurations whose file has
     * gone. A configuration that has not changed is left alone.
     */
    void configure(Path folder, Map<String, String> variables) throws UnusableException;

    /** Makes the terminal before the shell's bundles make one themselves. */
    void prepareTerminal(boolean interactive) throws UnusableException;

    /** Waits until every shell command that is to come is there; says what is still missing when the time is over. */
    List<String> awaitCommands(long milliseconds);

    /**
     * Runs statements one after the other and shows what each one returns.
     *
     * @return whether all went well
     */
    boolean run(Reader statements, Run run) throws UnusableException;

    /** Opens the shell on the terminal; returns when the operator leaves it. */
    void openShell(Run run) throws UnusableException;

    /** Lets somebody in who sits at another process. */
    Visit visit(Visitor visitor);

    /**
     * Somebody at another process.
     *
     * @param run how statements are run
     * @param folder the folder that relative paths start at
     * @param in what is typed, or comes by a pipe; reading it ends when he goes
     * @param out for results, or all that a terminal shows
     * @param err for all else
     */
    record Visitor(Run run, Path folder, InputStream in, OutputStream out, OutputStream err) {
    }

    /** The type and the size of a terminal, in characters. */
    record Screen(String type, int columns, int lines) {
    }

    /** What somebody at another process does; one of {@link #run} and {@link #openShell}, once. */
    interface Visit {

        /** As {@link Inside#run}, with the streams of the visitor. */
        boolean run(Reader statements) throws UnusableException;

        /** As {@link Inside#openShell}, on the terminal of the visitor. */
        void openShell(Screen screen) throws UnusableException;

        /** The terminal of the visitor has another size. */
        void resize(int columns, int lines);

        /** The visitor has gone: what he runs is interrupted. May be called when all is over. */
        void leave();
    }

    /**
     * How statements are run.
     *
     * @param name of the script, {@code $0} in it
     * @param arguments {@code $1} and so on
     * @param variables session variables
     * @param keepGoing whether statements behind a failed one are run
     * @param lenient whether failures that concern documents only are none
     */
    record Run(String name, List<String> arguments, Map<String, Object> variables, boolean keepGoing, boolean lenient) {
        public Run {
            arguments = List.copyOf(arguments);
            variables = Map.copyOf(variables);
        }
    }
}
