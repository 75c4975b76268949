package org.marsad.shell.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.shell.fake.Samples;

class JudgeTest {

    private static final String TEXT = "😀 عنوان الخبر\nالرباط في 25\u00a0نونبر 2025. قال أحمد: «نعم» يوم 26 نونبر 2025.";

    private final Entry entry = Samples.document("abcd", "عنوان الخبر", TEXT,
            Samples.layer("dates", date("25\u00a0نونبر 2025", "2025-11-25"), date("26 نونبر 2025", "2025-11-26")),
            Samples.layer("names", annotation("entity.person", "أحمد", Map.of("value", "أحمد", "link", "p:1")),
                    annotation("entity.place", "الرباط", Map.of())));

    private final Judge judge = new Judge(entry, List.of("quotation", "time.date"));

    @Test
    void anAnnotationIsFoundByItsWordsWhateverTheWhiteSpace() throws LineException {
        passes("EXPECT time.date \"25 نونبر   2025\" value=2025-11-25", "\"25 نونبر 2025\" value=2025-11-25 (at 24)");
        passes("EXPECT entity.person value=أحمد", "\"أحمد\" link=p:1 value=أحمد (at 43)");
        passes("EXPECT time.date", "\"25 نونبر 2025\" value=2025-11-25 (at 24), \"26 نونبر 2025\" value=2025-11-26 (at 59)");
    }

    @Test
    void theBeginningOfATypeStandsForAllThatBeginWithIt() throws LineException {
        passes("EXPECT 2 entity", "entity.place \"الرباط\" (at 14), entity.person \"أحمد\" link=p:1 value=أحمد (at 43)");
        fails("FORBID entity \"الرباط\"", "entity.place \"الرباط\" (at 14)");
    }

    @Test
    void whatIsNotFoundIsAnsweredWithTheNearest() throws LineException {
        fails("EXPECT time.date \"25 نونبر 2025\" value=2025-11-26", "\"25 نونبر 2025\" value=2025-11-25 (at 24), "
                + "\"26 نونبر 2025\" value=2025-11-26 (at 59)");
        fails("EXPECT time.date value=2025-11-27", "\"25 نونبر 2025\" value=2025-11-25 (at 24), "
                + "\"26 نونبر 2025\" value=2025-11-26 (at 59)");
        fails("EXPECT time.date \"26 نونبر\"", "\"26 نونبر 2025\" value=2025-11-26 (at 59), "
                + "\"25 نونبر 2025\" value=2025-11-25 (at 24)");
        fails("EXPECT quotation \"نعم\"", "no quotation");
    }

    @Test
    void countsAreHeld() throws LineException {
        passes("EXPECT at least 2 time.date", "\"25 نونبر 2025\" value=2025-11-25 (at 24), \"26 نونبر 2025\" value=2025-11-26 (at 59)");
        passes("EXPECT at most 2 time.date", "\"25 نونبر 2025\" value=2025-11-25 (at 24), \"26 نونبر 2025\" value=2025-11-26 (at 59)");
        passes("EXPECT 0 quotation", "no quotation");
        passes("EXPECT 1 time.date value=2025-11-25", "\"25 نونبر 2025\" value=2025-11-25 (at 24)");
        fails("EXPECT 1 entity", "2 in all: entity.place \"الرباط\" (at 14), entity.person \"أحمد\" link=p:1 value=أحمد (at 43)");
        fails("EXPECT 2 entity.person", "1 only: \"أحمد\" link=p:1 value=أحمد (at 43)");
        fails("EXPECT 2 time.date value=2025-11-25", "1 only: \"25 نونبر 2025\" value=2025-11-25 (at 24); others: "
                + "\"26 نونبر 2025\" value=2025-11-26 (at 59)");
    }

    @Test
    void whatIsForbiddenAndThereIsNamed() throws LineException {
        fails("FORBID time.date value=2025-11-26", "\"26 نونبر 2025\" value=2025-11-26 (at 59)");
        passes("FORBID time.date value=1970-01-01", "no time.date");
    }

    @Test
    void aTypeThatNobodyMakesHoldsInNoWay() throws LineException {
        fails("FORBID time.dat \"x\"", "no analyzer that is here makes time.dat; did you mean time.date?");
        fails("EXPECT 0 weather", "no analyzer that is here makes weather; types: entity.person, entity.place, quotation, time.date");
    }

