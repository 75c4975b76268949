package org.marsad.analysis.keyterms;

/**
 * A term of a document.
 *
 * @param candidate where it stands
 * @param score     above 0: the smaller, the more it says about the document
 */
record Keyterm(Candidate candidate, double score) {

    /** The score turned round: above 0, at most 1, the larger the more it says. */
    double weight() {
        return 1 / (1 + score);
    }
}
