package org.marsad.api.contrast;

import java.util.List;

/**
 * What two sets of documents differ in.
 *
 * @param first  the size of the first set
 * @param second the size of the second set
 * @param terms  what one of them has more of, significantly so; the largest log-likelihood first
 * @param missed by how much a count may be too low, since not everything could be kept in memory; usually 0
 */
public record Contrast(Size first, Size second, List<Term> terms, long missed) {

    /** Keeps its own copy. */
    public Contrast {
        terms = List.copyOf(terms);
    }

    /**
     * How large a set is.
     *
     * @param documents the number of its documents
     * @param words     the number of the words of their articles, stop words and all
     */
    public record Size(long documents, long words) {}

    /**
     * A word or phrase that one set has more of.
     *
     * @param text            how it is written most often
     * @param words           how many words it has
     * @param side            the set that has more of it, for its size
     * @param first           how often it stands in the first set
     * @param second          how often it stands in the second
     * @param firstDocuments  in how many documents of the first
     * @param secondDocuments in how many of the second
     * @param logLikelihood   G², the log-likelihood ratio: how sure it is that there is a difference
     * @param logRatio        how large the difference is: binary logarithm of the ratio of the relative frequencies, above 0 where the
     *                        first set has more
     */
    public record Term(String text, int words, Side side, long first, long second, long firstDocuments, long secondDocuments,
            double logLikelihood, double logRatio) {}
}
