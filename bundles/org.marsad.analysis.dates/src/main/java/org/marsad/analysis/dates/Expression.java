package org.marsad.analysis.dates;

import java.util.Optional;

/**
 * An expression of time in a line, its value still to be worked out.
 *
 * @param begin      where it begins in the text
 * @param end        where it ends in the text
 * @param next       the token after it
 * @param meaning    what it stands for
 * @param confidence how sure the reading is
 * @param rule       the rule that found it
 * @param matched    the entry of a list that it was found by, or empty
 */
record Expression(int begin, int end, int next, Meaning meaning, double confidence, String rule, String matched) {

    Expression(int begin, int end, int next, Meaning meaning, double confidence, String rule) {
        this(begin, end, next, meaning, confidence, rule, "");
    }

    /** A date or period that says all but perhaps its year. */
    static Expression of(Found found, String rule) {
        return new Expression(found.begin(), found.end(), found.next(), reference -> meaning(found, reference), found.confidence(), rule);
    }

    private static Meaning.Resolved meaning(Found found, Optional<DocumentTime> reference) {
        Found supplied = reference.map(MissingYear::new).map(year -> year.supply(found)).orElse(found);
        boolean whole = found.first().hasYear();
        String basis = whole ? Meaning.WRITTEN : found.direction() != null && !found.direction().isGuess() ? Meaning.RELATIVE
                : supplied.equals(found) ? Meaning.WRITTEN : Meaning.INFERRED;
        return new Meaning.Resolved(supplied.edtf(), basis, supplied.confidence() / found.confidence());
    }
}
