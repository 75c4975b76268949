package org.marsad.shell.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who puts Arabic in order on a terminal: the setting {@code shell.bidi}. */
public enum BidiSetting {
    /** Whoever can, as far as the terminal tells its name. */
    AUTO,
    /** The terminal. */
    LOGICAL,
    /** Marsad. */
    VISUAL;

    /** The session variable and the key of the configuration: {@value}. */
    public static final String NAME = "shell.bidi";

    /** The environment variable: {@value}. */
    public static final String VARIABLE = "MARSAD_BIDI";

    /** What only terminals that put text in no order leave in the environment. */
    private static final List<String> MARKS_OF_PLAIN = List.of("XTERM_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE",
            "GHOSTTY_RESOURCES_DIR");

    /** How the names of types of terminals begin that put text in no order. */
    private static final List<String> PLAIN_TYPES = List.of("linux", "alacritty", "xterm-kitty", "xterm-ghostty", "foot", "rxvt", "st-",
            "wezterm", "vt100", "vt220", "eterm", "cygwin");

    private static final List<String> PLAIN_PROGRAMS = List.of("vscode", "WezTerm", "ghostty", "Hyper", "Tabby", "rio");

    /**
     * The setting of that name.
     *
     * @throws Unknown if there is none; the message names those there are
     */
    public static BidiSetting named(String name) {
        return Stream.of(values()).filter(setting -> setting.label().equals(name.strip().toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Unknown(NAME + " is '" + name + "', but can only be "
                        + Arrays.stream(values()).map(BidiSetting::label).collect(Collectors.joining(", "))));
    }

    /** There is no such setting. */
    public static final class Unknown extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unknown(String message) {
            super(message);
        }
    }

    /** The name as operators type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How to write to a terminal.
     *
     * <p>A terminal that is not known is trusted to do it itself: text in the order in which it is spoken can at least be copied
     * and searched.
     *
     * @param type        its type, as in {@code TERM}
     * @param environment what it has left in the environment
     */
    Writing writing(String type, Map<String, String> environment) {
        return switch (this) {
            case LOGICAL -> Writing.LOGICAL;
            case VISUAL -> Writing.VISUAL;
            case AUTO -> isPlain(type, environment) ? Writing.VISUAL : Writing.LOGICAL;
        };
    }

    /**
     * Whether a terminal is known to put text in no order. Its type says so first; what a terminal leaves in the environment is
     * also seen by one that was started from it, so of two marks that of the plain one counts.
     */
    private static boolean isPlain(String type, Map<String, String> environment) {
        Optional<String> program = Optional.ofNullable(environment.get("TERM_PROGRAM"));
        return PLAIN_TYPES.stream().anyMatch(type::startsWith) || MARKS_OF_PLAIN.stream().anyMatch(environment::containsKey)
                || program.filter(PLAIN_PROGRAMS::contains).isPresent();
    }
}
