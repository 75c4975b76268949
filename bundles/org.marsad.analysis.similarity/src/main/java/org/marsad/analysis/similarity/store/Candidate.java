package org.marsad.analysis.similarity.store;

import org.marsad.api.document.DocumentId;

/**
 * A document that may share text.
 *
 * @param id           its identity
 * @param shared       how many fingerprints it has in common
 * @param fingerprints how many it has
 */
public record Candidate(DocumentId id, int shared, int fingerprints) {

    /** About how much of the shorter text is in the longer one, when the other has so many fingerprints. */
    public double estimate(int others) {
        return (double) shared / Math.max(1, Math.min(fingerprints, others));
    }
}
