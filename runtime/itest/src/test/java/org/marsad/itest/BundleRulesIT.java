package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Constants;

/** Promise: the rules of the house hold for every bundle of Marsad's own that is shipped. */
class BundleRulesIT {

    private static final String API = "org.marsad.api";

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(MarsadContainer.distribution().resolve("repo/org/marsad"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyTheApiExports(Path bundle) throws IOException {
        boolean exports = header(bundle, Constants.EXPORT_PACKAGE) != null;
        assertEquals(API.equals(header(bundle, Constants.BUNDLE_SYMBOLICNAME)), exports);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noBundleRequiresAnother(Path bundle) throws IOException {
        assertNull(header(bundle, Constants.REQUIRE_BUNDLE));
        assertNull(header(bundle, Constants.FRAGMENT_HOST));
        assertNull(header(bundle, Constants.DYNAMICIMPORT_PACKAGE));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noImportIsOptional(Path bundle) throws IOException {
        for (Clause imported : imports(bundle)) {
            String resolution = imported.getDirective(Constants.RESOLUTION_DIRECTIVE);
            assertFalse(Constants.RESOLUTION_OPTIONAL.equals(resolution), imported::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsImportedFromMarsadIsApi(Path bundle) throws IOException {
        for (Clause imported : imports(bundle)) {
            String name = imported.getName();
            assertTrue(!name.startsWith("org.marsad.") || name.contains(".api."), imported::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void fileAndSymbolicNameAreOne(Path bundle) throws IOException {
        assertEquals(bundle.getParent().getParent().getFileName().toString(), header(bundle, Constants.BUNDLE_SYMBOLICNAME));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void allItsPackagesAreBelowItsName(Path bundle) throws IOException {
        String name = header(bundle, Constants.BUNDLE_SYMBOLICNAME).replace('.', '/');
        try (JarFile jar = new JarFile(bundle.toFile())) {
            assertEquals(List.of(), jar.stream().map(entry -> entry.getName())
                    .filter(entry -> entry.endsWith(".class") && !entry.startsWith(name + "/")).toList());
        }
    }

    /** Metatype names what an operator reads in the guide, Declarative Services what is listened to: the two must be one. */
    @ParameterizedTest
    @MethodSource("bundles")
    void whatCanBeConfiguredListensToTheNameThatIsDocumented(Path bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            for (JarEntry entry : jar.stream().filter(each -> each.getName().startsWith("OSGI-INF/metatype/")).toList()) {
                String metatype = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(found(metatype, "ocdref=\"([^\"]+)\""), found(metatype, "<Designate (?:pid|factoryPid)=\"([^\"]+)\""),
                        entry.getName());
            }
        }
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Clause[] imports(Path bundle) throws IOException {
        String header = header(bundle, Constants.IMPORT_PACKAGE);
        return header == null ? new Clause[0] : Parser.parseHeader(header);
    }

    private static String header(Path bundle, String name) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.getManifest().getMainAttributes().getValue(name);
        }
    }
}
