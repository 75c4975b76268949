package org.marsad.analysis.entities;

import java.util.Set;

/** Reads the names of outlets behind a word for what they are: «صحيفة شنقيط اليوم», «قناة «الأفق»», «مجلة أموال المغرب». */
final class OutletNames {

    /** Behind these a definite noun is a name; behind «موقع» and «قناة» it mostly is not. */
    private static final Set<String> PRINTED = Set.of("صحيفة", "جريدة", "مجلة", "يومية", "أسبوعية");
    /** Second words of outlets: «شنقيط اليوم». */
    private static final Set<String> SECOND_OF_OUTLETS = Set.of("اليوم", "الان", "نيوز", "بريس", "برس", "بوست", "تايمز", "ميديا", "تيفي",
            "اونلاين", "الاخباري", "الاخباريه");
    private static final Set<String> NEW = Set.of("الجديد", "الجديده", "الاولي", "الكبري");

    private final Passage passage;
    private final Tokens tokens;
    private final Phrases phrases;
    private final ProperNames proper;

    OutletNames(Passage passage, Phrases phrases, ProperNames proper) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.phrases = phrases;
        this.proper = proper;
    }

    /** Between marks, in letters not of Arabic words, or definite: «الرأي الجديد», behind a word such as «صحيفة». */
    int read(Mark head, int next) {
        int quoted = proper.quoted(next);
        if (quoted != Phrases.NOTHING) {
            return quoted - 1;
        }
        boolean medium = PRINTED.contains(head.spelling());
        if (tokens.goesOn(next) && tokens.goesOn(next + 1) && SECOND_OF_OUTLETS.contains(tokens.word(next + 1))
                && passage.bare(next, Role.WORD).isEmpty() && !tokens.word(next).endsWith("ت")) {
            return next + 1;
        }
        if (medium && proper.isNoun(next) && tokens.goesOn(next + 1) && !passage.isCommon(next)
                && (passage.bare(next + 1, Role.PLACE).isPresent() || phrases.isDefinite(next + 1))) {
            return passage.bare(next + 1, Role.PLACE).map(Mark::last).orElse(next + 1);
        }
        int foreign = proper.foreign(next);
        if (foreign != Phrases.NOTHING || !medium || !tokens.goesOn(next) || !tokens.isDefinite(next, false)
                || passage.isAny(next, Role.NATIONALITY, Role.ADJECTIVE, Role.TITLE, Role.CUE)) {
            return foreign;
        }
        boolean second = tokens.goesOn(next + 1) && tokens.isDefinite(next + 1, false) && (!passage.isAny(next + 1, Role.WORD)
                || NEW.contains(tokens.word(next + 1))) && !passage.isAny(next + 1, Role.NATIONALITY, Role.TITLE, Role.GIVEN);
        return second ? next + 1 : next;
    }
}
