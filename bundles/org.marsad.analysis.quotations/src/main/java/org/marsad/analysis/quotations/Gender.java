package org.marsad.analysis.quotations;

import java.util.Set;

/** The grammatical gender of a verb or of somebody, by which one tells whom a verb without a subject means. */
enum Gender {

    /** «قال». */
    MASCULINE,
    /** «قالت»; also of nouns for several that are no persons. */
    FEMININE,
    /** Not told by the form. */
    UNKNOWN;

    private static final String FEMININE_WITH_PRONOUN = ".*ت(ه|ها|هم|نا|ني)";
    /** Masculine though they end like a feminine one. */
    private static final Set<String> MASCULINE_PERFECT = Set.of("لفت", "اثبت", "التفت");

    /** That of a form of a verb, in folded spelling. */
    static Gender ofVerb(Entry.Form form, String word) {
        return switch (form) {
            case PERFECT -> MASCULINE_PERFECT.contains(word) ? MASCULINE : word.endsWith("ت") || word.matches(FEMININE_WITH_PRONOUN)
                    ? FEMININE : word.endsWith("وا") ? UNKNOWN : MASCULINE;
            case IMPERFECT -> word.startsWith("ت") ? FEMININE : word.endsWith("ون") || word.endsWith("وا") ? UNKNOWN : MASCULINE;
            default -> UNKNOWN;
        };
    }

    /** Whether both may be of one gender. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
