package org.marsad.analysis.entities;

import java.util.List;

/** What the letters of a folded word say of whether it may be a surname. */
final class SurnameShape {

    private static final int SHORTEST_NISBA = 6;
    /** Letters before which the article loses its alif in Maghrebi names. */
    private static final String MAGHREBI = "مبعحخغكفق";
    private static final int SHORTEST_CLOSED = 6;
    private static final int SHORTEST_GLUED = 5;
    private static final List<String> PARTICLES_AND_ARTICLE = List.of("وال", "فال", "بال", "كال", "وبال", "فبال", "لل", "ول");
    private static final List<String> VERBS_BEGIN = List.of("است", "انت", "افت");
    private static final List<String> PRONOUNS = List.of("هم", "هما", "تها", "نها", "يه", "ات");

    private SurnameShape() {
    }

    /** «الإدريسي», and «لمراني», as Maghrebi names are written, too. */
    static boolean isNisba(String word) {
        boolean article = word.startsWith("ال") || word.startsWith("ل") && !word.startsWith("لل") && word.length() > 1
                && MAGHREBI.indexOf(word.charAt(1)) >= 0;
        return word.length() >= SHORTEST_NISBA && article && word.endsWith("ي");
    }

    /** A particle with the article behind it, or before a longer word: «والأمن», «وبمدينة»; with «و» alone only a nisba is a name. */
    static boolean isGlued(String word) {
        for (String front : PARTICLES_AND_ARTICLE) {
            if (word.startsWith(front) && word.length() > front.length()) {
                return true;
            }
        }
        boolean joined = word.startsWith("و") && word.length() >= SHORTEST_GLUED;
        return joined && (word.startsWith("وب") || !word.endsWith("ي") && !ProperNames.soundsForeign(word.substring(1)));
    }

    /** Verbs of the present, ي or ت (with س before it) and three letters more, and some others. */
    static boolean isVerb(String word) {
        int first = word.startsWith("س") ? 1 : 0;
        if (soundsLikeName(word, first + 1)) {
            return false;
        }
        if (word.length() > first + 3 && (word.charAt(first) == 'ي' || word.charAt(first) == 'ت')) {
            return true;
        }
        for (String front : VERBS_BEGIN) {
            if (word.startsWith(front) && word.length() > front.length() + 1) {
                return true;
            }
        }
        return false;
    }

    /** Foreign, and with a second vowel, open at its end or longer: «سيساكو», «تاناكا», «تشافيز». */
    private static boolean soundsLikeName(String word, int from) {
        boolean open = word.endsWith("و") || word.endsWith("ا");
        if (word.length() <= from + 2 || !open && (word.length() < SHORTEST_CLOSED || from > 1) || !ProperNames.soundsForeign(word)) {
            return false;
        }
        int vowels = 0;
        for (int at = from; at < word.length(); at++) {
            vowels += "اوي".indexOf(word.charAt(at)) >= 0 ? 1 : 0;
        }
        return vowels > 1;
    }

    /** Plurals, adverbs, infinitives behind ل, and words with a pronoun: forms no surname has. */
    static boolean isOrdinaryForm(String word) {
        int length = word.length();
        for (String ending : PRONOUNS) {
            if (word.endsWith(ending) && length > ending.length() + (ending.equals("ات") ? 2 : 0)) {
                return true;
            }
        }
        boolean adverb = word.endsWith("ا") && length > 2 && "يو".indexOf(word.charAt(length - 2)) < 0;
        return adverb && (length > 5 || word.charAt(0) == 'م' && length > 4) || word.startsWith("ل") && word.endsWith("ه") && length > 5;
    }
}
