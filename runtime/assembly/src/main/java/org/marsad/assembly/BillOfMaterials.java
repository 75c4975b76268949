package org.marsad.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.marsad.assembly.Jars.Jar;
import org.marsad.assembly.Licences.Library;

/**
 * Writes the software bill of materials of a distribution in the JSON form of CycloneDX 1.6: every jar that is in it, nested ones too, with
 * its hash, its places and its licence. It is made from the jars themselves, so it needs no network, and from nothing else, so it is the
 * same for the same distribution.
 */
public final class BillOfMaterials {

    private static final String OWN_GROUP = "org.marsad";
    private static final String OWN_LICENCE = "Apache-2.0";

    private final Licences licences;

    private BillOfMaterials(Licences licences) {
        this.licences = licences;
    }

    /**
     * Writes it.
     *
     * @param arguments the unpacked distribution, the file with the licences, the file to write, the version, the time of the build
     * @throws IOException if a jar has no licence, a licence no jar, or a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Licences licences = Licences.read(Path.of(arguments[1]));
        Files.writeString(Path.of(arguments[2]), new BillOfMaterials(licences).of(Jars.of(folder), arguments[3], arguments[4]));
    }

    /** The bill of materials for jars. */
    static String of(Licences licences, List<Jar> jars, String version, String time) throws IOException {
        return new BillOfMaterials(licences).of(jars, version, time);
    }

    private String of(List<Jar> jars, String version, String time) throws IOException {
        Map<String, List<Jar>> byArtifact = new TreeMap<>();
        for (Jar jar : jars) {
            byArtifact.computeIfAbsent(jar.name() + "@" + jar.version(), key -> new ArrayList<>()).add(jar);
        }
        complain(jars);
        List<String> components = new ArrayList<>();
        byArtifact.values().forEach(places -> components.add(component(places)));
        licences.all().stream().filter(library -> !library.within().isEmpty()).forEach(library -> components.add(inlined(library, jars)));
        return "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n  \"version\": 1,\n  \"metadata\": {\n    \"timestamp\": "
                + quoted(time) + ",\n    \"component\": {\"type\": \"application\", \"bom-ref\": \"marsad\", \"group\": "
                + quoted(OWN_GROUP) + ", \"name\": \"marsad\", \"version\": "
                + quoted(version) + ", " + licence(OWN_LICENCE) + "}\n  },\n  \"components\": [\n"
                + String.join(",\n", components) + "\n  ]\n}\n";
    }

    private void complain(List<Jar> jars) throws IOException {
        Set<String> there = jars.stream().map(Jar::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = new ArrayList<>();
        there.stream().filter(name -> !isOwn(name) && licences.of(name).filter(library -> library.within().isEmpty()).isEmpty())
                .forEach(name -> wrong.add(name + " is in the distribution and has no row"));
        licences.all().stream().filter(library -> !there.contains(library.within().isEmpty() ? library.name() : library.within()))
                .forEach(library -> wrong.add(library.name() + " has a row and is not in the distribution"));
        if (!wrong.isEmpty()) {
            throw new IOException("THIRD-PARTY.md does not say what is shipped: " + String.join("; ", wrong));
        }
    }

    private static boolean isOwn(String name) {
        return name.startsWith("org.marsad.") || name.startsWith("marsad-");
    }

    private String component(List<Jar> places) {
        Jar jar = places.get(0);
        Library library = isOwn(jar.name()) ? new Library(jar.name(), OWN_GROUP, OWN_LICENCE, "")
                : licences.of(jar.name()).orElseThrow();
        String purl = "pkg:maven/" + library.group() + "/" + jar.name() + "@" + jar.version();
        Set<String> hashes = places.stream().map(Jar::sha256).collect(Collectors.toCollection(TreeSet::new));
        return "    {\"type\": \"library\", \"bom-ref\": " + quoted(purl) + ", \"group\": " + quoted(library.group()) + ", \"name\": "
                + quoted(jar.name()) + ", \"version\": " + quoted(jar.version()) + ", \"purl\": " + quoted(purl) + ",\n     "
                + licence(library.licence()) + ",\n     \"hashes\": [" + hashes.stream()
                        .map(hash -> "{\"alg\": \"SHA-256\", \"content\": " + quoted(hash) + "}").collect(Collectors.joining(", "))
                + "],\n     " + occurrences(places.stream().map(Jar::location).toList()) + "}";
    }

    private static String inlined(Library library, List<Jar> jars) {
        String reference = "within:" + library.within() + "/" + library.name();
        return "    {\"type\": \"library\", \"bom-ref\": " + quoted(reference) + ", \"group\": " + quoted(library.group()) + ", \"name\": "
                + quoted(library.name()) + ",\n     " + licence(library.licence()) + ",\n     " + occurrences(jars.stream()
                        .filter(jar -> jar.name().equals(library.within())).map(jar -> jar.location() + "!/").toList()) + "}";
    }

    private static String occurrences(List<String> locations) {
        return "\"evidence\": {\"occurrences\": [" + locations.stream().map(location -> "{\"location\": " + quoted(location) + "}")
                .collect(Collectors.joining(", ")) + "]}";
    }

    /** One of the list of SPDX is an id; several of them, combined, are an expression. */
    private static String licence(String expression) {
        return expression.contains(" ") ? "\"licenses\": [{\"expression\": " + quoted(expression) + "}]"
                : "\"licenses\": [{\"license\": {\"id\": " + quoted(expression) + "}}]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
