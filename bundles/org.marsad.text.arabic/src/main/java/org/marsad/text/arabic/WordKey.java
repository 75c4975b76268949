package org.marsad.text.arabic;

/**
 * A folded word as one number. Up to ten Arabic letters fit into it, six bits each, the last letter lowest: two such words are the same
 * where their keys are, and the key of what is left when letters are taken off the front is in the key of the word. Any other word has a
 * hash for a key.
 */
final class WordKey {

    private static final int LONGEST = 10;
    private static final int BITS = 6;
    private static final char FIRST_LETTER = 'ء';
    private static final char LAST_LETTER = 'ي';
    /** In low bits as nothing; no folded word has it. */
    private static final char TATWEEL = 'ـ';
    private static final long HASH = Long.MIN_VALUE;
    private static final int FACTOR = 0x01000193;

    private WordKey() {
    }

    /** The key of a word of at least one letter. */
    static long of(char[] text, int begin, int end) {
        if (end - begin > LONGEST) {
            return hash(text, begin, end);
        }
        long key = 0;
        for (int at = begin; at < end; at++) {
            char letter = text[at];
            if (letter < FIRST_LETTER || letter > LAST_LETTER || letter == TATWEEL) {
                return hash(text, begin, end);
            }
            key = key << BITS | letter & (1 << BITS) - 1;
        }
        return key;
    }

    /** Whether no other word has the key. */
    static boolean isExact(long key) {
        return key >= 0;
    }

    /** Of a word with an exact key, the key of its last letters, so many. */
    static long ofLast(int letters, long key) {
        return key & (1L << letters * BITS) - 1;
    }

    private static long hash(char[] text, int begin, int end) {
        int hash = 0;
        for (int at = begin; at < end; at++) {
            hash = hash * FACTOR + text[at];
        }
        return HASH | hash & 0xFFFF_FFFFL;
    }
}
