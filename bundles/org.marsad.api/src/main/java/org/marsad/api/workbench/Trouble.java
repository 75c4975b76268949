package org.marsad.api.workbench;

import java.net.URI;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;

/**
 * A problem and what it is a problem of.
 *
 * @param document the document, or empty if it was refused and never became one
 * @param origin   where it was met
 * @param problem  the problem
 */
public record Trouble(Optional<DocumentId> document, URI origin, Problem problem) {}
