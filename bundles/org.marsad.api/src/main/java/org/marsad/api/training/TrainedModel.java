package org.marsad.api.training;

import java.time.Instant;
import java.util.Optional;

/**
 * A model that is kept.
 *
 * @param name      what it is called
 * @param analyzer  the id of the analyzer that finds by it
 * @param revision  what changes with what was learned: the beginning of its checksum, in hexadecimal; empty if it cannot be used
 * @param bytes     how large its file is
 * @param madeAt    when it was learned; of one that cannot be used, when its file was written
 * @param sentences how many sentences it was learned from
 * @param f1        the micro F1 of names on the sentences that were held out, if any were
 * @param trouble   why it cannot be used, and what to do, if so
 */
public record TrainedModel(String name, String analyzer, String revision, long bytes, Instant madeAt, long sentences,
        Optional<Double> f1, Optional<String> trouble) {}
