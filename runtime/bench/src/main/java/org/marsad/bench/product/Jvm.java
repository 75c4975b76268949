package org.marsad.bench.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs this, for everything that is compared. */
final class Jvm {

    private Jvm() {
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** A main class in a JVM of its own. */
    static ProcessBuilder command(List<String> options, String classPath, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home().resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
