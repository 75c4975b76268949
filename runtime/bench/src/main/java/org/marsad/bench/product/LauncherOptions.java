package org.marsad.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The options that the product's start script gives the JVM. It is asked by letting it start, in place of Java, something
 * that prints its arguments: so the comparison stays right when the script changes.
 */
final class LauncherOptions {

    private static final String ECHO = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

    private LauncherOptions() {
    }

    /**
     * Asks the script.
     *
     * @param scratch a folder in which the stand-in for Java is put
     */
    static List<String> of(Distribution distribution, Path scratch)
            throws IOException, InterruptedException, BenchmarkException {
        Path java = scratch.resolve("jdk");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("bin/java"), ECHO);
        Files.setPosixFilePermissions(java.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + Runtime.version().feature() + "\"\n");
        ProcessBuilder script = new ProcessBuilder(distribution.script().toString());
        script.environment().put("JAVA_HOME", java.toString());
        List<String> words = TimedProcess.run(script).successful("the start script").lines().stream()
                .map(TimedProcess.Line::text).toList();
        int classPath = words.indexOf("-cp");
        if (classPath < 0) {
            throw new BenchmarkException("the options of " + distribution.script() + " are not understood: " + words);
        }
        return words.subList(0, classPath);
    }
}
