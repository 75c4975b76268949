package org.marsad.export.pseudonym;

import org.marsad.api.document.Span;

/**
 * A range of a text and what comes in its place.
 *
 * @param span   the range, in UTF-16 units
 * @param words  what comes there
 * @param weight of two that overlap the words of the heavier count
 */
record Replacement(Span span, String words, int weight) {

    /** Both in one, over all that either covers. */
    Replacement and(Replacement other) {
        Span both = new Span(Math.min(span.begin(), other.span.begin()), Math.max(span.end(), other.span.end()));
        Replacement heavier = other.weight > weight ? other : this;
        return new Replacement(both, heavier.words, heavier.weight);
    }
}
