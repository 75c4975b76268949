package org.marsad.shell.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Words in the form in which they are compared, and how alike they are. */
final class Words {

    /** What an editor puts between Arabic and Latin unseen: marks, embeddings, isolates, and the mark at the start of a file. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** More of two texts is not compared. */
    private static final int COMPARED = 400;

    private Words() {
    }

    /** The words with one space between them and without marks that only guide the direction of writing. */
    static String of(String text) {
        return SPACE.matcher(DIRECTION.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** The line without marks that only guide the direction of writing. */
    static String withoutDirection(String line) {
        return DIRECTION.matcher(line).replaceAll("");
    }

    /** How alike two words or groups of words are, from 0 to 1: Dice's coefficient over pairs of neighbouring letters. */
    static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        Map<String, Integer> pairs = pairs(a);
        int all = pairs.values().stream().mapToInt(Integer::intValue).sum();
        int common = 0;
        for (Map.Entry<String, Integer> pair : pairs(b).entrySet()) {
            common += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
            all += pair.getValue();
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= Math.min(text.length(), COMPARED); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
