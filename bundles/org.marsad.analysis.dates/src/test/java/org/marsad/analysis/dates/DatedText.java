package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Metadata;
import org.marsad.testkit.Finding;
import org.marsad.testkit.In;
import org.marsad.testkit.Outcome;
import org.marsad.text.arabic.numerals.ArabicNumerals;

/** A text under test, and what is found in it. The view is the text itself, not normalised. */
record DatedText(In document) {

    static DatedText in(String text) {
        return new DatedText(In.text(text));
    }

    /** The analyzer with the numerals it has in the container. */
    static DateAnalyzer analyzer() {
        return new DateAnalyzer(new ArabicNumerals());
    }

    DatedText issued(String day) {
        return new DatedText(document.metadata(Metadata.ISSUED, day));
    }

    /** Everything the analyzer finds, in reading order, written {@code the words = the value}. */
    void finds(String... expected) {
        outcome().finds(Stream.of(expected).map(DatedText::date).toArray(Finding[]::new));
        assertEquals(Stream.of(expected).map(DatedText::words).toList(), outcome().words(), "in reading order");
    }

    private static Finding date(String expected) {
        return Finding.finding(DateAnalyzer.DATE, words(expected)).with("value", expected.substring(words(expected).length() + 3));
    }

    private static String words(String expected) {
        return expected.substring(0, expected.lastIndexOf(" = "));
    }

    /** The values alone, in reading order. */
    void means(String... expected) {
        assertEquals(List.of(expected), outcome().values("value"), document::text);
    }

    void findsNothing() {
        outcome().findsNothing();
    }

    /** The only finding. */
    Annotation date() {
        return outcome().only();
    }

    List<Annotation> dates() {
        return outcome().annotations();
    }

    private Outcome outcome() {
        return document.by(analyzer());
    }
}
