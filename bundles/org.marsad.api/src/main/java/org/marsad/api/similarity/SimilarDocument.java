package org.marsad.api.similarity;

import java.net.URI;
import org.marsad.api.document.DocumentId;

/**
 * A document that shares text with another.
 *
 * @param id       its identity
 * @param title    its title, or empty
 * @param origin   where it was met last
 * @param likeness what they have in common; the one that was asked about is the first
 */
public record SimilarDocument(DocumentId id, String title, URI origin, Likeness likeness) {}
