package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.felix.utils.json.JSONParser;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: what is exported can be read by programs that know nothing of Marsad, says the same in every format, and leads
 * back to the words. The real distribution writes it; a JSON parser, a CSV reader and an RDF parser, none of them ours,
 * read it.
 */
class ExportRoundTripIT {

    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    /** Characters beyond the first plane come before a date, so that code points and Java's units differ. */
    private static final String WITH_PAIRS = """
            تقرير 😀😀 عن التحول الرقمي 𝟙

            انطلق البرنامج 🚀 12 يناير 2025 وينتهي في 30 يونيو 2026 حسب البلاغ.
            """;

    @TempDir
    private static Path folder;
    private static Path home;
    private static List<Map<String, Object>> json;
    private static Map<String, String> texts;

    /** A place in a document that something was found at; positions in code points. */
    private record Place(String document, String type, long begin, long end, String text) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }
    }

    @BeforeAll
    static void exportAll() throws Exception {
        home = folder.resolve("home");
        Path own = Files.writeString(folder.resolve("pairs.txt"), WITH_PAIRS);
        Path hostile = Files.writeString(folder.resolve("formula.txt"),
                "=HYPERLINK(\"http://example.org\")\n\nنص فيه \"اقتباس\"، وفواصل, و;\n");
        Launched.at(home).run("-c", "ingest --wait '" + Corpus.seeds() + "' '" + own + "' '" + hostile + "'").well();
        export("first");
        json = Files.readAllLines(folder.resolve("first.jsonl")).stream().map(line -> new JSONParser(line).getParsed())
                .toList();
        texts = new TreeMap<>();
        json.forEach(document -> texts.put(document.get("id").toString(), document.get("text").toString()));
    }

    private static void export(String name) throws Exception {
        Path place = folder.resolve(name);
        Launched.at(home).run("-c", """
                export json '%1$s.jsonl'; export csv '%1$s-csv'
                export rdf '%1$s.ttl'; export rdf '%1$s.nt'; export rdf '%1$s.trig'; export rdf '%1$s.jsonld'
                """.formatted(place)).well();
    }

    @Test
    void jsonAndCsvHoldTheSameDocuments() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        for (CSVRecord row : csv("documents.csv")) {
            rows.put(row.get("id"), row.get("text"));
        }

        assertEquals(17, texts.size());
        assertEquals(texts.keySet(), rows.keySet());
        rows.forEach((id, text) -> assertEquals(texts.get(id), harmful(texts.get(id)) ? text.substring(1) : text));
    }

    @Test
    void rdfHoldsTheSameDocuments() {
        Model model = RDFDataMgr.loadModel(folder.resolve("first.ttl").toUri().toString());

        List<String> contexts = model.listObjectsOfProperty(model.createProperty(NIF, "isString")).toList().stream()
                .map(text -> text.asLiteral().getString()).sorted().toList();

        assertEquals(texts.values().stream().sorted().toList(), contexts);
    }

    @Test
    void everyPlaceInTheJsonCutsItsWords() {
        List<Place> places = places();

        assertFalse(places.isEmpty());
        places.forEach(ExportRoundTripIT::assertCut);
        assertEquals(List.of("12 يناير 2025", "30 يونيو 2026"), places.stream()
                .filter(place -> place.type().equals("time.date") && texts.get(place.document()).contains("🚀"))
                .map(Place::text).toList());
    }

    @Test
    void csvHoldsTheSamePlaces() throws Exception {
        TreeSet<Place> found = new TreeSet<>();
        for (CSVRecord row : csv("annotations.csv")) {
            String text = texts.get(row.get("document"));
            long begin = Long.parseLong(row.get("begin"));
            long end = Long.parseLong(row.get("end"));
            found.add(new Place(row.get("document"), row.get("type"), begin, end, cut(text, begin, end)));
        }

        assertEquals(new TreeSet<>(places()), found);
    }

    @Test
    void everyPlaceInTheRdfCutsItsWords() {
        Model model = RDFDataMgr.loadModel(folder.resolve("first.ttl").toUri().toString());
        Property begins = model.createProperty(NIF, "beginIndex");
        Property ends = model.createProperty(NIF, "endIndex");
        Property words = model.createProperty(NIF, "anchorOf");
        Property context = model.createProperty(NIF, "referenceContext");
        Property whole = model.createProperty(NIF, "isString");
        List<String> found = new ArrayList<>();
        for (Resource place : model.listSubjectsWithProperty(words).toList()) {
            String text = place.getRequiredProperty(context).getResource().getRequiredProperty(whole).getString();
            String said = place.getRequiredProperty(words).getString();
            long begin = place.getRequiredProperty(begins).getLong();
            assertEquals(cut(text, begin, place.getRequiredProperty(ends).getLong()), said);
            found.add(said);
        }

        // Several findings at one place share it.
        assertEquals(places().stream().map(place -> place.document() + place.begin() + " " + place.end()).distinct().count(),
                found.size());
    }

    @Test
    void theSyntaxesOfRdfSayTheSame() {
        Model turtle = RDFDataMgr.loadModel(folder.resolve("first.ttl").toUri().toString());
        Model triples = RDFDataMgr.loadModel(folder.resolve("first.nt").toUri().toString());
        Dataset graphs = RDFDataMgr.loadDataset(folder.resolve("first.trig").toUri().toString());
        Model inGraphs = ModelFactory.createDefaultModel().add(graphs.getDefaultModel()).add(graphs.getUnionModel());

        assertTrue(turtle.isIsomorphicWith(triples));
        assertEquals(0, turtle.difference(inGraphs).size());
    }

    @Test
    void twoExportsAreEqualByteForByte() throws Exception {
        export("second");

        Map<String, String> first = contents("first");
        assertFalse(first.isEmpty());
        assertEquals(first.keySet(), contents("second").keySet());
        contents("second").forEach((name, content) -> assertEquals(first.get(name), content, name));
    }

    /** A cell that a spreadsheet would run gets a mark before it. */
    private static boolean harmful(String text) {
        return text.startsWith("=");
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Map<String, Object> document : json) {
            for (Map<String, Object> layer : objects(document.get("layers"))) {
                for (Map<String, Object> annotation : objects(layer.get("annotations"))) {
                    places.add(new Place(document.get("id").toString(), annotation.get("type").toString(),
                            ((Number) annotation.get("begin")).longValue(), ((Number) annotation.get("end")).longValue(),
                            annotation.get("text").toString()));
                }
            }
        }
        return places;
    }

    private static void assertCut(Place place) {
        assertEquals(cut(texts.get(place.document()), place.begin(), place.end()), place.text(), place::toString);
    }

    private static String cut(String text, long begin, long end) {
        return text.substring(text.offsetByCodePoints(0, (int) begin), text.offsetByCodePoints(0, (int) end));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static List<CSVRecord> csv(String name) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(folder.resolve("first-csv").resolve(name)))) {
            return parser.getRecords();
        }
    }

    /** All files an export has written, by name without that of the export. */
    private static Map<String, String> contents(String export) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.startsWith(export)) {
                    contents.put(name.substring(export.length()), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }
}
