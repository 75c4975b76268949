package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

/** What a place in a form leads back to. */
class OffsetsTest {

    private static String ledBack(Normalizer normalizer, String original, String part) {
        NormalizedText normalized = normalizer.normalize(original);
        int begin = normalized.text().indexOf(part);
        return normalized.offsets().toOriginal(begin, begin + part.length()).of(original);
    }

    @ParameterizedTest
    @CsvSource({
        "قال مُحَمَّدٌ وعلي, محمد, مُحَمَّدٌ",
        "قال الحمـــوشيـ غدا, الحموشي, الحمـــوشيـ",
        "ﻻَ شيء, لا, ﻻَ",
        "'(\u200Fأهلاً\u200F)', أهلا, أهلاً",
        "شَيْـًٔا, ئ, ـًٔ",
        "ص ﷺ ص, الله, ﷺ",
        "باب&amp;بيت, &, &amp;"})
    void aPartOfTheGentleFormKeepsItsMarks(String original, String part, String expected) {
        assertEquals(expected, ledBack(Forms.GENTLE, original, part));
    }

    @ParameterizedTest
    @CsvSource({
        "ان الوزراءَ هنا, الوزرا, الوزراءَ",
        "هو رااااائع, رايع, رااااائع",
        "ان (ءامن) هنا, امن, ءامن",
        "في Témara, temara, Témara"})
    void aPartOfTheSearchFormKeepsItsDroppedLetters(String original, String part, String expected) {
        assertEquals(expected, ledBack(Forms.SEARCH, original, part));
    }

    @Test
    void lettersThatAreReplacedOneByOneAreOnePiece() {
        String text = "أعلنت إدارة المستشفى، يوم ٢٤ نونبر ٢٠٢٥ 😀، عن خطة ".repeat(500);
        assertEquals(OffsetMap.identity(text.length()), Forms.SEARCH.normalize(text).offsets());
        assertEquals(OffsetMap.identity(text.length()), Forms.GENTLE.normalize(text).offsets());
    }

    @Test
    void aMarkIsOnePieceWithItsLetter() {
        assertEquals(new OffsetMap.Builder().copy(3).rewrite(2, 1).copy(5).build(),
                Forms.GENTLE.normalize("كتابٌ جديد").offsets());
    }

    @Test
    void anInvisibleSignIsAPieceOfItsOwn() {
        assertEquals(new OffsetMap.Builder().copy(3).rewrite(2, 0).copy(3).build(),
                Forms.GENTLE.normalize("قال\u200F\u202Bنعم").offsets());
    }

    /** With work that grows with the square of the length this test would not end. */
    @Test
    void aTextOfNothingButMarksTakesNoLongerThanAnyOther() {
        String marks = "\u0301\u0323".repeat(500_000);
        String hamzas = "\u0640\u0654\u0301".repeat(300_000);
        String references = "&".repeat(1_000_000) + ";";
        for (String text : new String[] {marks, hamzas, references}) {
            assertEquals(text.length(), Forms.GENTLE.normalize(text).offsets().originalLength());
            assertEquals(text.length(), Forms.SEARCH.normalize(text).offsets().originalLength());
        }
    }
}
