package org.marsad.launcher.inside;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.marsad.launcher.Inside.Screen;
import org.marsad.launcher.Inside.Visit;
import org.marsad.launcher.Inside.Visitor;
import org.marsad.launcher.UnusableException;

/** A session for somebody who sits at another process. */
final class GogoVisit implements Visit {
    private static final int SMALLEST = 1;

    private final GogoInside inside;
    private final Visitor visitor;
    private final Terminal none;
    private CommandSession session;
    private Terminal terminal;
    private boolean left;

    /** A visit; {@code none} is the terminal of those who have none. */
    GogoVisit(GogoInside inside, Visitor visitor, Terminal none) {
        this.inside = inside;
        this.visitor = visitor;
        this.none = none;
    }

    @Override
    public boolean run(Reader statements) throws UnusableException {
        Reader untilLeft = new LeavingReader(statements);
        CommandSession own = inside.session(visitor.in(), visitor.out(), visitor.err(), visitor.run(), none);
        try {
            begin(own, none);
            return GogoInside.run(own, untilLeft, visitor.run(), visitor.out(), visitor.err());
        } finally {
            end(own);
        }
    }

    @Override
    public void openShell(Screen screen) throws UnusableException {
        // Its own shell, as leaving one by "exit" ends all that it has open.
        Shell shell = new Shell(inside.service(Shell.class).getContext(), inside.service(CommandProcessor.class));
        try (Terminal own = new ExternalTerminal("attached", screen.type(), visitor.in(), visitor.out(), StandardCharsets.UTF_8)) {
            own.setSize(size(screen.columns(), screen.lines()));
            CommandSession conversation = inside.session(own.input(), own.output(), own.output(), visitor.run(), own);
            try {
                begin(conversation, own);
                inside.converse(shell, conversation);
            } finally {
                end(conversation);
            }
        } catch (IOException e) {
            throw new UnusableException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    private static Size size(int columns, int lines) {
        return new Size(Math.max(SMALLEST, columns), Math.max(SMALLEST, lines));
    }

    private synchronized void begin(CommandSession own, Terminal screen) {
        own.currentDir(visitor.folder());
        session = own;
        terminal = screen;
    }

    private void end(CommandSession own) {
        synchronized (this) {
            session = null;
            terminal = null;
        }
        own.close();
    }

    @Override
    public void resize(int columns, int lines) {
        Terminal screen;
        synchronized (this) {
            screen = terminal;
        }
        if (screen != null && screen != none) {
            screen.setSize(size(columns, lines));
            screen.raise(Terminal.Signal.WINCH);
        }
    }

    @Override
    public void leave() {
        CommandSession open;
        synchronized (this) {
            left = true;
            open = session;
        }
        if (open != null) {
            List.copyOf(open.jobs()).forEach(Job::interrupt);
        }
    }

    private synchronized boolean hasLeft() {
        return left;
    }

    /** At its end as soon as the visitor has gone: what he had still to say is not run behind his back. */
    private final class LeavingReader extends Reader {
        private final Reader statements;

        private LeavingReader(Reader statements) {
            this.statements = statements;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return hasLeft() ? -1 : statements.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            statements.close();
        }
    }
}
