package org.marsad.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was built and unpacked: nothing in it changes while a container runs, and it may be read-only. */
record Distribution(Path root) {
    private static final String VERSION_RESOURCE = "/META-INF/maven/org.marsad/marsad-launcher/pom.properties";
    private static final Pattern JLINE = Pattern.compile("jline-\\d.*\\.jar");
    private static final int REPOSITORY_DEPTH = 10;

    /** The distribution whose {@code lib} this class was loaded from. */
    static Distribution ofThisLauncher() throws UnusableException {
        try {
            Path jar = Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return at(jar.toAbsolutePath().getParent().getParent());
        } catch (URISyntaxException e) {
            throw new UnusableException("the launcher cannot tell where it is installed: " + e.getMessage(), e);
        }
    }

    /** The distribution in this folder. */
    static Distribution at(Path root) throws UnusableException {
        Distribution distribution = new Distribution(root);
        for (Path needed : List.of(distribution.features(), distribution.repository(), distribution.featureReader())) {
            if (!Files.isDirectory(needed)) {
                throw new UnusableException("the distribution in " + root + " is incomplete: the folder "
                        + root.relativize(needed) + " is missing; unpack or build it again");
            }
        }
        return distribution;
    }

    Path features() {
        return root.resolve("features");
    }

    /** Bundles, laid out as in a Maven repository. */
    Path repository() {
        return root.resolve("repo");
    }

    /** The jars that only the reader of feature descriptors may see. */
    Path featureReader() {
        return root.resolve("lib").resolve("feature");
    }

    /** Where the build puts the plan that it has made of the descriptors. */
    Path preparedPlan() {
        return root.resolve("lib").resolve("plan");
    }

    /** Where {@link PreparedBundles} are. */
    Path preparedBundles() {
        return root.resolve("lib").resolve("bundles");
    }

    /** Where the start script looks for classes that Java has prepared. */
    Path preparedClasses() {
        return root.resolve("lib").resolve("classes.jsa");
    }

    /** The folder that holds {@code etc/gosh_profile}, read by every shell that opens. */
    Path shell() {
        return root.resolve("lib").resolve("shell");
    }

    /** The library that knows terminals: the one of the container, wherever the repository has it. */
    Path terminalLibrary() throws UnusableException {
        try (Stream<Path> found = Files.find(repository(), REPOSITORY_DEPTH, (path, is) -> JLINE.matcher(path.getFileName().toString())
                .matches())) {
            return found.findFirst().orElseThrow(() -> new UnusableException("the distribution in " + root
                    + " is incomplete: there is no jline in " + repository() + "; unpack or build it again"));
        } catch (IOException e) {
            throw new UnusableException("the repository in " + repository() + " cannot be read: " + PlainWords.of(e), e);
        }
    }

    Path defaultConfiguration() {
        return root.resolve("conf");
    }

    Path demoScript() {
        return root.resolve("bin").resolve("demo.gosh");
    }

    Path seeds() {
        return root.resolve("seeds");
    }

    /** The feature descriptors, by name. */
    List<Path> descriptors() throws UnusableException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(features(), "*.json")) {
            List<Path> descriptors = new ArrayList<>();
            found.forEach(descriptors::add);
            Collections.sort(descriptors);
            return descriptors;
        } catch (IOException e) {
            throw new UnusableException("the feature descriptors in " + features() + " cannot be read: "
                    + PlainWords.of(e), e);
        }
    }

    static String version() {
        Properties maven = new Properties();
        try (InputStream in = Distribution.class.getResourceAsStream(VERSION_RESOURCE)) {
            if (in != null) {
                maven.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return maven.getProperty("version", "unknown");
    }
}
