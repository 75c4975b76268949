package org.marsad.analysis.entities;

import java.util.List;
import java.util.Set;

/**
 * Adjectives that are written like countries: the indefinite accusative of «إسباني» and «إفريقي» is «إسبانيا» and «إفريقيا». They stand
 * behind an indefinite noun in the accusative, which ends in ا, too, or behind another adjective of it: «وفدا أمنيا إسبانيا»,
 * «بلدا إفريقيا».
 */
final class Accusative {

    private static final String ENDING = "يا";
    private static final Set<String> PLACES = Set.of("country", "continent", "region");
    /** Nouns do not end so in the accusative: «غادروا», «بينها», «عنهما». */
    private static final List<String> NO_NOUN = List.of("وا", "ها", "هما");
    /** Verbs, adverbs and particles of the form, behind which a country may stand. */
    private static final Set<String> OTHER_WORDS = Set.of("دعا", "غزا", "رجا", "شكا", "ودعا", "فدعا", "زارا", "هنا", "هكذا",
            "ايضا", "خصوصا",
            "تحديدا", "وتحديدا", "وخصوصا", "مثلا", "سابقا", "لاحقا", "جنوبا", "شمالا", "شرقا", "غربا", "اخيرا", "واخيرا", "اولا", "ثالثا",
            "رابعا", "موخرا", "غالبا", "دائما", "اساسا", "طبعا", "فعلا", "معا", "جميعا", "تقريبا", "مجددا", "قريبا", "كثيرا", "قليلا",
            "بعيدا", "فورا", "غدا", "ابدا", "بيننا", "عندنا", "بلادنا", "لدينا", "علينا", "الينا", "كلنا", "اننا", "متي", "حالا", "مباشره",
            "بتاتا", "نهارا", "ليلا", "صباحا", "مساء", "ظهرا", "عصرا", "انطلاقا", "وصولا", "مرورا", "ومرورا", "بدءا",
            "انتهاء", "عموما", "كما", "مما", "عما", "ربما",
            "بينما", "عندما", "حينما", "انما", "فيما", "لما", "اما", "واما", "وكما", "وفيما", "وبينما", "كلما", "مثلما", "حيثما", "سيما",
            "لاسيما", "كلا", "الا", "ولا", "فلا", "هذا", "ماذا", "لماذا", "اذا", "كذا");
    private static final int SHORTEST_NOUN = 3;

    private Accusative() {
    }

    /** Whether a place of a list is such an adjective here. */
    static boolean isAdjective(Passage passage, Mark place) {
        if (!place.is(Role.PLACE) || place.glued() || place.first() != place.last() || !PLACES.contains(place.entry().kind())) {
            return false;
        }
        Tokens tokens = passage.tokens();
        int before = place.first() - 1;
        if (!tokens.word(place.first()).endsWith(ENDING) || !tokens.goesOn(place.first()) || !tokens.isWord(before)) {
            return false;
        }
        if (isNoun(passage, before)) {
            return true;
        }
        boolean adjective = tokens.word(before).endsWith(ENDING) && tokens.goesOn(before) && !passage.isAny(before, Role.PLACE);
        return adjective && isNoun(passage, before - 1);
    }

    /** An indefinite noun in the accusative, as far as its form tells. */
    private static boolean isNoun(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        String word = tokens.word(token);
        if (word.length() < SHORTEST_NOUN || tokens.last(token) != 'ا' || word.endsWith(ENDING) || tokens.isDefinite(token, true)) {
            return false;
        }
        return NO_NOUN.stream().noneMatch(word::endsWith) && !OTHER_WORDS.contains(word)
                && !passage.isAny(token, Role.PLACE, Role.GIVEN, Role.WORD);
    }
}
