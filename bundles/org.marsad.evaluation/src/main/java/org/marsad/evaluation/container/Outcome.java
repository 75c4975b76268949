package org.marsad.evaluation.container;

import java.util.List;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;

/**
 * What came of a document.
 *
 * @param draft  the document
 * @param entry  what was made of it; empty if no text could be made
 * @param reason why no text could be made, or empty
 */
public record Outcome(Draft draft, Optional<Entry> entry, String reason) {

    /** Its text; empty if none could be made. */
    public String text() {
        return entry.flatMap(Entry::text).map(DocumentText::text).orElse("");
    }

    /** What was found of a type, in reading order. */
    public List<Annotation> found(String type) {
        return entry.map(each -> each.annotations(type).toList()).orElse(List.of());
    }

    /** The annotations of a type that the extractor has made. */
    public List<Annotation> layout(String type) {
        return entry.flatMap(Entry::text).map(text -> text.layout().stream().filter(each -> each.type().equals(type)).toList())
                .orElse(List.of());
    }

    /** Whether all that should be made of it was made. */
    public boolean isWhole() {
        return entry.isPresent() && entry.get().problems().isEmpty();
    }
}
