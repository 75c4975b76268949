package org.marsad.index.lucene.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.index.lucene.SmallNormalizers;

class WordTermsTest {

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئىةءٱپچگ019.,aBzé日\uD83D\uDE00";

    private final Lexicon lexicon = SmallNormalizers.lexicon();

    @ParameterizedTest
    @ValueSource(strings = {"كتاب", "والكتاب", "كتابات", "أسرة", "إلى", "سماء", "ءء", "مسؤولية", "Marsad", "1,250", "日本", "ﷺ", "آ"})
    void aWordIsReadBackFromItsTerm(String word) {
        for (int i = 0; i < lexicon.analyze(word).size(); i++) {
            WordForms forms = lexicon.analyze(word).forms(i);
            assertEquals(Optional.of(forms.spelling()), WordTerms.read(forms.term()));
        }
    }

    @Test
    void anyWordIsReadBackFromItsTermAndStandsBehindItsStem() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Spelling word = Spelling.of(letters(random), letters(random));
            BytesRef term = WordTerms.of(word);
            assertEquals(Optional.of(word), WordTerms.read(term), "marsad.seed=" + seed);
            BytesRef stem = WordTerms.beginning(word.stem());
            assertTrue(StringHelper.startsWith(term, stem) && WordTerms.isOfStem(term, stem), "marsad.seed=" + seed + ": " + word);
        }
    }

    @Test
    void aWordOfALongerStemIsNotOfTheShorterOne() {
        BytesRef stem = WordTerms.beginning("مدرس");
        assertTrue(!WordTerms.isOfStem(WordTerms.of(Spelling.of("مدرسخ", "مدرسخ")), stem));
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        int[] all = LETTERS.codePoints().toArray();
        for (int length = 1 + random.nextInt(40); length > 0; length--) {
            letters.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return letters.toString();
    }
}