    @Test
    void whatADocumentHasOnceIsCompared() throws LineException {
        passes("EXPECT language ar", "\"ar\"");
        fails("EXPECT language fr", "\"ar\"");
        fails("FORBID language AR", "\"ar\"");
        passes("EXPECT title \"عنوان  الخبر\"", "\"عنوان الخبر\"");
        fails("EXPECT title \"عنوان\"", "\"عنوان الخبر\"");
        fails("EXPECT author \"أحمد\"", "no author");
        passes("FORBID author \"أحمد\"", "no author");
    }

    @Test
    void aLanguageStandsForAllItsRegions() {
        assertTrue(Property.LANGUAGE.agrees("ar", "ar-MA"));
        assertTrue(!Property.LANGUAGE.agrees("ar", "arz") && !Property.LANGUAGE.agrees("ar-MA", "ar"));
    }

    @Test
    void wordsAreFoundInTheTextOverLineEnds() throws LineException {
        passes("EXPECT text \"عنوان الخبر الرباط في 25 نونبر\"",
                "\"😀 عنوان الخبر الرباط في 25 نونبر 2025. قال أحمد: «نعم» يوم 26 نونبر…\"");
        fails("FORBID text \"أحمد: «نعم»\"", "\"…الخبر الرباط في 25 نونبر 2025. قال أحمد: «نعم» يوم 26 نونبر 2025.\"");
    }

    @Test
    void whereTheTextGoesOnOtherwiseIsShown() throws LineException {
        fails("EXPECT text \"قال أحمد: لا\"", "\"قال أحمد:\" and then \"«نعم» يوم 26 نونبر 2025.\"");
        fails("EXPECT text \"26 نونبر 2025. انتهى\"", "\"26 نونبر 2025.\" and then the end of the text");
        fails("EXPECT text \"صرح فلان\"", "nothing that begins like it; the text begins \"😀 عنوان الخبر الرباط في 25 نونبر 2025. قال "
                + "أحمد: «نعم» يوم 26 نونبر 2025.\"");
    }

    @Test
    void whatIsShownAsFoundHoldsWhenItIsExpected() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        System.out.println("JudgeTest seed " + seed);
        Random random = new Random(seed);
        String[] letters = {"ا", "ب", " ", "\n", "😀", "\"", "#", "=", "1", "\u200f", "\u00a0", "«"};
        for (int run = 0; run < 1000; run++) {
            String text = "x" + random.ints(40, 0, letters.length).mapToObj(i -> letters[i]).collect(Collectors.joining()) + "x";
            int[] edges = IntStream.range(0, text.length()).filter(i -> !Character.isLowSurrogate(text.charAt(i))).toArray();
            int begin = edges[random.nextInt(edges.length)];
            int end = edges[random.nextInt(edges.length)];
            Span span = new Span(Math.min(begin, end), Math.max(begin, end));
            if (Words.of(span.of(text)).isEmpty() || Words.of(span.of(text)).matches("(?s).*\".*«.*|(?s).*«.*\".*")) {
                continue;
            }
            Entry document = Samples.document("abcd", "", text, Samples.layer("x", new Annotation("x.y", span, 1, Map.of())));
            String written = Written.annotation(document.layers().get("x").annotations().get(0), text, true, 0).replace(" (at 0)", "");
            assertTrue(judged(document, "EXPECT " + written).passed(), () -> "seed " + seed + ": " + written);
        }
    }

    private static Verdict judged(Entry document, String line) {
        try {
            return new Judge(document, List.of()).judge(LineReader.read(1, line).orElseThrow());
        } catch (LineException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private void passes(String line, String found) throws LineException {
        assertEquals(new Verdict(true, found), judge.judge(LineReader.read(1, line).orElseThrow()));
    }

    private void fails(String line, String found) throws LineException {
        assertEquals(new Verdict(false, found), judge.judge(LineReader.read(1, line).orElseThrow()));
    }

    private static Annotation date(String words, String value) {
        return annotation("time.date", words, Map.of("value", value));
    }

    private static Annotation annotation(String type, String words, Map<String, String> features) {
        int begin = TEXT.indexOf(words);
        return new Annotation(type, new Span(begin, begin + words.length()), 1, features.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, feature -> new Value.Text(feature.getValue()))));
    }
}
