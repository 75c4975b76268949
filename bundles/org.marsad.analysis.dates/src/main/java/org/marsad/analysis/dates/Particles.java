package org.marsad.analysis.dates;

import java.util.Arrays;

/** Particles glued to a folded word: «و», «ف», then «ب», «ل», «ك»; at most two. */
final class Particles {

    private static final String LETTERS = "وفبلك";
    private static final int MOST = 2;

    private Particles() {
    }

    /** What a word may be behind so many letters of particles. */
    record Rest(int particles, String word, int hash) {

        private Rest(int particles, String word) {
            this(particles, word, word.hashCode());
        }
    }

    /** Whether a word may begin with particles, by its first letter. */
    static boolean mayBegin(int letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    /** How many letters at the beginning of a word may be particles. */
    static int leading(String word) {
        int count = 0;
        while (count < MOST && count < word.length() && mayBegin(word.charAt(count))) {
            count++;
        }
        return count;
    }

    /** What a word may be behind one letter of particles, and behind two; «لل» counts as one before a word with its article. */
    static Rest[] behind(String word) {
        int particles = leading(word);
        Rest[] behind = new Rest[2 * particles];
        int size = 0;
        for (int cut = 1; cut <= particles; cut++) {
            String rest = word.substring(cut);
            behind[size++] = new Rest(cut, rest);
            if (word.charAt(cut - 1) == 'ل' && rest.startsWith("ل")) {
                behind[size++] = new Rest(cut, "ا" + rest);
            }
        }
        return size == behind.length ? behind : Arrays.copyOf(behind, size);
    }
}
