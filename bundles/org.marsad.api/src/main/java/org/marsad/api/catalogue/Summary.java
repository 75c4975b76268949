package org.marsad.api.catalogue;

import java.net.URI;
import java.util.Optional;
import org.marsad.api.document.DocumentId;

/**
 * A document in brief.
 *
 * @param id        its identity
 * @param title     its title, see {@link Entry#title()}
 * @param origin    where it was met last
 * @param mediaType its media type
 * @param language  a BCP 47 tag, or {@code und}
 * @param published when it was published, ISO 8601, as far as known
 * @param state     how it stands
 */
public record Summary(DocumentId id, String title, URI origin, String mediaType, String language, Optional<String> published,
        State state) {}
