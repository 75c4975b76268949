package org.marsad.core.trial;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.BytesContent;
import org.marsad.api.ingest.Content;
import org.marsad.core.conduct.Material;
import org.marsad.core.store.Header;
import org.marsad.core.store.Made;

/**
 * A document that is worked on and not kept.
 *
 * @param header  what it has
 * @param text    its text, or {@code null}
 * @param layers  its layers, by analyzer
 * @param content its bytes
 */
record Draft(Header header, DocumentText text, Map<String, Layer> layers, Content content) implements Material {

    private static final SortedSet<String> NOWHERE = Collections.emptySortedSet();

    /** Bytes nothing is known about. */
    static Draft of(BytesContent content) {
        Header header = new Header(0, content.id(), content.mediaType(), "", content.name(), content.size(), false, NOWHERE,
                Optional.empty(), Map.of(), Map.of());
        return new Draft(header, null, Map.of(), content);
    }

    /** A text without a document. */
    static Draft of(DocumentText text, BytesContent content) {
        Made.Text made = new Made.Text(text, "trial");
        Header header = new Header(0, content.id(), content.mediaType(), "", "", content.size(), false, NOWHERE,
                Optional.of(made.mark()), Map.of(), Map.of());
        return new Draft(header, text, Map.of(), content);
    }

    /** What was made in the end under a name, if anything. */
    static Optional<Layer> layer(List<Made> made, String analyzer) {
        return made.stream().filter(Made.Annotations.class::isInstance).map(each -> ((Made.Annotations) each).layer())
                .filter(layer -> layer.analyzer().equals(analyzer)).reduce((first, second) -> second);
    }

    /** Why something could not be made, if it could not. */
    static Optional<Made.Failure> failure(List<Made> made, String missing) {
        return made.stream().filter(Made.Failure.class::isInstance).map(Made.Failure.class::cast)
                .filter(failure -> failure.missing().equals(missing)).reduce((first, second) -> second);
    }
}
