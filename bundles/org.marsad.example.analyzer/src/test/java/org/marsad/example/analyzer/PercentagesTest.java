package org.marsad.example.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Value;

/** No container is needed to test an analyzer: hand it a text, look at what it adds. */
class PercentagesTest {

    @Test
    void aPercentageInWordsIsFound() {
        in("ارتفعت الصادرات بنسبة 35 في المائة.").finds("35 في المائة = 35");
    }

    @Test
    void aPercentSignIsFoundWithOrWithoutASpace() {
        in("من 20% إلى 25 %").finds("20% = 20", "25 % = 25");
    }

    @Test
    void theArabicPercentSignIsOneToo() {
        in("بلغ المعدل 12٪ هذا العام").finds("12٪ = 12");
    }

    @Test
    void aDecimalCommaIsReadAsADecimalPoint() {
        in("نمو قدره 3,5 بالمئة").finds("3,5 بالمئة = 3.5");
    }

    @Test
    void aNumberOfPeopleIsNoPercentage() {
        in("شارك 35 في المؤتمر").finds();
    }

    @Test
    void theTailOfALongerNumberIsNoPercentage() {
        in("0522123456789% 1.234.567%").finds();
    }

    @Test
    void aTextWithoutNumbersHasNoFindings() {
        in("").finds();
    }

    private static Check in(String text) {
        return new Check(text);
    }

    /** Runs the analyzer on a text and compares what it found, written as {@code the words = the value}. */
    private record Check(String text) {

        void finds(String... expected) {
            List<String> found = new ArrayList<>();
            new Percentages().analyze(new PlainView(text), new Findings() {
                @Override
                public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
                    assertEquals("example.percentage", type);
                    found.add(text.substring(begin, end) + " = " + features.get("value").asText());
                }
            });
            assertEquals(List.of(expected), found);
        }
    }

    /** A text as the workbench would show it, and nothing else known about the document. */
    private record PlainView(String text) implements TextView {

        @Override
        public DocumentId document() {
            return DocumentId.of(new byte[0]);
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public String language() {
            return "ar";
        }

        @Override
        public Map<String, String> metadata() {
            return Map.of();
        }

        @Override
        public List<Mention> mentions(String type) {
            return List.of();
        }
    }
}
