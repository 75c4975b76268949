package org.marsad.text.arabic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prepositions and particles with a pronoun, such as «لديه» and «أنها». The grammar has only few of both, so these words are read by
 * a list, whatever a body of text has of them.
 */
final class ParticlesWithPronoun {

    private static final List<String> HOSTS = List.of("ب", "ل", "في", "من", "عن", "علي", "إلي", "الي", "لدي", "مع", "إن", "أن", "ان", "لكن",
            "كأن", "لعل", "ليت");
    private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "هن", "هما", "نا", "ك", "كم", "كما", "ي", "ني");
    /** With the pronoun of the first person these look like other words, or are never written so. */
    private static final List<String> NOT_WITH_YEH = List.of("علي", "إلي", "الي", "لدي", "من", "عن");
    private static final List<String> WITH_NI = List.of("من", "عن", "إن", "أن", "ان", "لكن", "كأن", "لعل", "ليت");
    /** «بنا» is also: built. */
    private static final String BUILT = "بنا";

    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بل";
    /** What a preposition may be glued to, such as «بأنه». */
    private static final List<String> BEHIND_PREPOSITIONS = List.of("أن", "إن", "من", "علي");

    private static final Map<String, CutReading> WORDS = words();

    private ParticlesWithPronoun() {
    }

    /** The reading of a word in gentle form, if it is one of these, with or without particles of one letter in front. */
    static Optional<CutReading> read(String letters) {
        int behindConjunction = !letters.isEmpty() && CONJUNCTIONS.indexOf(letters.charAt(0)) >= 0 ? 1 : 0;
        for (int at = 0; at <= Math.min(behindConjunction + 1, letters.length() - 1); at++) {
            CutReading reading = WORDS.get(letters.substring(at));
            boolean isGlued = at > behindConjunction;
            if (reading != null && (!isGlued || PREPOSITIONS.indexOf(letters.charAt(at - 1)) >= 0
                    && BEHIND_PREPOSITIONS.contains(reading.word()))) {
                return Optional.of(new CutReading(letters.substring(0, at), reading.word(), reading.pronoun()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, CutReading> words() {
        Map<String, CutReading> words = new HashMap<>();
        for (String host : HOSTS) {
            for (String pronoun : PRONOUNS) {
                boolean isWord = switch (pronoun) {
                    case "ي" -> !NOT_WITH_YEH.contains(host);
                    case "ني" -> WITH_NI.contains(host);
                    default -> true;
                };
                if (isWord) {
                    words.put(host + pronoun, new CutReading("", host, pronoun));
                }
            }
        }
        words.remove(BUILT);
        return words;
    }
}
