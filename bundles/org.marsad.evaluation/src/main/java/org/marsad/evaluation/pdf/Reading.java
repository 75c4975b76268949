package org.marsad.evaluation.pdf;

import java.text.Normalizer;
import java.util.List;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.measure.Sequences;

/**
 * What came of a text that was made to PDF and read again.
 *
 * @param words     the share of the words of the source that are there, in order; 0 if it was refused
 * @param errors    edit distance by length of the source; 1 if it was refused
 * @param isFlagged whether it was refused
 */
record Reading(double words, double errors, boolean isFlagged) {

    /** Compares. The source is folded and has at least one word. */
    static Reading of(String source, Outcome outcome) {
        if (outcome.entry().isEmpty()) {
            return new Reading(0, 1, true);
        }
        String actual = folded(outcome.text());
        List<String> words = List.of(source.split(" "));
        return new Reading((double) Sequences.common(words, List.of(actual.split(" "))) / words.size(),
                (double) Sequences.distance(source, actual) / source.length(), false);
    }

    /** A text with compatibility forms as their letters, and one space for any white space. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
