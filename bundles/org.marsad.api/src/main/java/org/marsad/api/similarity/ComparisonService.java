package org.marsad.api.similarity;

import java.util.List;
import org.marsad.api.document.DocumentId;
import org.osgi.annotation.versioning.ProviderType;

/** Lays what documents say about one event side by side. Safe for use by several threads. */
@ProviderType
public interface ComparisonService {

    /**
     * Compares documents, by what the analyzers that are here have found in them.
     *
     * @param ids at least two documents that have a text
     * @throws IllegalArgumentException if there are fewer, or one of them is not here or has no text
     * @throws InterruptedException     if called off
     */
    SourceComparison compare(List<DocumentId> ids) throws InterruptedException;
}
