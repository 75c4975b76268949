package org.marsad.launcher.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.marsad.launcher.RawTerminal;
import org.marsad.launcher.UnusableException;

/** The terminal of this process, by JLine. */
public final class JLineRawTerminal implements RawTerminal {
    private final Terminal terminal;
    private final Attributes before;

    /** Takes the terminal over: keys are handed on, those that usually interrupt or suspend included. */
    public JLineRawTerminal() throws UnusableException {
        try {
            terminal = TerminalBuilder.builder().name("marsad").system(true).dumb(false).encoding(StandardCharsets.UTF_8).build();
        } catch (IOException e) {
            throw new UnusableException("the terminal cannot be used: " + e.getMessage(), e);
        }
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        // What the container sends has been made ready for a terminal there.
        raw.setOutputFlag(OutputFlag.OPOST, false);
        // A read waits for a key; as JLine has it for itself, it would come back without one, which Java takes for the end.
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
    }

    @Override
    public String type() {
        return terminal.getType();
    }

    @Override
    public int columns() {
        return terminal.getWidth();
    }

    @Override
    public int lines() {
        return terminal.getHeight();
    }

    @Override
    public void onResize(Runnable listener) {
        terminal.handle(Terminal.Signal.WINCH, signal -> listener.run());
    }

    @Override
    public void close() {
        // Not closed, as that would close the standard streams with it. Where a process is told to end, JLine does this itself.
        terminal.setAttributes(before);
    }
}
