package org.marsad.analysis.entities;

import java.util.Collection;

/**
 * A set of letters, asked before a word is looked at closely. It keeps their low bits, which no two letters of Arabic share: of a letter of
 * another writing it may say that it is there although it is not, never the other way.
 */
final class Letters {

    private static final int MASK = Long.SIZE - 1;

    private final long bits;

    private Letters(long bits) {
        this.bits = bits;
    }

    /** These letters. */
    static Letters of(String letters) {
        long bits = 0;
        for (int at = 0; at < letters.length(); at++) {
            bits |= bit(letters.charAt(at));
        }
        return new Letters(bits);
    }

    /** The last letters of folded words, none of them empty. */
    static Letters lastOf(Collection<String> words) {
        long bits = 0;
        for (String word : words) {
            bits |= bit(word.charAt(word.length() - 1));
        }
        return new Letters(bits);
    }

    /** Whether a letter may be one of them. */
    boolean mayHave(char letter) {
        return (bits & bit(letter)) != 0;
    }

    private static long bit(char letter) {
        return 1L << (letter & MASK);
    }
}
