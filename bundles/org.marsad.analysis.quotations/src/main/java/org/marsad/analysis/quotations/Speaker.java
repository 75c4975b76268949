package org.marsad.analysis.quotations;

import java.net.URI;
import java.util.Optional;

/**
 * Who says something.
 *
 * @param words   the words for the speaker, in full
 * @param noun    the noun by which the speaker can be meant again («المصدر»), folded as listed; may be empty
 * @param link    the id of the entity, if it is known
 * @param unnamed whether it is a source without a name
 * @param written what stands at this place where that is not the words themselves; may be empty
 * @param carried whether the speaker was named before and is only meant here
 */
record Speaker(String words, String noun, Optional<URI> link, boolean unnamed, String written, boolean carried) {

    /** The same, meant again with other words or none. */
    Speaker again(String otherWords) {
        return new Speaker(words, noun, link, unnamed, otherWords, true);
    }
}
