package org.marsad.watch.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.marsad.api.text.Normalizer;

/**
 * A name as it is compared: its words in the normal form of searches, without articles.
 *
 * @param words the words
 */
record Name(List<String> words) {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String ARTICLE = "ال";
    private static final int SHORTEST_WITH_ARTICLE = 5;
    private static final int MOST_OFF = 2;

    /** A name in any spelling. */
    static Name of(String text, Normalizer search) {
        List<String> words = new ArrayList<>();
        for (String word : GAP.split(search.normalize(text).text())) {
            if (!word.isEmpty()) {
                words.add(word.startsWith(ARTICLE) && word.length() >= SHORTEST_WITH_ARTICLE ? word.substring(ARTICLE.length()) : word);
            }
        }
        return new Name(List.copyOf(words));
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** Whether all words of another name are among these. */
    boolean contains(Name other) {
        return words.containsAll(other.words);
    }

    /** Whether the words of another name stand here one after the other. */
    boolean containsInOrder(Name other) {
        for (int at = 0; at + other.words.size() <= words.size(); at++) {
            if (words.subList(at, at + other.words.size()).equals(other.words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each word may be one of those asked for. */
    boolean isAmong(List<Asked> asked) {
        return words.stream().allMatch(word -> asked.stream().anyMatch(each -> each.mayBe(word)));
    }

    /**
     * A word that is asked for.
     *
     * @param word    as it is compared
     * @param typed   as it was typed
     * @param partial whether it may go on, or be up to two letters off
     */
    record Asked(String word, String typed, boolean partial) {

        boolean mayBe(String other) {
            return other.equals(word) || partial && (other.startsWith(word) || distance(other, word) <= MOST_OFF);
        }

        /** The distance of Levenshtein. */
        private static int distance(String one, String other) {
            int[] before = new int[other.length() + 1];
            for (int j = 0; j <= other.length(); j++) {
                before[j] = j;
            }
            for (int i = 1; i <= one.length(); i++) {
                int[] now = new int[other.length() + 1];
                now[0] = i;
                for (int j = 1; j <= other.length(); j++) {
                    int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
                }
                before = now;
            }
            return before[other.length()];
        }
    }
}
