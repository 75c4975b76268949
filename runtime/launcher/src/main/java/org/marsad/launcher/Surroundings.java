package org.marsad.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the start script and the environment say: which streams are terminals (Java cannot tell them apart), whether
 * colours are wanted, where the home is.
 */
record Surroundings(Map<String, String> environment, Properties properties) {
    private static final String TERMINALS = "marsad.terminals";

    /** An operator sits there: types, and sees. */
    boolean isInteractive() {
        return terminals().contains("in") && terminals().contains("out");
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
