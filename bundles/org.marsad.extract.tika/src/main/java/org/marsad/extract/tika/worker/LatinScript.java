package org.marsad.extract.tika.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells languages of Latin script apart by small words and accented letters. Those of Europe around the ones that matter here
 * are known so that they are not taken for them; what is none of them is unknown.
 */
final class LatinScript {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "it", "pt", "nl", "tr", "ca", "ro", "id", "pl",
            "sv");

    private static final double WORD = 1;

    /** With fewer points than this a text is in none of the languages. */
    private static final double FEWEST_POINTS = 1.5;

    /** In a text of any of the languages at least one word of so many is a small one. */
    private static final double WORDS_PER_POINT = 10;

    private static final double SMALLEST_LEAD = 0.2;

    /** The languages of the press that is read here, which decides between languages that look alike. */
    private static final List<String> LIKELY = List.of("en", "fr", "es");
    private static final double LIKELIER = 0.3;

    private static final double ENDING = 0.5;
    private static final int SHORTEST_WITH_ENDING = 6;

    /** Endings of words by the languages that have them. */
    private static final Map<String, List<String>> ENDINGS = new HashMap<>();

    private record Trait(List<String> languages, double weight) {
    }

    /** Letters by the languages that have them; each is so many points for these. */
    private static final Map<Character, Trait> TRAITS = new HashMap<>();

    static {
        traits("é", 0.2, "fr", "es", "pt", "it", "ca");
        traits("èà", 0.3, "fr", "it", "ca");
        traits("ê", 0.4, "fr", "pt");
        traits("ùûîôëï", 0.3, "fr");
        traits("œ", 0.8, "fr");
        traits("ç", 0.3, "fr", "pt", "tr", "ca");
        traits("áíóú", 0.3, "es", "pt", "ca");
        traits("ñ", 0.8, "es");
        traits("ãõ", 0.8, "pt");
        traits("òì", 0.4, "it", "ca");
        traits("ß", 0.8, "de");
        traits("ä", 0.4, "de", "sv");
        traits("ö", 0.3, "de", "sv", "tr");
        traits("ü", 0.3, "de", "tr");
        traits("şğı", 0.6, "tr");
        traits("ăâțș", 0.5, "ro");
        traits("łżźśćąęń", 0.6, "pl");
        traits("å", 0.6, "sv");
        endings(List.of("en"), "ing", "ed", "ly", "ness", "ity", "ies");
        endings(List.of("en", "fr"), "tion", "tions", "sion", "sions");
        endings(List.of("fr"), "ment", "ments", "eur", "eurs", "eux", "aux", "ées", "ité", "ités", "iques");
        endings(List.of("es"), "ción", "sión", "ciones", "idad", "idades", "ando", "iendo");
        endings(List.of("pt"), "ção", "ções", "idade", "idades");
        endings(List.of("es", "it", "pt"), "mente", "ado", "ada", "ados", "adas");
        endings(List.of("it"), "zione", "zioni", "ità", "ato", "ata");
        endings(List.of("de"), "ung", "ungen", "lich", "isch", "keit");
        endings(List.of("ca"), "ció", "cions", "itat");
    }

    private LatinScript() {
    }

    /** The language of words in Latin script, in lower case. */
    static LanguageGuess guess(List<String> words) {
        LanguageScores scores = new LanguageScores(LANGUAGES);
        scores.add(LIKELY, LIKELIER);
        for (String word : words) {
            scores.add(FunctionWords.languages(word), WORD);
            scores.add(ending(word), ENDING);
            for (int at = 0; at < word.length(); at++) {
                Trait trait = TRAITS.get(word.charAt(at));
                if (trait != null) {
                    scores.add(trait.languages, trait.weight);
                }
            }
        }
        LanguageGuess best = scores.best();
        boolean enough = scores.most() >= Math.max(FEWEST_POINTS, words.size() / WORDS_PER_POINT);
        return enough && best.certainty() >= LanguageGuess.leading(best.language(), SMALLEST_LEAD).certainty() ? best
                : LanguageGuess.UNKNOWN;
    }

    /** The languages of the longest known ending of a word. */
    private static List<String> ending(String word) {
        if (word.length() >= SHORTEST_WITH_ENDING) {
            for (int at = 2; at < word.length() - 1; at++) {
                List<String> languages = ENDINGS.get(word.substring(at));
                if (languages != null) {
                    return languages;
                }
            }
        }
        return List.of();
    }

    private static void endings(List<String> languages, String... endings) {
        for (String ending : endings) {
            ENDINGS.put(ending, languages);
        }
    }

    private static void traits(String letters, double weight, String... languages) {
        for (char letter : letters.toCharArray()) {
            TRAITS.put(letter, new Trait(List.of(languages), weight));
        }
    }
}
