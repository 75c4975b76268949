package org.marsad.text.arabic;

/**
 * A way to read a written word.
 *
 * @param particles those in front, a letter each
 * @param word      the word proper, with its article
 * @param pronoun   the one behind, or empty
 */
record CutReading(String particles, String word, String pronoun) {

    /** A word nothing is glued to. */
    static CutReading whole(String word) {
        return new CutReading("", word, "");
    }

    /** The particle next to the word proper, or a space. */
    char lastParticle() {
        return particles.isEmpty() ? ' ' : particles.charAt(particles.length() - 1);
    }

    /** Whether the word proper has an article, behind ل also the one that has lost its alef. */
    boolean hasArticle() {
        return word.startsWith("ال") || lastParticle() == 'ل' && word.startsWith("ل");
    }
}
