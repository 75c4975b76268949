package org.marsad.analysis.dates;

import java.util.BitSet;
import java.util.Set;
import org.marsad.api.text.LetterFolding;

/**
 * Which readers may have something to read from a word on, told by one look-up: the words they begin with are kept with every particle
 * that may be written to them. A word of a text is looked up letter by letter as it stands there, for most are no beginning and need
 * not be folded.
 */
final class Beginnings {

    private static final String PARTICLES = "وفبلك";
    private static final String ARTICLE = "ال";
    /** A power of two, far above the number of words. */
    private static final int HASHES = 1 << 18;

    /** By slot; a power of two of them, at most half of them taken. */
    private String[] words = new String[1 << 10];
    /** The hashes of the words, which are looked at first. */
    private int[] hashes = new int[words.length];
    private int[] readers = new int[words.length];
    /** Which hashes there are among them: of most words this tells enough, and it is small. */
    private final BitSet hashesAmong = new BitSet(HASHES);
    private int size;

    /** Notes that a reader, told by a bit, begins with one of these folded words. */
    void add(Set<String> beginnings, int reader) {
        for (String word : beginnings) {
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

    /** The bits of the readers that may begin with the word {@code [begin, end)} of the text, which has this hash when it is folded. */
    int of(int hash, CharSequence text, int begin, int end) {
        if (!hashesAmong.get(bit(hash))) {
            return 0;
        }
        int slot = first(hash);
        while (words[slot] != null) {
            if (hashes[slot] == hash && isFolded(words[slot], text, begin, end)) {
                return readers[slot];
            }
            slot = next(slot);
        }
        return 0;
    }

    private static boolean isFolded(String word, CharSequence text, int begin, int end) {
        int length = 0;
        for (int at = begin; at < end; at++) {
            int letter = Spelling.LETTERS.fold(text.charAt(at));
            if (letter != LetterFolding.DROPPED) {
                if (length == word.length() || word.charAt(length) != letter) {
                    return false;
                }
                length++;
            }
        }
        return length == word.length();
    }

    private void put(String word, int reader) {
        int slot = slot(word);
        if (words[slot] == null) {
            words[slot] = word;
            hashes[slot] = word.hashCode();
            hashesAmong.set(bit(word.hashCode()));
            size++;
        }
        readers[slot] |= reader;
        if (2 * size > words.length) {
            grow();
        }
    }

    /** The slot of the word, or the one it belongs into. */
    private int slot(String word) {
        int slot = first(word.hashCode());
        while (words[slot] != null && !words[slot].equals(word)) {
            slot = next(slot);
        }
        return slot;
    }

    /** By the hash that {@link String#hashCode()} promises. */
    private int first(int hash) {
        return (hash ^ hash >>> 16) & words.length - 1;
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 16) & HASHES - 1;
    }

    private int next(int slot) {
        return slot + 1 & words.length - 1;
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldReaders = readers;
        words = new String[oldWords.length * 2];
        hashes = new int[words.length];
        readers = new int[words.length];
        for (int old = 0; old < oldWords.length; old++) {
            if (oldWords[old] != null) {
                int slot = slot(oldWords[old]);
                words[slot] = oldWords[old];
                hashes[slot] = oldWords[old].hashCode();
                readers[slot] = oldReaders[old];
            }
        }
    }
}
