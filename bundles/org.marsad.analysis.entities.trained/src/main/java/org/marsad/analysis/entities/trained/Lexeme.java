package org.marsad.analysis.entities.trained;

/**
 * A written form, as far as it matters what it looks like. Numbers stand for letters so that features are put together quickly.
 *
 * @param form     the folded form
 * @param stem     its stem
 * @param parts    beginnings, endings and looks of it
 * @param role     what it is in a word: {@link #CORE}, {@link #PARTICLE} or {@link #PRONOUN}
 * @param hasWords whether it has a letter
 */
record Lexeme(long form, long stem, long[] parts, int role, boolean hasWords) {

    /** A word proper. */
    static final int CORE = 0;

    /** A particle glued to the word behind it, or standing alone. */
    static final int PARTICLE = 1;

    /** A pronoun glued to the word before it, or standing alone. */
    static final int PRONOUN = 2;

    boolean isCore() {
        return role == CORE;
    }
}
