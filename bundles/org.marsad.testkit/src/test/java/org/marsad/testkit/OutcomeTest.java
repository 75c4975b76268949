package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

/** What a test that uses {@link In} is told. */
class OutcomeTest {

    /** Finds words of Arabic letters and how long they are. */
    private static final Analyzer WORDS = (text, findings) -> {
        if (text.text().contains("!")) {
            throw new AnalysisException("no shouting");
        }
        Matcher word = Pattern.compile("[ء-ي]+").matcher(text.text());
        while (word.find()) {
            findings.add("word", word.start(), word.end(), 0.5, Map.of("length",
                    new Value.Number(BigDecimal.valueOf(word.end() - word.start()))));
        }
    };

    /** Leaves out every tatweel, with the letter before it. */
    private static final Normalizer WITHOUT_TATWEEL = text -> {
        OffsetMap.Builder map = new OffsetMap.Builder();
        Matcher piece = Pattern.compile("([^ـ])(ـ*)").matcher(text);
        StringBuilder form = new StringBuilder();
        while (piece.find()) {
            form.append(piece.group(1));
            map.rewrite(piece.end() - piece.start(), 1);
        }
        return new NormalizedText(form.toString(), map.build());
    };

    private final Outcome outcome = In.text("قال الوزير ثم قال").by(WORDS);

    private static String message(Executable expectation) {
        return assertThrows(AssertionError.class, expectation).getMessage();
    }

    @Test
    void theExpectedFindingsMayBeSaidInAnyOrder() {
        outcome.finds(finding("word", "ثم").with("length", "2"), finding("word", "قال"), finding("word", "قال").occurrence(1),
                finding("word", "الوزير"));
    }

    @Test
    void aMissingOneIsShownBesideThoseThatAreThere() {
        String message = message(() -> outcome.finds(finding("word", "ثم").with("length", "3"), finding("word", "قال").occurrence(2),
                finding("word", "الوزير"), finding("word", "قال").occurrence(1)));
        assertTrue(message.contains("missing:      word «ثم», length = 3"), message);
        assertTrue(message.contains("not expected: word «قال الوزير [ثم] قال», sure 0.5, length = 2"), message);
        assertTrue(message.contains("as expected:  word «[قال] الوزير ثم قال»"), message);
        assertTrue(message.contains("in the text «قال الوزير ثم قال»"), message);
    }

    @Test
    void oneThatIsNotExpectedIsShown() {
        String message = message(() -> In.text("نعم").by(WORDS).findsNothing());
        assertTrue(message.contains("not expected: word «[نعم]»"), message);
        message = message(() -> outcome.finds(finding("word", "قال"), finding("word", "قال"), finding("word", "ثم")));
        assertTrue(message.contains("not expected: word «قال [الوزير] ثم قال»"), message);
    }

    @Test
    void oneFindingMeetsOneExpectationOnly() {
        assertTrue(message(() -> In.text("نعم").by(WORDS).finds(finding("word", "نعم"), finding("word", "نعم"))).contains("missing"));
    }

    @Test
    void aVagueExpectationLeavesTheFindingThatASharperOneNeeds() {
        outcome.findsAmongOthers(finding("word", "قال"), finding("word", "قال").occurrence(1));
        outcome.findsAmongOthers(finding("word", "قال").occurrence(1), finding("word", "قال"));
    }

    @Test
    void othersMayBeThereIfTheTestSaysSo() {
        outcome.findsAmongOthers(finding("word", "ثم"));
        String message = message(() -> outcome.findsAmongOthers(finding("word", "كلا")));
        assertTrue(message.contains("missing:      word «كلا»  (these words do not stand there in the text)"), message);
        assertTrue(message.contains("also found:   word «[قال]"), message);
    }

    @Test
    void featuresCountByTextOrByKindOrByAbsence() {
        outcome.ofType("word").findsAmongOthers(finding("word", "ثم").with("length", new Value.Number(BigDecimal.valueOf(2)))
                .without("value").confidence(0.5));
        assertThrows(AssertionError.class, () -> outcome.findsAmongOthers(finding("word", "ثم").with("length", new Value.Text("2"))));
        assertThrows(AssertionError.class, () -> outcome.findsAmongOthers(finding("word", "ثم").without("length")));
        assertThrows(AssertionError.class, () -> outcome.findsAmongOthers(finding("word", "ثم").confidence(1)));
        assertThrows(AssertionError.class, () -> outcome.findsAmongOthers(finding("other", "ثم")));
        assertThrows(IllegalArgumentException.class, () -> finding("word", "ثم").occurrence(0));
    }

