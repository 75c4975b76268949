package org.marsad.core.conduct;

import java.time.Duration;

/**
 * How much a service may take for one document, and what is kept of what it says.
 *
 * @param analyzer       the time for one call of an analyzer, and for one of a normalizer
 * @param extractor      the time for one call of an extractor
 * @param findings       the number of findings of one analyzer
 * @param stripsMetadata whether what a file says of its sender is not kept, see {@link SenderMetadata}
 */
public record Limits(Duration analyzer, Duration extractor, int findings, boolean stripsMetadata) {

    /** The same for those who keep all metadata. */
    public Limits(Duration analyzer, Duration extractor, int findings) {
        this(analyzer, extractor, findings, false);
    }
}
