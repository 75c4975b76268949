package org.marsad.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows words that mean the same as others, such as what is said in other countries.
 *
 * <p>A service; there may be several. A search that is to be widened asks all that are here at that moment, and keeps nothing of what
 * they say: one that comes or goes counts from the next question on. It may be called from several threads at once, for every run of
 * words of a question, and answers quickly and without waiting for anything.
 */
@ConsumerType
@FunctionalInterface
public interface Expander {

    /**
     * What means the same as some words of a question, none of them the words themselves.
     *
     * @param words one word or several with spaces between, as they were typed, particles and all
     */
    List<Equivalent> equivalents(String words);
}
