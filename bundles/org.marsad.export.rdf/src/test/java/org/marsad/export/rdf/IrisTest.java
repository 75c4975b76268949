package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Span;

class IrisTest {

    private static final DocumentId ID = new DocumentId("0f".repeat(32));

    @Test
    void aDocumentIsNamedByItsBytesAndARangeAsRfc5147Says() {
        assertEquals("urn:sha256:" + ID + "#char=10,25", Iris.range(Iris.document(ID), new Span(10, 25)).stringValue());
    }

    @Test
    void namesInOurOwnIrisAreEncodedSoThatTheyCannotBeTakenApartWrongly() {
        assertEquals("urn:sha256:" + ID + "#layer/a%2Fb%23%20%22%3E",
                Iris.part(Iris.document(ID), "layer", "a/b# \">").stringValue());
        assertEquals("urn:marsad:entity:place:%D9%85%D8%B5%D8%B1", Iris.shared("entity", "place", "مصر").stringValue());
        assertEquals("urn:marsad:x:a%3Ab:c", Iris.shared("x", "a:b", "c").stringValue());
        assertEquals("urn:marsad:feature:%EF%BF%BD", Iris.feature("\uD83D").stringValue());
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/a?b=c&d#e, http://example.org/a?b=c&d#e", "file:///a%20b.html, file:///a%20b.html",
            "http://example.org/مصر, http://example.org/مصر", "http://[::1]:80/x?y[]=z, http://[::1]:80/x?y%5B%5D=z",
            "mailto:a@b, mailto:a@b", "relative/path, urn:marsad:link:relative%2Fpath"})
    void anAddressStaysWhatItIsAsFarAsAnIriCanHoldIt(URI address, String iri) {
        assertEquals(iri, Iris.address(address).stringValue());
    }

    @Test
    void invisibleMarksInAnAddressAreEncoded() {
        assertEquals("http://example.org/%E2%80%AEx", Iris.address(URI.create("http://example.org/\u202Ex")).stringValue());
    }

    @Test
    void wordsAreAnAddressOnlyIfTheyAreAWholeOne() {
        assertEquals("urn:example:x", Iris.address("urn:example:x").orElseThrow().stringValue());
        assertEquals(true, Iris.address("http://example.org/a b").isEmpty());
        assertEquals(true, Iris.address("relative").isEmpty());
    }
}
