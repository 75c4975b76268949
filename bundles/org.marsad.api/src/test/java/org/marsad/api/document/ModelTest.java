package org.marsad.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    @Test
    void anIdIsTheHashOfTheBytes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", DocumentId.of(new byte[0]).sha256());
        assertEquals("e3b0c44298fc", DocumentId.of(new byte[0]).shortForm());
        assertThrows(IllegalArgumentException.class, () -> new DocumentId("E3B0"));
    }

    @Test
    void aContainerPrecedesItsContent() {
        assertEquals(List.of(new Span(0, 9), new Span(0, 3), new Span(4, 5)),
                Stream.of(new Span(4, 5), new Span(0, 3), new Span(0, 9)).sorted().toList());
    }

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        assertFalse(new Span(0, 3).overlaps(new Span(3, 5)));
        assertTrue(new Span(0, 4).overlaps(new Span(3, 5)));
        assertTrue(new Span(0, 4).contains(new Span(0, 4)));
    }

    @Test
    void aSpanDoesNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.1, Double.NaN})
    void aConfidenceIsAboveNoneAndAtMostFull(double confidence) {
        assertThrows(IllegalArgumentException.class, () -> new Annotation("t", new Span(0, 1), confidence, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-25", "2025-11", "2025-11-24/2025-11-27", "XXXX-12-25", "2022~", "2024-12-25T10:00:00+01:00", "Y170000002"})
    void aTimeIsIsoOrEdtf(String edtf) {
        assertEquals(edtf, new Value.Time(edtf).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "غدا", "24 نونبر", "2024 12"})
    void whatIsNoTimeIsRejected(String words) {
        assertThrows(IllegalArgumentException.class, () -> new Value.Time(words));
    }

    @Test
    void aPositionKnowsItsPage() {
        DocumentText text = new DocumentText("", "first\nthird", "und", "", Map.of(), List.of(page(6, 11, 3), page(0, 5, 1),
                new Annotation("layout.heading", new Span(0, 5), 1, Map.of("level", new Value.Number(BigDecimal.TEN)))));
        assertEquals(OptionalInt.of(1), text.pageAt(0));
        assertEquals(OptionalInt.of(3), text.pageAt(10));
        assertEquals(OptionalInt.empty(), text.pageAt(5), "the line end is of no page");
        assertEquals(OptionalInt.empty(), new DocumentText("", "first", "und", "", Map.of(), List.of()).pageAt(0));
    }

    private static Annotation page(int begin, int end, int number) {
        return new Annotation(DocumentText.PAGE, new Span(begin, end), 1, Map.of("number", new Value.Number(BigDecimal.valueOf(number))));
    }

    @Test
    void codesReadAsOperatorsTypeThem() {
        assertEquals("out-of-memory", Problem.Code.OUT_OF_MEMORY.label());
    }

    @Test
    void annotationsOfALayerAreInReadingOrder() {
        Annotation late = new Annotation("t", new Span(5, 6), 1, Map.of());
        Annotation early = new Annotation("t", new Span(0, 1), 1, Map.of());
        assertEquals(List.of(early, late), new Layer("a", "1", "b", "1", Instant.EPOCH, Map.of(), List.of(late, early)).annotations("t"));
    }
}
