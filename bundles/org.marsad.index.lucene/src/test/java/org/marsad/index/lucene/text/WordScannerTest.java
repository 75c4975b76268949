package org.marsad.index.lucene.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordScannerTest {

    @Test
    void blanksAndPunctuationAreBetweenWords() {
        assertEquals(List.of("قال", "نعم", "لماذا"), words("قال: «نعم»، لماذا؟"));
    }

    @Test
    void marksAndTatweelBelongToTheWord() {
        assertEquals(List.of("كِتَابٌ", "كتـــاب"), words("كِتَابٌ كتـــاب"));
    }

    @Test
    void marksWithoutALetterAreNoWord() {
        assertEquals(List.of(), words("\u064E \u0640 \u200F"));
    }

    @Test
    void invisibleControlsStayWithinAWordAndNotAtItsEnds() {
        assertEquals(List.of("خان\u200Cه", "الرباط"), words("خان\u200Cه \u200Fالرباط\u200F"));
    }

    @Test
    void numbersKeepTheirPointsAndCommas() {
        assertEquals(List.of("3.14", "1,000", "١٬٠٠٠", "2025"), words("3.14 1,000 ١٬٠٠٠ 2025."));
    }

    @Test
    void hyphensAndSlashesPartWords() {
        assertEquals(List.of("كوفيد", "19", "24", "11"), words("كوفيد-19 24/11"));
    }

    @Test
    void lettersBeyondTheBasicPlaneAreLettersAndSignsAreNot() {
        assertEquals(List.of("\uD835\uDC00b"), words("\uD835\uDC00b \uD83D\uDE00 \uD800"));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(text.substring(scanner.begin(), scanner.end()));
        }
        return words;
    }
}
