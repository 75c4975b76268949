package org.marsad.api.watch;

import java.time.Instant;
import java.util.Optional;
import org.marsad.api.document.DocumentId;

/**
 * Something that a watch has marked.
 *
 * @param number    its number: 1, 2, 3 … in the order in which they were marked; never given twice
 * @param watch     the name of the watch
 * @param kind      what the watch waits for
 * @param document  the document that answers; empty for silence
 * @param at        when it was marked
 * @param arrived   when the document was first met; of silence, since when it lasts
 * @param published when the document was published, ISO 8601, as far as known
 * @param seen      whether somebody has acknowledged it
 */
public record Alert(long number, String watch, Watch.Kind kind, Optional<DocumentId> document, Instant at, Instant arrived,
        Optional<String> published, boolean seen) {

    /** The same, acknowledged. */
    public Alert acknowledged() {
        return new Alert(number, watch, kind, document, at, arrived, published, true);
    }
}
