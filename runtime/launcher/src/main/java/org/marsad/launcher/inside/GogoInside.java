package org.marsad.launcher.inside;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.marsad.launcher.Inside;
import org.marsad.launcher.Nearest;
import org.marsad.launcher.PlainWords;
import org.marsad.launcher.UnusableException;
import org.marsad.launcher.VisibleCharset;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The container's inside as its bundles show it. */
public final class GogoInside implements Inside {
    private final BundleContext context;
    private Terminal terminal;

    /** Nothing of the container is touched yet. */
    public GogoInside(BundleContext context) {
        this.context = context;
    }

    @Override
    public void configure(Path folder, Map<String, String> variables) throws UnusableException {
        new ConfigurationFiles(context, variables).apply(folder);
    }

    /**
     * The shell's bundle opens a terminal and a session of its own as soon as it starts. It is given this terminal: a real
     * one where an operator sits, else one that is nothing and costs nothing. JLine marks the way to hand it over as
     * deprecated because it is meant for embedders such as this one; there is no other.
     */
    @Override
    @SuppressWarnings("deprecation")
    public void prepareTerminal(boolean interactive) throws UnusableException {
        try {
            terminal = interactive
                    ? TerminalBuilder.builder().name("marsad").system(true).nativeSignals(true)
                            .signalHandler(Terminal.SignalHandler.SIG_IGN).encoding(StandardCharsets.UTF_8).build()
                    : new NoTerminal();
            TerminalBuilder.setTerminalOverride(terminal);
        } catch (IOException e) {
            throw new UnusableException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> awaitCommands(long milliseconds) {
        return new CommandComponents(context).await(milliseconds);
    }

    @Override
    public boolean run(Reader statements, Run run) throws UnusableException {
        // Not System.in and System.out: Gogo has replaced those, and would write to itself.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        CommandSession session = session(new RawInput(), out, err, run, terminal);
        try {
            return run(session, statements, run, out, err);
        } finally {
            session.close();
        }
    }

    static boolean run(CommandSession session, Reader statements, Run run, OutputStream out, OutputStream err) {
        session.put("0", run.name());
        session.put("args", new ArrayList<>(run.arguments()));
        for (int i = 0; i < run.arguments().size(); i++) {
            session.put(String.valueOf(i + 1), run.arguments().get(i));
        }
        return new StatementRunner(session, new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, VisibleCharset.VISIBLE), run.keepGoing(), run.lenient()).run(statements);
    }

    @Override
    public void openShell(Run run) throws UnusableException {
        Shell shell = service(Shell.class);
        CommandSession session = session(terminal.input(), terminal.output(), terminal.output(), run, terminal);
        try {
            converse(shell, session);
        } finally {
            session.close();
        }
    }

    @Override
    public Visit visit(Visitor visitor) {
        return new GogoVisit(this, visitor, terminal);
    }

    /** A shell in a session; returns when the operator leaves it. */
    void converse(Shell shell, CommandSession session) throws UnusableException {
        session.put(LineReader.HISTORY_FILE, Path.of(context.getProperty("marsad.data"), "history"));
        session.put("exit", (Function) (caller, arguments) -> {
            shell.stop();
            return null;
        });
        try {
            // Its own option for the history means a file in the user's home folder, not in this one.
            shell.gosh(session, new String[] {"--login", "--noshutdown", "--nohistory"});
        } catch (Exception e) {
            // The loop shows what commands throw; what comes out of it is the end of the terminal.
            if (context.getBundle(0).getState() == Bundle.ACTIVE) {
                throw new UnusableException("the shell has ended: " + PlainWords.of(e), e);
            }
        }
    }

    CommandSession session(InputStream in, OutputStream out, OutputStream err, Run run, Terminal screen) throws UnusableException {
        CommandProcessorImpl processor = (CommandProcessorImpl) service(CommandProcessor.class);
        CommandSession session = VisibleSession.of(processor, in, out, err);
        session.put(Shell.VAR_TERMINAL, screen);
        session.put(Shell.VAR_SCOPE, "marsad:*");
        session.put("default", (Function) GogoInside::unknownCommand);
        run.variables().forEach(session::put);
        return session;
    }

    /** Gogo calls the variable {@code default} when it finds no command. */
    private static Object unknownCommand(CommandSession session, List<Object> words) throws UnknownCommandException {
        String word = String.valueOf(words.get(0));
        Set<String> names = new TreeSet<>();
        for (Object command : (Set<?>) session.get(".commands")) {
            String name = command.toString();
            names.add(name.substring(name.indexOf(':') + 1));
        }
        String advice = Nearest.to(word, names).map(meant -> "; did you mean '" + meant + "'?")
                .orElse("; 'help' lists the commands");
        throw new UnknownCommandException("there is no command '" + word + "'" + advice);
    }

    <T> T service(Class<T> type) throws UnusableException {
        // By name: the shell's bundle registers its own under the name of the class.
        ServiceReference<?> reference = context.getServiceReference(type.getName());
        Object service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new UnusableException("the container has no shell (" + type.getSimpleName()
                    + " is missing): the feature 'shell' is not there or its bundles did not start");
        }
        return type.cast(service);
    }

    /** Can do nothing, and does not ask a program of the system what it can do, as JLine does for others. */
    private static final class NoTerminal extends DumbTerminal {
        NoTerminal() throws IOException {
            super("marsad", Terminal.TYPE_DUMB, new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(),
                    StandardCharsets.UTF_8);
        }

        @Override
        protected void parseInfoCmp() {
            // there is nothing to be known
        }
    }

    /** A type of its own, as for a plain file stream the channel that Gogo makes is closed by an interrupt, for good. */
    private static final class RawInput extends FileInputStream {
        RawInput() {
            super(FileDescriptor.in);
        }
    }
}
