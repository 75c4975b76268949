package org.marsad.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The taxonomy is sound, and the rules and the taxonomy speak of the same topics. */
class TaxonomyTest {

    private static final String TOPIC = "urn:marsad:topic:";
    private static final Model TAXONOMY = ModelFactory.createDefaultModel();

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = OwnTopicsComponent.class.getResourceAsStream("topics.ttl")) {
            RDFDataMgr.read(TAXONOMY, in, Lang.TURTLE);
        }
    }

    @Test
    void everyTopicOfTheRulesIsAConceptAndEveryConceptHasRules() {
        Set<String> concepts = concepts().stream().map(TaxonomyTest::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> topics = Rules.own().stream().map(Rule::topic).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(concepts, topics);
        assertTrue(topics.size() > 60, "a taxonomy of the press, not a sample");
    }

    @Test
    void everyConceptHasOnePreferredLabelInArabicAndOneInEnglish() {
        for (Resource concept : concepts()) {
            assertTrue(concept.getURI().startsWith(TOPIC), concept.getURI());
            assertEquals(1, labels(concept, SKOS.prefLabel, "ar").size(), concept.getURI());
            assertEquals(1, labels(concept, SKOS.prefLabel, "en").size(), concept.getURI());
        }
    }

    @Test
    void noLabelNamesTwoConceptsOrOneTwice() {
        Set<String> met = new HashSet<>();
        for (Resource concept : concepts()) {
            for (String language : List.of("ar", "en")) {
                Stream.concat(labels(concept, SKOS.prefLabel, language).stream(), labels(concept, SKOS.altLabel, language).stream())
                        .forEach(label -> assertTrue(met.add(label), concept.getURI() + ": " + label));
            }
        }
    }

    @Test
    void everyConceptLeadsToATopConcept() {
        for (Resource concept : concepts()) {
            Set<Resource> path = new HashSet<>();
            Resource at = concept;
            while (at.hasProperty(SKOS.broader)) {
                assertTrue(path.add(at), concept.getURI() + " is broader than itself");
                at = at.getPropertyResourceValue(SKOS.broader);
                assertTrue(at.hasProperty(RDF.type, SKOS.Concept), at + ", broader than " + concept.getURI() + ", is no concept");
            }
            assertTrue(at.hasProperty(SKOS.topConceptOf), at.getURI());
            assertTrue(concept.hasProperty(SKOS.inScheme), concept.getURI());
        }
    }

    @Test
    void theRulesFindEveryConceptByALabelOfItsOwn() {
        TopicAnalyzer analyzer = Rules.ownAnalyzer();
        List<String> notFound = new ArrayList<>();
        for (Resource concept : concepts()) {
            boolean isFound = Stream.of(SKOS.prefLabel, SKOS.altLabel).flatMap(kind -> labels(concept, kind, "ar").stream())
                    .anyMatch(label -> Rules.text(label).by(analyzer).ofType("topic").values("topic").contains(id(concept)));
            if (!isFound) {
                notFound.add(id(concept));
            }
        }
        assertEquals(List.of(), notFound);
    }

    private static List<Resource> concepts() {
        return TAXONOMY.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
    }

    private static String id(Resource concept) {
        return concept.getURI().substring(TOPIC.length());
    }

    private static List<String> labels(Resource concept, Property kind, String language) {
        return concept.listProperties(kind, language).toList().stream().map(statement -> statement.getString()).toList();
    }
}
