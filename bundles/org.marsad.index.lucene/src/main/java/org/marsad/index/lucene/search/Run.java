package org.marsad.index.lucene.search;

import java.util.stream.IntStream;
import org.marsad.api.document.Span;
import org.marsad.index.lucene.document.ReadText;
import org.marsad.index.lucene.text.PlacedWords;

/**
 * Words that follow one another and answer together.
 *
 * @param first the number of the first word
 * @param last  the number of the last word
 */
record Run(int first, int last) {

    IntStream words() {
        return IntStream.rangeClosed(first, last);
    }

    /** Where it is in the text. */
    Span span(ReadText text, PlacedWords words) {
        return new Span(text.span(words, first).begin(), text.span(words, last).end());
    }
}
