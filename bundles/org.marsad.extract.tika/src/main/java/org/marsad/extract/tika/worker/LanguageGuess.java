package org.marsad.extract.tika.worker;

/**
 * The language of a text.
 *
 * @param language  a BCP 47 tag, {@code und} if it cannot be told
 * @param certainty how sure it is, from 0 (nothing speaks for it) to 0.99
 */
record LanguageGuess(String language, double certainty) {

    /** Nothing to go by. */
    static final LanguageGuess UNKNOWN = new LanguageGuess("und", 0);

    /** Whether there is a guess. */
    boolean isKnown() {
        return !language.equals(UNKNOWN.language);
    }

    /** A guess that leads by so many points, of which each is about as good as a small word of the language. */
    static LanguageGuess leading(String language, double points) {
        return new LanguageGuess(language, Math.min(0.99, 1 / (1 + Math.exp(-points))));
    }
}
