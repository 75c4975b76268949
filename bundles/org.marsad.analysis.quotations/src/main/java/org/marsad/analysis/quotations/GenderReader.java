package org.marsad.analysis.quotations;

import java.util.Set;

/** Tells the gender of whom a noun or name means. */
final class GenderReader {

    private static final int SHORTEST_VERB = 4;
    /** Names of men that end like those of women. */
    private static final Set<String> MEN = Set.of("حمزة", "طلحة", "أسامة", "معاوية", "عقبة", "قتيبة", "حذيفة", "خليفة", "عبيدة", "جمعة",
            "عطية", "عكرمة", "بوجمعة", "حارثة", "ربيعة", "سلامة");
    private static final Set<String> WOMEN = Set.of("ام", "اخت", "بنت", "عجوز", "عروس");

    private final Passage passage;
    private final Tokens tokens;

    GenderReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** That of a noun or name: by its ending, by the verb before it. */
    Gender of(int token) {
        String written = passage.words(token, token + 1);
        String noun = passage.lexicon().noun(Use.ROLE, tokens, token);
        String word = tokens.word(token);
        if (!noun.isEmpty()) {
            boolean feminine = written.endsWith("ة") || WOMEN.contains(noun) || word.matches(".*ت(ه|ها|هم|هما|ي)")
                    || word.startsWith("امه");
            return feminine ? Gender.FEMININE : Gender.MASCULINE;
        }
        if (passage.isPerson(token) && tokens.isDefinite(token - 1)
                && (passage.is(Use.ROLE, token - 1) || passage.is(Use.SOURCE, token - 1))) {
            return of(token - 1); // «المراسلة فلانة»
        }
        String before = tokens.word(token - 1);
        boolean verb = before.length() >= SHORTEST_VERB && !tokens.isDefinite(token - 1) && !passage.isSpeaker(token - 1)
                && !VerbTraits.isMeeting(before);
        if (verb && (before.endsWith("ت") || before.startsWith("ت"))) {
            return Gender.FEMININE;
        }
        return verb && before.startsWith("ي") ? Gender.MASCULINE
                : written.endsWith("ة") && !MEN.contains(written) ? Gender.FEMININE : Gender.UNKNOWN;
    }
}
