package org.marsad.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.marsad.api.display.Visible;

/**
 * A small distribution, laid out like the real one, with the real start script, launcher and third-party features; in
 * place of Marsad's own bundles there are the sample commands and what a test adds.
 */
final class TestDistribution {
    private static final Pattern BUNDLE = Pattern.compile("\"id\": \"[^:\"]+:([^:\"]+):\\$\\{[\\w.]+}\"");
    private static final List<String> READER = List.of("org.apache.felix.feature", "org.osgi.service.feature",
            "org.apache.felix.cm.json", "org.osgi.util.converter", "org.osgi.util.function", "jakarta.json");
    private static final Path RUNTIME = Path.of(System.getProperty("marsad.runtime"));

    private final Path root;
    private final List<String> listed = new ArrayList<>();

    private TestDistribution(Path root) {
        this.root = root;
    }

    /** A distribution with the third-party bundles and the sample commands. */
    static TestDistribution create(Path root) throws IOException {
        TestDistribution distribution = new TestDistribution(root);
        distribution.fill();
        distribution.add(TestBundle.commands("first edition"));
        return distribution;
    }

    Path root() {
        return root;
    }

    Path script() {
        return root.resolve("bin").resolve("marsad");
    }

    private void fill() throws IOException {
        copyTree(RUNTIME.resolve("bin"), root.resolve("bin"));
        copyTree(RUNTIME.resolve("conf"), root.resolve("conf"));
        copyTree(RUNTIME.resolve("launcher/src/main/shell"), root.resolve("lib/shell"));
        pack(Path.of(System.getProperty("marsad.launcher.classes")), root.resolve("lib/marsad-launcher.jar"));
        copy(onClassPath("org.apache.felix.framework"), root.resolve("lib/org.apache.felix.framework.jar"));
        pack(Visible.class, root.resolve("lib/org.marsad.api.jar"));
        for (String name : READER) {
            copy(onClassPath(name), root.resolve("lib/feature").resolve(name + ".jar"));
        }
        for (String feature : List.of("container", "shell")) {
            copyFeature(feature + ".json");
        }
    }

    /** The real descriptor, without our own bundles, and with all versions called 1. */
    private void copyFeature(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(RUNTIME.resolve("../features/src/main/features").resolve(file))) {
            Matcher bundle = BUNDLE.matcher(line);
            boolean listed = bundle.find();
            if (listed && !line.contains("org.marsad:")) {
                copy(onClassPath(bundle.group(1)), jar(bundle.group(1)));
                lines.add(bundle.replaceFirst("\"id\": \"test:$1:1\""));
            } else if (!listed) {
                lines.add(line.replace("${project.version}", "1"));
            }
        }
        // The list may now end in a comma, where our own bundles were.
        String text = String.join("\n", lines).replaceAll(",\\s*]", "]");
        Path target = root.resolve("features").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    /** Adds the bundle, or replaces it. */
    TestDistribution add(TestBundle bundle) throws IOException {
        bundle.write(jar(bundle.name()));
        String line = "{\"id\": \"test:" + bundle.name() + ":1\"}";
        if (!listed.contains(line)) {
            listed.add(line);
        }
        return describe();
    }

    /** Takes the bundle out of the feature; the jar stays where it is. */
    TestDistribution remove(String name) throws IOException {
        listed.removeIf(line -> line.contains("test:" + name + ":"));
        return describe();
    }

    private TestDistribution describe() throws IOException {
        Files.writeString(root.resolve("features/test.json"), """
                {
                  "feature-resource-version": "1.0",
                  "id": "test:test:osgifeature:test:1",
                  "bundles": [
                %s
                  ]
                }
                """.formatted(String.join(",\n", listed)));
        return this;
    }

    /** Where the repository has this jar. */
    Path jar(String name) {
        return root.resolve("repo/test").resolve(name).resolve("1").resolve(name + "-1.jar");
    }

    /** Where this class is from, which is a jar, or a folder in a build that makes none. */
    private static void pack(Class<?> type, Path jar) throws IOException {
        Path from = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isDirectory(from)) {
            pack(from, jar);
        } else {
            copy(from, jar);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /** A dependency's jar, by its artifact's name. */
    private static Path onClassPath(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(entry -> entry.getFileName().toString().matches("\\Q" + artifact + "\\E-\\d.*\\.jar"))
                .findFirst().orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
