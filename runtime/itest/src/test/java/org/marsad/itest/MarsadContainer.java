package org.marsad.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.marsad.itest.Feature.FeatureBundle;
import org.marsad.paxexam.jupiter.Bundles;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Constants;

/**
 * The real container as Pax Exam's options: the bundles and framework properties that the feature descriptors of the
 * distribution name, and the bundles' files that were built or fetched with it.
 */
final class MarsadContainer {

    /** System property, outside and in the container: the folder of the distribution. */
    private static final String DISTRIBUTION = "marsad.distribution";
    /** Framework property, and system property for the configuration of the log. */
    private static final String HOME = "marsad.home";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(.+?)}");

    private final Path distribution;
    private final List<FeatureBundle> bundles;
    private final Map<String, String> properties;

    private MarsadContainer(Path distribution, List<FeatureBundle> bundles, Map<String, String> properties) {
        this.distribution = distribution;
        this.bundles = bundles;
        this.properties = properties;
    }

    /** All features there are. */
    static MarsadContainer complete() {
        return complete(distribution());
    }

    static MarsadContainer complete(Path distribution) {
        try (Stream<Path> descriptors = Files.list(distribution.resolve("features"))) {
            return of(distribution, descriptors.filter(file -> file.toString().endsWith(".json")).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These features only, by the names of their descriptors. */
    static MarsadContainer of(String... features) {
        return of(distribution(), features);
    }

    static MarsadContainer of(Path distribution, String... features) {
        return of(distribution, Arrays.stream(features)
                .map(feature -> distribution.resolve("features").resolve(feature + ".json")).toList());
    }

    private static MarsadContainer of(Path distribution, List<Path> descriptors) {
        List<FeatureBundle> bundles = new ArrayList<>();
        Map<String, String> properties = new TreeMap<>();
        try {
            for (Path descriptor : descriptors) {
                Feature feature = Feature.read(descriptor);
                bundles.addAll(feature.bundles());
                properties.putAll(feature.properties());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MarsadContainer(distribution, bundles, properties);
    }

    /** The same without these bundles, for a test to install later: see {@link #bundle}. */
    MarsadContainer without(String... names) {
        Set<String> left = Set.of(names);
        return new MarsadContainer(distribution,
                bundles.stream().filter(bundle -> !left.contains(bundle.name())).toList(), properties);
    }

    /** The same with its bundles installed, and so started, in an order of chance; those that name a start level keep it. */
    MarsadContainer shuffled(long seed) {
        List<FeatureBundle> shuffled = new ArrayList<>(bundles);
        Collections.shuffle(shuffled, new Random(seed));
        return new MarsadContainer(distribution, shuffled, properties);
    }

    /** The file of a bundle of the distribution, by its name; works in the container as well. */
    static Path bundle(String name) {
        return bundle(distribution(), name);
    }

    static Path bundle(Path distribution, String name) {
        try (Stream<Path> files = Files.walk(distribution.resolve("repo"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> file.getParent().getParent().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " is not in " + distribution));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of a container with a new, empty home. */
    Option[] options() {
        try {
            return options(Files.createTempDirectory(distribution.getParent(), "home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of a container with a new home, in which a component has this setting before it starts; a whole number. */
    Option[] options(String pid, String key, int value) {
        try {
            Path home = Files.createTempDirectory(distribution.getParent(), "home");
            // As Felix's Configuration Admin keeps it.
            Path kept = home.resolve("data/config").resolve(pid.replace('.', '/') + ".config");
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, "service.pid=\"" + pid + "\"\nservice.bundleLocation=\"?\"\n" + key + "=I\"" + value + "\"\n");
            return options(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of a container with this home. */
    Option[] options(Path home) {
        prepare(home);
        Map<String, String> variables = variables(home);
        Map<String, String> framework = new TreeMap<>(variables);
        properties.forEach((key, value) -> framework.put(key, resolve(value, variables)));
        int level = Integer.parseInt(framework.remove(Constants.FRAMEWORK_BEGINNING_STARTLEVEL));
        List<Option> options = new ArrayList<>();
        bundles.forEach(bundle -> options.add(option(bundle)));
        framework.forEach((key, value) -> options.add(CoreOptions.frameworkProperty(key).value(value)));
        options.add(CoreOptions.frameworkStartLevel(level));
        options.add(CoreOptions.systemProperty(DISTRIBUTION).value(distribution.toString()));
        options.add(CoreOptions.systemProperty(HOME).value(home.toString()));
        return options.toArray(Option[]::new);
    }

    private Option option(FeatureBundle bundle) {
        return Bundles.inRepository(distribution.resolve("repo"), bundle.artifact())
                .startLevel(bundle.startLevel(properties));
    }

    /** What the launcher defines, too; Gogo would else begin to read the standard input. */
    private Map<String, String> variables(Path home) {
        return Map.of(HOME, home.toString(), "marsad.data", home.resolve("data").toString(),
                "marsad.cache", home.resolve("cache").toString(), "gosh.args", "--nointeractive --noshutdown --nohistory",
                "gosh.home", distribution.resolve("lib/shell").toString());
    }

    /** Makes the folders the launcher makes, and has the log written there. */
    private void prepare(Path home) {
        Path logging = distribution.resolve("conf/logback.xml");
        try {
            Files.createDirectories(home.resolve("deploy"));
            Path conf = Files.createDirectories(home.resolve("conf"));
            if (Files.exists(logging)) {
                Files.copy(logging, conf.resolve("logback.xml"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resolve(String value, Map<String, String> variables) {
        return REFERENCE.matcher(value).replaceAll(
                found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }

    /** The folder of the distribution; known in the container as well. */
    static Path distribution() {
        String folder = System.getProperty(DISTRIBUTION);
        if (folder == null) {
            throw new IllegalStateException("System property " + DISTRIBUTION + " is not set: run these tests with Maven.");
        }
        return Path.of(folder);
    }
}
