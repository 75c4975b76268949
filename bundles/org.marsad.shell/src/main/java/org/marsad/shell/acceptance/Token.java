package org.marsad.shell.acceptance;

/**
 * A part of a line.
 *
 * @param feature the name before the equals sign, or empty if there is none
 * @param text    the word, or the words between the quotes
 * @param quoted  whether there were quotes
 */
record Token(String feature, String text, boolean quoted) {

    /** Whether it is the plain word. */
    boolean is(String word) {
        return isWord() && text.equals(word);
    }

    /** Whether it is a plain word: neither words between quotes nor a feature. */
    boolean isWord() {
        return !quoted && !isFeature();
    }

    /** Whether it is a feature with its value. */
    boolean isFeature() {
        return !feature.isEmpty();
    }
}
