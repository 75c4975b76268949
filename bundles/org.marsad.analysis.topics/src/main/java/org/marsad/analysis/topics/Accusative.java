package org.marsad.analysis.topics;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The indefinite accusative of a term as it is written without marks: an alef behind a word («حريقا»), and behind both of a noun and its
 * adjective («ذكاء اصطناعيا», «هجوما إلكترونيا»).
 */
final class Accusative {

    private static final int MOST_WORDS = 2;
    private static final int SHORTEST = 3;
    private static final String ALEF = "ا";
    private static final Pattern ARABIC = Pattern.compile("[\u0621-\u064a]+");
    /** Words that end so have no alef: the feminine, the sound plurals and the dual, and weak endings. */
    private static final Pattern UNCHANGED = Pattern.compile(".*(?:[ةاىوأء]|ات|ون|ين|ان)");
    /** The plurals that have no tanwin: «مدارس», «مصابيح», «فقراء». */
    private static final Pattern BROKEN = Pattern.compile(".{2}ا.ي?.");
    private static final Pattern ADJECTIVE = Pattern.compile(".{2,}ي");

    private Accusative() {
    }

    /** The form, if the term has one: one word, or two of which the second is an adjective of relation. */
    static Optional<String> of(String term) {
        String[] words = term.split(" ");
        boolean pair = words.length == MOST_WORDS && ADJECTIVE.matcher(words[1]).matches() && !words[0].endsWith("ة");
        if (words.length > 1 && !pair || Arrays.stream(words).anyMatch(word -> word.startsWith("ال") || word.length() < SHORTEST
                || !ARABIC.matcher(word).matches())) {
            return Optional.empty();
        }
        String form = Arrays.stream(words).map(Accusative::ofWord).collect(Collectors.joining(" "));
        return form.equals(term) ? Optional.empty() : Optional.of(form);
    }

    private static String ofWord(String word) {
        boolean isBroken = word.length() > SHORTEST + 1 && BROKEN.matcher(word).matches();
        return UNCHANGED.matcher(word).matches() || isBroken ? word : word + ALEF;
    }
}
