package org.marsad.api.search;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Span;

/**
 * A document found.
 *
 * @param id          the document
 * @param title       its title, or empty
 * @param origin      where it was met last
 * @param score       how well it answers; comparable within one answer only
 * @param highlights  the places that answer, in its extracted text, in reading order
 * @param explanation why it was found and ranked so, if that was asked for
 */
public record Hit(DocumentId id, String title, URI origin, float score, List<Highlight> highlights,
        Optional<String> explanation) {

    /** Keeps its own copy of the highlights. */
    public Hit {
        highlights = List.copyOf(highlights);
    }

    /**
     * A place that answers.
     *
     * @param span where it is in the extracted text
     * @param text the words as they stand there
     * @param page the number of the page where it begins, from 1, as the document's layout has it; empty if it has no pages
     */
    public record Highlight(Span span, String text, OptionalInt page) {

        /** A place in a document without pages. */
        public Highlight(Span span, String text) {
            this(span, text, OptionalInt.empty());
        }
    }
}
