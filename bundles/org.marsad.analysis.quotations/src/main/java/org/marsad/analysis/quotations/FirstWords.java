package org.marsad.analysis.quotations;

import java.util.BitSet;
import org.marsad.api.text.LetterFolding;

/**
 * Which words the phrases of the lists begin with, told by hashes: of most words of a text it is told without folding them that none
 * begins there, neither with the word nor with what is left of it behind و, ف or ل.
 */
final class FirstWords {

    private static final String PARTICLES = "وفل";
    /** A power of two, far above the number of words. */
    private static final int HASHES = 1 << 16;

    private final BitSet hashes = new BitSet(HASHES);

    /** Adds a word in folded spelling. */
    void add(String folded) {
        int hash = 0;
        for (int at = folded.length() - 1; at >= 0; at--) {
            hash = hash(folded.charAt(at), hash);
        }
        hashes.set(bit(hash));
    }

    /** Whether a phrase may begin with the word that is {@code [begin, end)} of the text, in whatever spelling; if not, none does. */
    boolean mayHave(String text, int begin, int end) {
        int hash = 0;
        int behindFirst = 0;
        int behindSecond = 0;
        int first = 0;
        int second = 0;
        for (int at = end - 1; at >= begin; at--) {
            int letter = Spelling.LETTERS.fold(text.charAt(at));
            if (letter != LetterFolding.DROPPED) {
                behindSecond = behindFirst;
                behindFirst = hash;
                second = first;
                first = letter;
                hash = hash(first, hash);
            }
        }
        return has(hash) || isParticle(first) && (has(behindFirst) || isParticle(second) && has(behindSecond));
    }

    private boolean has(int hash) {
        return hashes.get(bit(hash));
    }

    private static boolean isParticle(int letter) {
        return PARTICLES.indexOf(letter) >= 0;
    }

    /** Of a letter and all behind it: on the way to the first letter one meets the hashes of all that may be left of a word. */
    private static int hash(int letter, int behind) {
        return 31 * behind + letter;
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 16) & HASHES - 1;
    }
}
