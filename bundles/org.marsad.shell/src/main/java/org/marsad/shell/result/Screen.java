package org.marsad.shell.result;

import java.util.HashMap;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.jline.terminal.Terminal;

/**
 * What a result is shown on.
 *
 * @param writing how text that runs to the left is written; {@link Writing#RAW} unless a person looks at it now
 * @param colour  whether it shows colours
 * @param width   its columns
 */
public record Screen(Writing writing, boolean colour, int width) {

    /** The session variable that says whether nobody is there to answer: {@value}. */
    public static final String BATCH = "marsad.batch";

    /** The session variable that says whether to use colour: {@value}. If it is not set, a terminal gets colour. */
    public static final String COLOR = "marsad.color";

    /** The session variable that says whether a batch shows its results on a terminal: {@value}. */
    public static final String SEEN = "marsad.terminal";

    /** The session variable with the environment of whoever sits there, if that is not the one of this process: {@value}. */
    public static final String ENVIRONMENT = "marsad.environment";

    /**
     * The session variable with what stands before and after words that the session is to write untouched: {@value}. The launcher draws
     * it for each session, shows everything else without control characters, and takes it out.
     */
    public static final String MARK = "marsad.mark";

    /** The session variable with what the configuration says of {@link BidiSetting}: {@value}. */
    public static final String CONFIGURED_BIDI = ".shell.bidi";

    /** A file or another program: nothing is cut and nothing coloured. */
    public static final Screen FILE = new Screen(Writing.RAW, false, Integer.MAX_VALUE);

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
        boolean terminal = Boolean.TRUE.equals(colour) || Boolean.TRUE.equals(session.get(SEEN)) || isInteractive(session);
        return terminal ? new Screen(writing(session), !Boolean.FALSE.equals(colour), width(session)) : FILE;
    }

    /** The {@link #MARK} of a session, if what the calling thread writes goes through it, else nothing. */
    public static String mark(CommandSession session, int descriptor) {
        Process process = Process.Utils.current();
        Object mark = session.get(MARK);
        return mark == null || process != null && !process.isTty(descriptor) ? "" : mark.toString();
    }

    /** Whether a person looks at it now: lines are cut to fit. */
    public boolean terminal() {
        return writing != Writing.RAW;
    }

    /**
     * What a session says about who puts Arabic in order: its variable, else the environment, else the configuration.
     *
     * @throws BidiSetting.Unknown if that cannot be; the message says what can
     */
    public static BidiSetting bidi(CommandSession session) {
        Object said = session.get(BidiSetting.NAME);
        if (said == null) {
            said = environment(session).get(BidiSetting.VARIABLE);
        }
        if (said == null) {
            said = session.get(CONFIGURED_BIDI);
        }
        return said == null ? BidiSetting.AUTO : BidiSetting.named(said.toString());
    }

    private static Writing writing(CommandSession session) {
        Map<String, String> environment = environment(session);
        String type = session.get(TERMINAL) instanceof Terminal terminal && !Terminal.TYPE_DUMB.equals(terminal.getType())
                ? terminal.getType() : environment.getOrDefault("TERM", "");
        return bidi(session).writing(type, environment);
    }

    private static Map<String, String> environment(CommandSession session) {
        if (!(session.get(ENVIRONMENT) instanceof Map<?, ?> given)) {
            return System.getenv();
        }
        Map<String, String> environment = new HashMap<>();
        given.forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        return environment;
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
