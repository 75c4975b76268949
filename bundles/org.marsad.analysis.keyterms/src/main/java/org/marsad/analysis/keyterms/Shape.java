package org.marsad.analysis.keyterms;

/**
 * What can be said of a written word that may be part of a term, wherever it stands in the document.
 *
 * @param begin      where the word proper begins within the written one, behind its particles
 * @param end        where it ends, before its pronouns
 * @param surface    the word proper as it is written when nothing is glued to it
 * @param stem       the same for all forms of the word
 * @param particles  the particles glued to it, one after the other
 * @param isDefinite whether it has the article or a pronoun
 * @param isNoun     whether its form alone says that it is no verb
 * @param restored   whether the surface had to be guessed, since its article was written together with a particle
 */
record Shape(int begin, int end, String surface, String stem, String particles, boolean isDefinite, boolean isNoun, boolean restored) {

    /** Whether it ends as adjectives made of nouns do. */
    boolean isRelative() {
        return surface.endsWith("ي") || surface.endsWith("ية");
    }

    /** Whether it only goes on with what stands before, as adjectives do as often as nouns. */
    boolean isCoordinated() {
        return particles.equals("و") || particles.equals("ف");
    }
}