    @Test
    void findingsOfAnotherTypeAreLeftOut() {
        outcome.ofType("other").findsNothing();
    }

    @Test
    void aRefusalIsExpectedOrAFailure() {
        Outcome refused = In.text("نعم!").by(WORDS);
        refused.refuses("shouting");
        assertTrue(message(() -> refused.refuses("whispering")).contains("was:      no shouting"));
        assertTrue(message(refused::findsNothing).contains("the analyzer refused the text"));
        assertTrue(message(refused::words).contains("no shouting"));
        assertTrue(message(() -> outcome.refuses("shouting")).contains("was expected to refuse"));
    }

    @Test
    void whatWasFoundCanBeAskedFor() {
        assertEquals(List.of("قال", "الوزير", "ثم", "قال"), outcome.words());
        assertEquals(List.of("3", "6", "2", "3"), outcome.values("length"));
        assertEquals(List.of("", "", "", ""), outcome.values("value"));
        assertEquals(new Span(11, 13), outcome.annotations().get(2).span());
        assertEquals(new Span(0, 3), In.text("نعم").by(WORDS).only().span());
        assertTrue(message(outcome::only).contains("but there are 4"));
    }

    @Test
    void findingsInANormalFormAreThoseOfTheTextAsWritten() {
        In.text("قـــال نعم").normalizedBy(WITHOUT_TATWEEL).by(WORDS).finds(finding("word", "قـــال").with("length", "3"),
                finding("word", "نعم"));
    }

    @Test
    void mentionsAreSeenWhereTheirWordsAreInTheView() {
        In document = In.text("قـــال: نعم، نعم").normalizedBy(WITHOUT_TATWEEL).mention("m", "نعم").mention("m", "نعم")
                .mention("n", "قـــال", Map.of("value", new Value.Flag(true)));
        assertEquals(List.of(new Span(5, 8), new Span(10, 13)), document.view().mentions("m").stream()
                .map(mention -> new Span(mention.begin(), mention.end())).toList());
        assertEquals(3, document.view().mentions("n").get(0).end());
        assertEquals(List.of(), document.view().mentions("o"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> document.mention("m", "نعم")).getMessage().contains("once more"));
        assertThrows(IllegalArgumentException.class, () -> document.mention("m", "كلا"));
    }

    @Test
    void aViewSaysWhatIsKnownOfTheDocument() {
        In document = In.lines("سطر", "آخر").title("عنوان").language("ar-TN").mediaType("text/html").metadata("a", "b");
        assertEquals("سطر\nآخر", document.view().text());
        assertEquals("عنوان", document.view().title());
        assertEquals("ar-TN", document.view().language());
        assertEquals("text/html", document.view().mediaType());
        assertEquals(Map.of("a", "b"), document.view().metadata());
        assertEquals("ar", In.text("").view().language());
    }

    @Test
    void whatIsNotRightFailsAtOnce() {
        Analyzer beyond = (text, findings) -> {
            try {
                findings.add("word", 0, 99);
            } catch (IndexOutOfBoundsException e) {
                findings.add("word", 0, 1);
            }
        };
        assertTrue(message(() -> In.text("نعم").by(beyond)).contains("has 3 units"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> In.text("1").by(new OtherType())).getMessage()
                .contains("produces only [test.number]"));
    }

    /** Announces one type and adds another. */
    @AnalyzerService(id = "other", revision = "1", produces = "test.number")
    static final class OtherType implements Analyzer {

        @Override
        public void analyze(TextView text, Findings findings) {
            findings.add("test.other", 0, 1);
        }
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        assertTrue(message(() -> In.text("a\u202Eb\u0000\uD83Dنعم").by(WORDS).findsNothing()).contains("«a\\u202Eb\\u0000\\uD83D[نعم]»"));
    }
}
