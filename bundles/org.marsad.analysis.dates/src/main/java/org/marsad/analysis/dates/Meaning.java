package org.marsad.analysis.dates;

import java.util.Optional;
import java.util.function.Function;

/** What an expression stands for, which may depend on when its document speaks. */
@FunctionalInterface
interface Meaning {

    /** What the text says by itself. */
    String WRITTEN = "written";
    /** The text points from the day of the document. */
    String RELATIVE = "relative";
    /** The text leaves something out that the day of the document supplies. */
    String INFERRED = "inferred";

    /** A day, a month, a year that nobody can tell without the day of the document. */
    String UNKNOWN_DAY = "XXXX-XX-XX";

    /** In a document that speaks at {@code reference}, if that is known. */
    Resolved in(Optional<DocumentTime> reference);

    /**
     * A meaning found.
     *
     * @param value EDTF
     * @param basis what it rests on
     * @param doubt factor on the confidence, 1 for none
     */
    record Resolved(String value, String basis, double doubt) {}

    /** The same in every document. */
    static Meaning written(String value) {
        return reference -> new Resolved(value, WRITTEN, 1);
    }

    /** The months of a year, from the first to the last. */
    static Meaning ofMonths(YearPhraseReader.YearPhrase year, int first, int last) {
        return reference -> new Resolved(year.in(reference).map(found -> months(found, first, last))
                .orElseGet(() -> months(0, first, last)), year.basis(), 1);
    }

    private static String months(int year, int first, int last) {
        String from = new PartialDate(year, first, 0).edtf();
        return first == last ? from : from + "/" + new PartialDate(year, last, 0).edtf();
    }

    /** Seen from the day of the document; {@code otherwise} where that is not known. */
    static Meaning relative(Function<DocumentTime, String> value, String otherwise) {
        return reference -> new Resolved(reference.map(value).orElse(otherwise), RELATIVE, 1);
    }
}
