package org.marsad.shell.result;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.jline.terminal.Terminal;

/**
 * What a result is shown on.
 *
 * @param terminal whether a person looks at it now: lines are cut to fit, and text that runs to the left is isolated
 * @param colour   whether it shows colours
 * @param width    its columns
 */
public record Screen(boolean terminal, boolean colour, int width) {

    /** The session variable that says whether nobody is there to answer: {@value}. */
    public static final String BATCH = "marsad.batch";

    /** The session variable that says whether to use colour: {@value}. If it is not set, a terminal gets colour. */
    public static final String COLOR = "marsad.color";

    /** A file or another program: nothing is cut and nothing coloured. */
    public static final Screen FILE = new Screen(false, false, Integer.MAX_VALUE);

    private static final String TERMINAL = ".terminal";
    private static final String COLUMNS = "COLUMNS";
    private static final int USUAL_WIDTH = 100;

    /** The screen what the session shows goes to, as seen from the calling thread. */
    public static Screen of(CommandSession session) {
        Process process = Process.Utils.current();
        if (process != null && !process.isTty(1)) {
            return FILE;
        }
        Object colour = session.get(COLOR);
        boolean terminal = Boolean.TRUE.equals(colour) || isInteractive(session);
        return terminal ? new Screen(true, !Boolean.FALSE.equals(colour), width(session)) : FILE;
    }

    /** Whether a person sits before the session, at a terminal that can do more than type. */
    public static boolean isInteractive(CommandSession session) {
        return !Boolean.TRUE.equals(session.get(BATCH)) && session.get(TERMINAL) instanceof Terminal terminal
                && !Terminal.TYPE_DUMB.equals(terminal.getType());
    }

    private static int width(CommandSession session) {
        if (session.get(TERMINAL) instanceof Terminal terminal && terminal.getWidth() > 0) {
            return terminal.getWidth();
        }
        return session.get(COLUMNS) instanceof Number columns && columns.intValue() > 0 ? columns.intValue() : USUAL_WIDTH;
    }
}
