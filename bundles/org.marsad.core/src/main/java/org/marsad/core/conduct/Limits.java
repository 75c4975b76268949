package org.marsad.core.conduct;

import java.time.Duration;

/**
 * How much a service may take for one document.
 *
 * @param analyzer  the time for one call of an analyzer, and for one of a normalizer
 * @param extractor the time for one call of an extractor
 * @param findings  the number of findings of one analyzer
 */
public record Limits(Duration analyzer, Duration extractor, int findings) {}
