package org.marsad.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the start script and the environment say: which streams are terminals (Java cannot tell them apart), whether
 * colours are wanted, where the home is.
 */
record Surroundings(Map<String, String> environment, Properties properties) {
    private static final String TERMINALS = "marsad.terminals";
    private static final List<String> OF_TERMINAL = List.of("TERM", "COLORTERM", "XTERM_", "KITTY_", "ALACRITTY_", "WEZTERM_", "GHOSTTY_",
            "MARSAD_BIDI");

    /** An operator sits there: types, and sees. */
    boolean isInteractive() {
        return terminals().contains("in") && terminals().contains("out");
    }

    /** Whether statements come from somewhere else than a keyboard. */
    boolean isFed() {
        return !terminals().contains("in");
    }

    /** Whether results may be coloured. */
    boolean color() {
        return terminals().contains("out")
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Whether a progress line may be drawn, which goes to standard error. */
    boolean progress() {
        return terminals().contains("err");
    }

    /** The home to use when the command line names none. */
    Path home(Distribution distribution) {
        return configured("MARSAD_HOME", "marsad.home.default").orElse(distribution.root());
    }

    /** The start script that this launcher was started by, which starts others alike. */
    Optional<Path> script() {
        return Optional.ofNullable(properties.getProperty("marsad.script")).map(Path::of);
    }

    /** What of the environment tells the kind of terminal and what its user wants to see on it. */
    Map<String, String> ofTerminal() {
        Map<String, String> found = new TreeMap<>(environment);
        found.keySet().removeIf(name -> OF_TERMINAL.stream().noneMatch(name::startsWith));
        return found;
    }

    /** Where the demonstration writes its exports. */
    Path demo(Distribution distribution) {
        return Optional.ofNullable(properties.getProperty("marsad.demo.default")).map(Path::of)
                .orElse(distribution.root().resolve("demo"));
    }

    private Optional<Path> configured(String variable, String property) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(properties.getProperty(property)))
                .map(Path::of);
    }

    private Collection<String> terminals() {
        return Arrays.asList(properties.getProperty(TERMINALS, "").split(","));
    }
}
