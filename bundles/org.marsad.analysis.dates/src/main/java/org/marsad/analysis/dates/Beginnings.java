package org.marsad.analysis.dates;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which readers may have something to read from a word on, told by one look-up: the words they begin with are kept with every particle
 * that may be written to them.
 */
final class Beginnings {

    private static final String PARTICLES = "وفبلك";
    private static final String ARTICLE = "ال";

    private final Map<String, Integer> readers = new HashMap<>();

    /** Notes that a reader, told by a bit, begins with one of these folded words. */
    void add(Set<String> words, int reader) {
        for (String word : words) {
            put(word, reader);
            for (char last : PARTICLES.toCharArray()) {
                String joined = last == 'ل' && word.startsWith(ARTICLE) ? "ل" + word.substring(1) : last + word;
                put(joined, reader);
                put(last + word, reader);
                for (char first : PARTICLES.toCharArray()) {
                    put(first + joined, reader);
                    put(first + "" + last + word, reader);
                }
            }
        }
    }

    /** The bits of the readers that may begin with this folded word. */
    int of(String word) {
        return readers.getOrDefault(word, 0);
    }

    private void put(String word, int reader) {
        readers.merge(word, reader, (one, other) -> one | other);
    }
}
