package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/**
 * Things by the words that name them. Words of a text are followed through all names at once: how many names begin alike does not matter.
 *
 * @param <T> what is named
 */
final class WordTree<T> {

    private final Map<String, WordTree<T>> further = new HashMap<>();
    private final List<T> things = new ArrayList<>(1);

    /** The things that have just this name, of at least one word; to be added to. */
    List<T> named(List<String> words) {
        WordTree<T> node = this;
        for (String word : words) {
            node = node.further.computeIfAbsent(word, any -> new WordTree<>());
        }
        return node.things;
    }

    /** The first words of the names. */
    Set<String> firstWords() {
        return further.keySet();
    }

    /**
     * Hands on all things whose names begin with a word and go on as a text does, shorter names first.
     *
     * @param words the words of the text behind the first, from 1; null where it does not go on. Each is asked for once at most
     * @param met   takes a thing and the number of the last word of its name, 0 for the first
     */
    void follow(String first, IntFunction<String> words, ObjIntConsumer<T> met) {
        WordTree<T> node = further.get(first);
        for (int last = 0; node != null; last++) {
            for (T thing : node.things) {
                met.accept(thing, last);
            }
            String next = node.further.isEmpty() ? null : words.apply(last + 1);
            node = next == null ? null : node.further.get(next);
        }
    }
}
