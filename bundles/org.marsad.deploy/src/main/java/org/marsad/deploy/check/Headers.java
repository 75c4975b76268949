package org.marsad.deploy.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** The headers of a bundle. */
final class Headers {

    private static final String CLASS_PATH = "Bundle-ClassPath";
    private static final String BUILD_AGAIN = "Build it with a tool that makes bundles, such as bnd-maven-plugin; "
            + "the archetype of Marsad is set up for that.";

    private final Map<String, String> values;
    private final Clause name;
    private final Version version;
    private final Resource resource;

    private Headers(Map<String, String> values, Clause name, Version version, Resource resource) {
        this.values = values;
        this.name = name;
        this.version = version;
        this.resource = resource;
    }

    static Headers of(JarContent content) throws Refusal {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Attributes attributes = content.manifest().getMainAttributes();
        attributes.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
        if (!values.containsKey(Constants.BUNDLE_SYMBOLICNAME)) {
            throw Refusal.of("", values.getOrDefault(Constants.BUNDLE_VERSION, ""), "It is a jar, but no bundle: its manifest has no "
                    + Constants.BUNDLE_SYMBOLICNAME + ".", BUILD_AGAIN);
        }
        Clause name = name(values);
        String manifestVersion = values.getOrDefault(Constants.BUNDLE_MANIFESTVERSION, "");
        if (!manifestVersion.equals("2")) {
            throw Refusal.of(name.getName(), values.getOrDefault(Constants.BUNDLE_VERSION, ""), "Its "
                    + Constants.BUNDLE_MANIFESTVERSION + " is " + (manifestVersion.isEmpty() ? "missing" : manifestVersion)
                    + "; it has to be 2.", BUILD_AGAIN);
        }
        Version version = version(values, name.getName());
        String host = values.get(Constants.FRAGMENT_HOST);
        if (host != null) {
            throw Refusal.of(name.getName(), version.toString(), "It is a fragment of " + Parser.parseHeader(host)[0].getName()
                    + ", and fragments cannot be taken in or out while their host is at work.",
                    "Make it a bundle of its own, or build it into its host.");
        }
        Headers headers = new Headers(values, name, version, resource(values, name.getName(), version));
        content.classPath(headers.classPath());
        return headers;
    }

    private static Clause name(Map<String, String> values) throws Refusal {
        String header = values.get(Constants.BUNDLE_SYMBOLICNAME);
        Clause[] clauses = clauses(header);
        if (clauses.length != 1 || !clauses[0].getName().matches("[\\w.-]+")) {
            throw Refusal.of("", "", "Its " + Constants.BUNDLE_SYMBOLICNAME + " '" + header + "' is not a name.",
                    "A symbolic name has letters, digits, dots, hyphens and underscores only, such as org.example.places.");
        }
        return clauses[0];
    }

    private static Clause[] clauses(String header) {
        try {
            return Parser.parseHeader(header);
        } catch (IllegalArgumentException e) {
            return new Clause[0];
        }
    }

    private static Version version(Map<String, String> values, String name) throws Refusal {
        String written = values.getOrDefault(Constants.BUNDLE_VERSION, "0.0.0");
        try {
            return Version.parseVersion(written);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(name, written, "Its version '" + written + "' is not one a bundle can have.",
                    "A version is three numbers and perhaps a word, with dots between: 1.2.3 or 1.2.3.beta.");
        }
    }

    private static Resource resource(Map<String, String> values, String name, Version version) throws Refusal {
        try {
            return ResourceBuilder.build(name, values);
        } catch (BundleException | IllegalArgumentException e) {
            throw Refusal.of(name, version.toString(), "Its manifest cannot be understood: " + e.getMessage() + ".", BUILD_AGAIN);
        }
    }

    String name() {
        return name.getName();
    }

    Version version() {
        return version;
    }

    boolean isSingleton() {
        return Boolean.parseBoolean(name.getDirective(Constants.SINGLETON_DIRECTIVE));
    }

    Optional<String> value(String header) {
        return Optional.ofNullable(values.get(header));
    }

    List<Requirement> requirements() {
        return resource.getRequirements(null);
    }

    List<Capability> capabilities() {
        return resource.getCapabilities(null);
    }

    /** The interfaces of the services that it says it gives. */
    List<String> services() {
        return resource.getCapabilities("osgi.service").stream()
                .flatMap(capability -> strings(capability.getAttributes().get(Constants.OBJECTCLASS))).toList();
    }

    private static Stream<String> strings(Object value) {
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf)
                : value == null ? Stream.empty() : Stream.of(value.toString().split("\\s*,\\s*"));
    }

    /** Whether it asks for the package of a class. */
    boolean imports(String className) {
        int dot = className.lastIndexOf('.');
        Predicate<Clause> same = clause -> dot > 0 && clause.getName().equals(className.substring(0, dot));
        return Stream.of(Constants.IMPORT_PACKAGE, Constants.DYNAMICIMPORT_PACKAGE).flatMap(header -> value(header).stream())
                .flatMap(header -> Arrays.stream(clauses(header))).anyMatch(same) || values.containsKey(Constants.REQUIRE_BUNDLE);
    }

    private List<String> classPath() {
        return value(CLASS_PATH).map(header -> Arrays.stream(clauses(header)).map(Clause::getName)
                .map(place -> place.startsWith("/") ? place.substring(1) : place).toList()).orElse(List.of("."));
    }

    /** A refusal of this bundle for what it is. */
    Refusal refusal(String reason, String advice) {
        return Refusal.of(name(), version.toString(), reason, advice);
    }

    /** A refusal of this bundle for what is not here. */
    Refusal lacking(String reason, String advice) {
        return Refusal.lacking(name(), version.toString(), reason, advice);
    }
}
