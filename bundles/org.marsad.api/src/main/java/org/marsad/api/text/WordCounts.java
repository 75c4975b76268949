package org.marsad.api.text;

import org.osgi.annotation.versioning.ConsumerType;

/** How often words occur in a body of text. It may be asked by several threads at once. */
@ConsumerType
@FunctionalInterface
public interface WordCounts {

    /** No text at all. */
    WordCounts NONE = word -> 0;

    /**
     * How often a word was written just so, with nothing glued to it; 0 if never. It is asked for in the gentle normal form
     * ({@code arabic}): whoever counts the words of a text counts those of that form.
     */
    long count(String word);
}
