package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.testkit.Entries;
import org.marsad.testkit.NaughtyWords;
import org.marsad.testkit.Seed;

/** Whatever goes out can be read back by other parsers, says the same in each syntax, and conforms to the shapes. */
class RoundTripTest {

    private static final int BATCH = 2_000;

    /** So many words are one finding: each finding is some twenty statements, whatever it says. */
    private static final int PHRASE = 20;

    private final Seed seed = Seed.ofThisRun();
    private final String repeat = seed.repeat();
    private final List<Entry> entries = Entries.random(seed, 60);

    @Test
    void allSyntaxesSayTheSame() throws Exception {
        Set<Statement> turtle = statements(Judges.model(Lang.TURTLE, entries));
        assertEquals(turtle, statements(Judges.model(Lang.NTRIPLES, entries)), repeat);
        assertEquals(turtle, statements(Judges.model(Lang.JSONLD, entries)), repeat);
        assertEquals(turtle, statements(union(Judges.dataset(entries))), repeat);
    }

    @Test
    void everyExportConformsToTheShapes() throws Exception {
        String shapes = Judges.export("graph.ttl", List.of()).text(RdfExporter.SHAPES);
        ValidationReport report = Judges.report(Judges.model(Lang.TURTLE, entries), shapes);
        assertTrue(report.conforms(), () -> repeat + ' ' + report.getEntries());
    }

    @Test
    void nothingIsBlank() throws Exception {
        for (Statement statement : statements(Judges.model(Lang.TURTLE, entries))) {
            assertTrue(statement.getSubject().isURIResource() && !statement.getObject().isAnon(), repeat);
        }
    }

    @Test
    void textsAndFindingsReadBackAreThoseWritten() throws Exception {
        Model model = Judges.model(Lang.NTRIPLES, entries);
        for (Entry entry : entries) {
            entry.text().map(DocumentText::text).ifPresent(text -> assertText(entry, text, model));
        }
    }

    @Test
    void naughtyWordsComeBackAndNoControlGoesOut() throws Exception {
        NaughtyWords naughty = new NaughtyWords(seed);
        for (int left = NaughtyWords.count(); left > 0; left -= BATCH) {
            Entry entry = Entries.of(phrases(naughty.next(Math.min(BATCH, left))));
            for (String name : List.of("graph.ttl", "graph.nt", "graph.trig", "graph.jsonld")) {
                byte[] written = Judges.export(name, List.of(entry)).bytes();
                assertEquals(-1, NaughtyWords.control(written, "\t"), () -> name + ", " + repeat);
            }
            Model model = Judges.model(Lang.TURTLE, List.of(entry));
            assertText(entry, entry.text().orElseThrow().text(), model);
            assertEquals(values(entry), values(model), repeat);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.ttl", "graph.nt", "graph.trig", "graph.jsonld"})
    void theSameDocumentsGiveTheSameBytes(String name) throws Exception {
        assertArrayEquals(Judges.export(name, entries).bytes(),
                Judges.export(name, Entries.random(seed, 60)).bytes(), repeat);
    }

    private static List<String> phrases(List<String> words) {
        List<String> phrases = new ArrayList<>();
        for (int at = 0; at < words.size(); at += PHRASE) {
            phrases.add(String.join(" ", words.subList(at, Math.min(words.size(), at + PHRASE))));
        }
        return phrases;
    }

    private static Set<String> values(Entry entry) {
        return entry.layers().values().stream().flatMap(layer -> layer.annotations().stream())
                .map(found -> Literals.wellFormed(found.features().get("value").asText())).collect(Collectors.toSet());
    }

    private static Set<String> values(Model model) {
        return model.listObjectsOfProperty(property(model, Term.VALUE)).toList().stream().map(value -> value.asLiteral().getString())
                .collect(Collectors.toSet());
    }

    private void assertText(Entry entry, String text, Model model) {
        CodePointOffsets offsets = new CodePointOffsets(text);
        Resource context = range(model, entry, offsets.of(new Span(0, text.length())));
        assertEquals(Literals.wellFormed(text), words(model, context, Term.IS_STRING), repeat);
        entry.layers().values().stream().flatMap(layer -> layer.annotations().stream())
                .forEach(found -> assertFinding(found, text, range(model, entry, offsets.of(found.span())), context, model));
    }

    private void assertFinding(Annotation found, String text, Resource range, Resource context, Model model) {
        if (!range.equals(context)) {
            assertEquals(slice(text, range), words(model, range, Term.ANCHOR_OF), repeat);
        }
        assertTrue(model.listSubjectsWithProperty(property(model, Term.HAS_TARGET), range).toList().stream()
                .anyMatch(annotation -> isSame(annotation, found, model)), repeat);
    }

    /** What the IRI of a range says is in it. */
    private static String slice(String text, Resource range) {
        String[] ends = range.getURI().substring(range.getURI().indexOf('=') + 1).split(",");
        int[] points = Literals.wellFormed(text).codePoints().toArray();
        return new String(points, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]));
    }

    private static boolean isSame(Resource annotation, Annotation found, Model model) {
        return words(model, annotation, Term.KIND).equals(found.type())
                && annotation.getProperty(property(model, Term.CONFIDENCE)).getDouble() == found.confidence();
    }

    private static Resource range(Model model, Entry entry, Span points) {
        return model.getResource(Iris.range(Iris.document(entry.id()), points).stringValue());
    }

    private static String words(Model model, Resource subject, Term term) {
        return Optional.ofNullable(subject.getProperty(property(model, term))).map(Statement::getString).orElse(null);
    }

    private static Property property(Model model, Term term) {
        return model.getProperty(term.iri().stringValue());
    }

    private static Model union(Dataset dataset) {
        Model union = ModelFactory.createDefaultModel().add(dataset.getDefaultModel());
        dataset.listModelNames().forEachRemaining(name -> union.add(dataset.getNamedModel(name)));
        return union;
    }

    private static Set<Statement> statements(Model model) {
        return new HashSet<>(model.listStatements().toList());
    }
}
