package org.marsad.api.contrast;

import org.marsad.api.catalogue.Entry;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A comparison that is going on. Documents are added one by one and not kept; memory is bounded, whatever their number. For one thread
 * at a time.
 */
@ProviderType
public interface Comparison {

    /** Counts the words and phrases of a document, its site's furniture left out. One without a text counts as a document only. */
    void add(Side side, Entry entry);

    /** What the sets differ in, of what was added so far. */
    Contrast result(Thresholds thresholds);

    /**
     * What is too rare to be told.
     *
     * @param count     how often a term must stand in the set that has more of it, at least
     * @param documents in how many documents of that set, at least
     */
    record Thresholds(long count, long documents) {

        /** Rejects negative ones. */
        public Thresholds {
            if (count < 0 || documents < 0) {
                throw new IllegalArgumentException("thresholds must not be negative: " + count + ", " + documents);
            }
        }
    }
}
