package org.marsad.api.text;

import java.util.List;

/**
 * How a written word is put together. All parts one after the other are the word as written.
 *
 * @param before the particles in front, such as و and ب; the article is not one of them
 * @param word   the word proper, with its article; of «للأمن» that is «لأمن»
 * @param after  the pronouns behind, such as ها
 */
public record WordCut(List<String> before, String word, List<String> after) {

    /** Takes copies. */
    public WordCut {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A word nothing is glued to. */
    public static WordCut whole(String word) {
        return new WordCut(List.of(), word, List.of());
    }

    /** Where the word proper begins, in UTF-16 units of the written word. */
    public int begin() {
        int begin = 0;
        for (String particle : before) {
            begin += particle.length();
        }
        return begin;
    }

    /** The place after the word proper, in UTF-16 units of the written word. */
    public int end() {
        return begin() + word.length();
    }
}
