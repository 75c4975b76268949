package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;

class OffsetMapTest {

    private static OffsetMap.Builder map() {
        return new OffsetMap.Builder();
    }

    @Test
    void aCopiedPlaceLeadsToItsOwn() {
        assertEquals(new Span(2, 4), OffsetMap.identity(5).toOriginal(2, 4));
        assertEquals(new Span(2, 4), OffsetMap.identity(5).toNormalized(new Span(2, 4)));
    }

    @Test
    void aPlaceInARewrittenPieceLeadsToTheWholePiece() {
        OffsetMap map = map().copy(1).rewrite(3, 2).copy(1).build();
        assertEquals(new Span(1, 4), map.toOriginal(1, 2));
        assertEquals(new Span(1, 4), map.toOriginal(2, 3));
        assertEquals(new Span(1, 3), map.toNormalized(new Span(2, 3)));
    }

    @Test
    void aPieceRewrittenToTheSameWidthIsStillOnePiece() {
        OffsetMap map = map().rewrite(2, 2).build();
        assertEquals(new Span(0, 2), map.toOriginal(0, 1));
        assertNotEquals(OffsetMap.identity(2), map);
    }

    @Test
    void aUnitRewrittenToAUnitIsCopied() {
        assertEquals(OffsetMap.identity(3), map().copy(1).rewrite(1, 1).copy(1).build());
    }

    @Test
    void whatWasRemovedBesideARangeIsNotPartOfIt() {
        OffsetMap map = map().rewrite(1, 0).copy(3).rewrite(2, 0).build();
        assertEquals(new Span(1, 4), map.toOriginal(0, 3));
    }

    @Test
    void whatWasRemovedWithinARangeIsPartOfIt() {
        OffsetMap map = map().copy(2).rewrite(4, 0).copy(2).build();
        assertEquals(new Span(1, 7), map.toOriginal(1, 3));
    }

    @Test
    void whatWasRemovedLeadsToAnEmptyRange() {
        OffsetMap map = map().copy(2).rewrite(4, 0).copy(2).build();
        assertEquals(new Span(2, 2), map.toNormalized(new Span(3, 5)));
    }

    @Test
    void anEmptyRangeLeadsToAnEmptyOne() {
        OffsetMap map = map().copy(2).rewrite(3, 1).copy(1).build();
        for (int place = 0; place <= map.normalizedLength(); place++) {
            assertEquals(0, map.toOriginal(place, place).length());
        }
    }

    @Test
    void anEmptyTextHasAMap() {
        assertEquals(new Span(0, 0), OffsetMap.identity(0).toOriginal(0, 0));
        assertEquals(0, OffsetMap.identity(0).then(OffsetMap.identity(0)).originalLength());
    }

    @Test
    void aRangeOutsideTheTextIsRefused() {
        OffsetMap map = OffsetMap.identity(3);
        assertThrows(IndexOutOfBoundsException.class, () -> map.toOriginal(-1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> map.toOriginal(2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> map.toOriginal(2, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> map.toNormalized(new Span(2, 4)));
    }

    @Test
    void aNegativeWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> map().copy(-1));
        assertThrows(IllegalArgumentException.class, () -> map().copy(2).copy(-1));
        assertThrows(IllegalArgumentException.class, () -> map().rewrite(-1, -1));
        assertThrows(IllegalArgumentException.class, () -> map().rewrite(2, -1));
    }

    @Test
    void aStepThatStartsFromAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> OffsetMap.identity(3).then(OffsetMap.identity(2)));
    }

    @Test
    void aStepThatChangesNothingLeavesTheMapAsItIs() {
        OffsetMap map = map().copy(2).rewrite(3, 1).rewrite(0, 2).copy(4).rewrite(1, 0).build();
        assertEquals(map, map.then(OffsetMap.identity(map.normalizedLength())));
        assertEquals(map, OffsetMap.identity(map.originalLength()).then(map));
    }

    @Test
    void copiedRunsAreOnePieceHoweverTheyAreRecorded() {
        OffsetMap.Builder units = map();
        for (int i = 0; i < 30_000; i++) {
            units.copy(1);
        }
        assertEquals("OffsetMap[30000 -> 30000, 1 pieces]", units.build().toString());
    }

    @Test
    void aBuilderCanGoOnAfterAMapWasMade() {
        OffsetMap.Builder builder = map().copy(2);
        OffsetMap early = builder.build();
        builder.rewrite(2, 1);
        assertEquals(OffsetMap.identity(2), early);
        assertEquals(3, builder.build().normalizedLength());
    }

    @Test
    void equalMapsHaveEqualHashes() {
        assertEquals(map().copy(1).copy(2).rewrite(2, 1).build(), map().copy(3).rewrite(2, 1).build());
        assertEquals(map().copy(1).copy(2).rewrite(2, 1).build().hashCode(), map().copy(3).rewrite(2, 1).build().hashCode());
    }

    @Test
    void aTextWithTheMapOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NormalizedText("ab", OffsetMap.identity(3)));
    }
}
