package org.marsad.core.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;

/**
 * The part of a text that could not be had, by what the extractor notes of its own work. It is kept beside the text as a
 * problem, but keeps nothing from being made: the document has all that can be made of it.
 */
final class Rest {

    private Rest() {
    }

    /** Why a text is not the whole, if it is not. */
    static Optional<Problem> of(DocumentText text, Instant since) {
        Map<String, String> metadata = text.metadata();
        if (metadata.containsKey(Metadata.TRUNCATED)) {
            return Optional.of(new Problem(Problem.REST, Problem.Code.CUT,
                    "the text goes on, but was cut " + metadata.get(Metadata.TRUNCATED), "split the document, or raise the limit in the "
                    + "configuration of the extractor and take it in anew (ingest --force)", 1, since));
        }
        if (!metadata.containsKey(Metadata.INCOMPLETE) && metadata.containsKey(Metadata.PAGES_WITHOUT_TEXT)) {
            return Optional.of(new Problem(Problem.REST, Problem.Code.EMPTY, "there is no text on these of its pages, which are pictures "
                    + "(scanned?): " + metadata.get(Metadata.PAGES_WITHOUT_TEXT), "if they show text, have it recognized (OCR) and take "
                    + "in the result", 1, since));
        }
        return Optional.ofNullable(metadata.get(Metadata.INCOMPLETE)).map(damage -> new Problem(Problem.REST, Problem.Code.CORRUPT,
                "only a part of it could be read: " + damage, "get it again, or open it in its own program and save it anew", 1, since));
    }
}
