package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapCheckTest {

    @ParameterizedTest
    @CsvSource({"0,50,false", "2,5,false", "5,95,false", "20,80,true", "40,0,true", "1,0,true"})
    void tooManyGlyphsWithoutMeaningAreABrokenMap(int unknown, int known, boolean broken) {
        MapCheck check = new MapCheck();
        List<Glyph> glyphs = IntStream.range(0, unknown + known)
                .mapToObj(at -> new Glyph(at < unknown ? PageGlyphs.UNKNOWN : "\u0633", at, at + 1, 0, 1, "F", at, false)).toList();
        check.add(List.of(glyphs));
        assertEquals(broken, check.isBroken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u0082", "\uE001"})
    void aMapToControlsOrPrivateCharactersIsBroken(String text) {
        MapCheck check = new MapCheck();
        check.add(List.of(List.of(new Glyph(text, 0, 1, 0, 1, "F", 0, false), new Glyph(text, 1, 2, 0, 1, "F", 1, false))));
        assertEquals(true, check.isBroken());
    }

    @Test
    void wordsThatBeginWithWhatEndsWordsAreReversed() {
        String text = "وصلت اللجنة إلى المدينة ";
        assertEquals(false, MapCheck.isReversed(text.repeat(10)));
        assertEquals(true, MapCheck.isReversed(new StringBuilder(text.repeat(10)).reverse()));
        assertEquals(false, MapCheck.isReversed(new StringBuilder(text).reverse()));
    }
}
