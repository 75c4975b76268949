package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

class NamedThingTest {

    @Test
    void anEntityIsKnownByItsLink() {
        assertThing("urn:example:rabat", Term.PLACE, "Rabat", "entity.place", Map.of("link",
                new Value.Link(URI.create("urn:example:rabat")), "value", new Value.Text("Rabat")));
    }

    @Test
    void aLinkInWordsCountsIfItIsAWholeAddressAndElseAsAName() {
        assertThing("urn:example:rabat", Term.PLACE, "words", "entity.place", Map.of("link",
                new Value.Text("urn:example:rabat")));
        assertThing("urn:marsad:link:place%2017", Term.PLACE, "words", "entity.place", Map.of("link",
                new Value.Text("place 17")));
    }

    @Test
    void withoutALinkAnEntityIsKnownByTypeAndValue() {
        assertThing("urn:marsad:entity:person:Ada", Term.PERSON, "Ada", "entity.person", Map.of("value",
                new Value.Text("Ada")));
        assertThing("urn:marsad:entity:law:Ada", Term.THING, "Ada", "entity.law", Map.of("value", new Value.Text("Ada")));
    }

    @Test
    void aTopicIsAConcept() {
        assertThing("urn:marsad:topic:water", Term.CONCEPT, "water", "topic", Map.of("topic", new Value.Text("water")));
    }

    @Test
    void nothingElseNamesAThing() {
        assertEquals(Optional.empty(), of("entity.place", Map.of()));
        assertEquals(Optional.empty(), of("entity.place", Map.of("value", new Value.Text(" "))));
        assertEquals(Optional.empty(), of("similar", Map.of("link", new Value.Link(URI.create("urn:sha256:0")))));
    }

    private static void assertThing(String iri, Term kind, String label, String type, Map<String, Value> features) {
        NamedThing thing = of(type, features).orElseThrow();
        assertEquals(iri, thing.iri().stringValue());
        assertEquals(kind, thing.type());
        assertEquals(label, thing.label());
    }

    private static Optional<NamedThing> of(String type, Map<String, Value> features) {
        return NamedThing.of(new Annotation(type, new Span(0, 5), 1, features), "words");
    }
}
