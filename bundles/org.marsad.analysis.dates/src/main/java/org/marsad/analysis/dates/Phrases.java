package org.marsad.analysis.dates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Expressions of one or several words, looked up among tokens; the longest wins. */
final class Phrases<T> {

    private final Map<String, T> phrases = new HashMap<>();
    /** Made anew when a phrase is added. */
    private WordSet firstWords = WordSet.of(Set.of());
    private int longest;

    /** Adds a phrase; its words are separated by single spaces. */
    void add(String phrase, T meaning) {
        String folded = Spelling.fold(phrase);
        phrases.put(folded, meaning);
        String[] words = folded.split(" ");
        if (!firstWords.contains(words[0])) {
            Set<String> more = new HashSet<>(firstWords);
            more.add(words[0]);
            firstWords = WordSet.of(more);
        }
        longest = Math.max(longest, words.length);
    }

    WordSet firstWords() {
        return firstWords;
    }

    /** A phrase met: where it begins, the token after it, what it stands for. */
    record Match<T>(int begin, int next, String phrase, T meaning) {}

    /** The longest phrase that begins at {@code token}, behind the particles written to it. */
    Optional<Match<T>> at(Tokens tokens, int token) {
        int particles = tokens.particles(token, firstWords);
        if (particles < 0) {
            return Optional.empty();
        }
        String first = tokens.word(token).substring(particles);
        StringBuilder words = new StringBuilder(firstWords.contains(first) ? first : "ا" + first);
        Match<T> match = null;
        for (int count = 1; count <= longest && tokens.isWord(token + count - 1); count++) {
            if (count > 1) {
                words.append(' ').append(tokens.word(token + count - 1));
            }
            T meaning = phrases.get(words.toString());
            if (meaning != null) {
                match = new Match<>(tokens.beginBehind(token, particles), token + count, words.toString(), meaning);
            }
        }
        return Optional.ofNullable(match);
    }
}
