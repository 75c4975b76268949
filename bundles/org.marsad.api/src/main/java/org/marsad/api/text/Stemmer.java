package org.marsad.api.text;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings together the forms of a word: singular and plural, with and without article, particles and pronouns.
 *
 * <p>A service. A stem is a key and not a word; words with the same stem are most likely forms of one word. Safe for use by several
 * threads.
 */
@ProviderType
public interface Stemmer {

    /** Changes whenever the same word and counts would give another stem. */
    String revision();

    /**
     * The stem of a written word, folded as for search.
     *
     * @param word   one word in any spelling, not empty
     * @param counts how often words occur in a body of text, by which it is told what is glued to the word; with
     *               {@link WordCounts#NONE} its shape has to do
     */
    String stem(String word, WordCounts counts);

    /**
     * The stem of a word that has been cut already: the same as for the word as it was written, and without the work of cutting it again.
     * The counts matter only where the last particle in front is ل, for behind it an article may have lost its alef.
     *
     * @param cut    what the {@link Matcher} of the container made of the word with the same counts
     * @param counts how often words occur in a body of text
     */
    default String stem(WordCut cut, WordCounts counts) {
        return stem(String.join("", cut.before()) + cut.word() + String.join("", cut.after()), counts);
    }
}
