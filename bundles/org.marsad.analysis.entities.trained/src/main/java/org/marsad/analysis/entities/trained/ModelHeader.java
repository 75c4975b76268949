package org.marsad.analysis.entities.trained;

import java.time.Instant;
import java.util.Optional;

/**
 * What is said of a model before it is read.
 *
 * @param madeAt    when it was learned
 * @param sentences how many sentences it was learned from
 * @param f1        the micro F1 on the sentences that were held out, if any were
 */
record ModelHeader(Instant madeAt, long sentences, Optional<Double> f1) {}
