package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.testkit.Entries;
import org.marsad.testkit.NastyTexts;

/** What the graph of some documents says, asked in SPARQL. */
class GraphTest {

    private static final String ARTICLE = "urn:sha256:" + Entries.id("article");

    @Test
    void anArticleOfAKnownSiteIsAnArticleOfThePress() throws Exception {
        assertSays(Entries.article(),
                "<%s> a schema:NewsArticle ; dcterms:publisher 'المرصد' ; dcterms:title 'افتتاح المعرض'@ar ; "
                + "dcterms:issued '2025-11-25'^^xsd:date ; dcat:byteSize 12345");
    }

    @Test
    void aPageWithADateOfPublicationIsOneTooAndAnythingElseIsADocument() throws Exception {
        assertTrue(isPress("text/html", "dcterms:issued"));
        assertFalse(isPress("text/html", "dcterms:created"));
        assertFalse(isPress("application/pdf", "dcterms:issued"));
        assertTrue(isPress("application/pdf", "dcterms:publisher"));
    }

    @Test
    void aRangeCountsCodePointsOfItsContext() throws Exception {
        assertSays(Entries.article(),
                "<%1$s#char=25,39> nif:beginIndex 25 ; nif:endIndex 39 ; nif:anchorOf '24 نوفمبر 2025' ; "
                + "nif:referenceContext [ nif:isString ?text ; nif:sourceUrl <%1$s> ] "
                + "FILTER (SUBSTR(?text, 26, 14) = '24 نوفمبر 2025')");
    }

    @Test
    void anAnnotationHasATypedBodyAndAnEntityOfItsOwn() throws Exception {
        assertSays(Entries.article(), "?a a oa:Annotation ; dcterms:type 'time.date' ; "
                + "oa:hasBody [ rdf:value '2025-11-24' ; feature:value '2025-11-24'^^xsd:date ] . "
                + "?b oa:hasBody <urn:example:expo> ; oa:hasTarget [ oa:hasSelector [ oa:start 15 ; oa:end 21 ] ] . "
                + "<%s> schema:mentions <urn:example:expo> . <urn:example:expo> a schema:Place ; rdfs:label 'المعرض'");
    }

    @Test
    void anAnnotationLeadsToWhoMadeIt() throws Exception {
        assertSays(Entries.article(), "?a dcterms:type 'time.date' ; prov:wasGeneratedBy [ prov:wasAssociatedWith ?who ] . "
                + "?who a prov:SoftwareAgent ; marsad:analyzer 'dates' ; marsad:revision '3' ; "
                + "marsad:bundle 'org.marsad.analysis.dates' ; marsad:version '1.0.0'");
    }

    @Test
    void aLayerSaysWhenItWasMade() throws Exception {
        assertSays(Entries.article(), "?layer prov:wasGeneratedBy [ prov:wasAssociatedWith ?who ] ; "
                + "prov:generatedAtTime '2026-01-02T03:04:05Z'^^xsd:dateTime");
    }

    @Test
    void aSightingLastsUntilTheDocumentIsGone() throws Exception {
        assertSays(Entries.unreadable(), "?s prov:specializationOf <urn:sha256:" + Entries.id("unreadable") + "> ; "
                + "prov:atLocation <file:///press/c.pdf> ; prov:generatedAtTime '2026-01-01T00:00:00Z'^^xsd:dateTime ; "
                + "prov:invalidatedAtTime '2026-01-01T00:01:00Z'^^xsd:dateTime");
    }

    @Test
    void inTrigEveryLayerIsAGraphThatTheDefaultGraphTellsTheOriginOf() throws Exception {
        Dataset dataset = Judges.dataset(List.of(Entries.article()));
        Set<String> names = new HashSet<>();
        dataset.listNames().forEachRemaining(names::add);
        assertEquals(Set.of(ARTICLE + "#layer/dates", ARTICLE + "#layer/places"), names);
        assertTrue(ask(dataset.getDefaultModel(), "<%s#layer/dates> prov:wasGeneratedBy [ prov:wasAssociatedWith ?who ]"));
    }

    @Test
    void naughtyWordsSayTheSameInEverySyntax() throws Exception {
        List<Entry> naughty = IntStream.range(0, NastyTexts.WORDS.size())
                .mapToObj(i -> renamed("naughty " + i, Entries.with(NastyTexts.WORDS.get(i)))).toList();
        Model turtle = Judges.model(Lang.TURTLE, naughty);
        assertTrue(turtle.isIsomorphicWith(Judges.model(Lang.NTRIPLES, naughty)));
        assertTrue(turtle.isIsomorphicWith(Judges.model(Lang.JSONLD, naughty)));
    }

    @Test
    void theShapesRefuseAGraphThatLacksSomething() throws Exception {
        String shapes = Judges.export("graph.ttl", List.of()).text(RdfExporter.SHAPES);
        Model model = Judges.model(Lang.TURTLE, List.of(Entries.article()));
        assertTrue(Judges.report(model, shapes).conforms());
        for (Term needed : List.of(Term.IS_STRING, Term.BYTE_SIZE, Term.HAS_TARGET, Term.ASSOCIATED_WITH, Term.LABEL,
                Term.END_INDEX, Term.REVISION, Term.AT_LOCATION)) {
            Model without = Judges.model(Lang.TURTLE, List.of(Entries.article()));
            without.removeAll(null, without.getProperty(needed.iri().stringValue()), null);
            assertFalse(Judges.report(without, shapes).conforms(), needed.name());
        }
    }

    private static boolean isPress(String mediaType, String stated) throws Exception {
        Entry entry = Entries.entry("article").mediaType(mediaType).text("نص").metadata(stated, "2025-11-25").build();
        return ask(Judges.model(Lang.TURTLE, List.of(entry)), "<%s> a schema:NewsArticle");
    }

    private static Entry renamed(String name, Entry entry) {
        return new Entry(Entries.id(name), entry.mediaType(), entry.size(), entry.state(), entry.sightings(), entry.text(),
                entry.layers(), entry.problems());
    }

    private static void assertSays(Entry entry, String pattern) throws Exception {
        Model model = Judges.model(Lang.TURTLE, List.of(entry));
        assertTrue(ask(model, pattern), () -> model.listStatements().toList().toString());
    }

    private static boolean ask(Model model, String pattern) {
        StringBuilder query = new StringBuilder();
        for (Namespace namespace : Namespace.values()) {
            query.append("PREFIX %s: <%s> ".formatted(namespace.prefix(), namespace.iri()));
        }
        return QueryExecutionFactory.create(query + "ASK { " + pattern.formatted(ARTICLE) + " }", model).execAsk();
    }
}
