package org.marsad.analysis.entities;

import java.util.Collection;

/**
 * The first and the last letter of a word, folded, as one number: by it most words are told to be none of those that a rule asks for,
 * without being folded.
 */
final class Edge {

    /** That of a sign, and of what is beyond the ends of a text. */
    static final int NO_WORD = -2;
    /** That of a word with marks or rare letters, which are not looked at closely: it may be any. */
    static final int ANY = -1;
    /** Others are from 0 up to this. */
    static final int END = 1 << 12;

    /** The low bits of the letters of Arabic are different. */
    private static final int BITS = 6;
    private static final int MASK = (1 << BITS) - 1;

    private Edge() {
    }

    /** That of a word with these letters, as written. */
    static int of(char first, char last) {
        return Spelling.isPlain(first) && Spelling.isPlain(last) ? ofFolded(Spelling.fold(first), Spelling.fold(last)) : ANY;
    }

    /** That of a word with these letters, folded. */
    static int ofFolded(char first, char last) {
        return (first & MASK) << BITS | last & MASK;
    }

    /** A set of folded letters, for {@link #endsIn}. */
    static long letters(String letters) {
        long set = 0;
        for (int at = 0; at < letters.length(); at++) {
            set |= 1L << (letters.charAt(at) & MASK);
        }
        return set;
    }

    /** The set of the last letters of folded words, none of them empty. */
    static long lastLetters(Collection<String> words) {
        long set = 0;
        for (String word : words) {
            set |= 1L << (word.charAt(word.length() - 1) & MASK);
        }
        return set;
    }

    /** Whether a word may end in one of the letters; if not, it does not. */
    static boolean endsIn(int edge, long letters) {
        return edge == ANY || edge >= 0 && (letters >>> (edge & MASK) & 1) != 0;
    }
}
