package org.marsad.example.analyzer;

import static org.marsad.testkit.Finding.finding;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.Value;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.Finding;
import org.marsad.testkit.In;
import org.marsad.testkit.Outcome;

/**
 * No container is needed to test an analyzer. The contract brings the tests that all analyzers have to pass; what this one finds,
 * and what it leaves alone, is said below: a text, and the findings in it.
 */
class PercentagesTest extends AnalyzerContract {

    @Override
    protected Analyzer analyzer() {
        return new Percentages();
    }

    @Test
    void aPercentageInWordsIsFound() {
        in("ارتفعت الصادرات بنسبة 35 في المائة.").finds(percentage("35 في المائة", "35"));
    }

    @Test
    void aPercentSignIsFoundWithOrWithoutASpace() {
        in("من 20% إلى 25 %").finds(percentage("20%", "20"), percentage("25 %", "25"));
    }

    @Test
    void theArabicPercentSignIsOneToo() {
        in("بلغ المعدل 12٪ هذا العام").finds(percentage("12٪", "12"));
    }

    @Test
    void aDecimalCommaIsReadAsADecimalPoint() {
        in("نمو قدره 3,5 بالمئة").finds(percentage("3,5 بالمئة", "3.5"));
    }

    @Test
    void aNumberOfPeopleIsNoPercentage() {
        in("شارك 35 في المؤتمر").findsNothing();
    }

    @Test
    void theTailOfALongerNumberIsNoPercentage() {
        in("0522123456789% 1.234.567%").findsNothing();
    }

    @Test
    void aTextWithoutNumbersHasNoFindings() {
        in("").findsNothing();
    }

    private static Outcome in(String text) {
        return In.text(text).by(new Percentages());
    }

    private static Finding percentage(String words, String value) {
        return finding("example.percentage", words).with("value", new Value.Number(new BigDecimal(value))).confidence(1);
    }
}
