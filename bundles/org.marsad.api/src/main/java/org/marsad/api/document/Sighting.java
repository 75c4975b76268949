package org.marsad.api.document;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One place where a document was met, and for how long it was there.
 *
 * <p>A file whose content changed is a new document at the same origin; the sighting of the old one ends.
 *
 * @param origin     where the bytes were
 * @param source     the name of the source that offered them
 * @param seen       when they were first met there
 * @param gone       when they were found to be no longer there, or empty while they are
 * @param attributes what else the source knew, see {@link Provenance}
 */
public record Sighting(URI origin, String source, Instant seen, Optional<Instant> gone, Map<String, String> attributes) {

    /** Keeps its own copy of the attributes. */
    public Sighting {
        attributes = Map.copyOf(attributes);
    }
}
