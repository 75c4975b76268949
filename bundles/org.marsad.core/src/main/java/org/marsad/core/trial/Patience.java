package org.marsad.core.trial;

import java.time.Duration;

/**
 * How long a call is waited for. Three measures, because a machine that is busy with other things is no fault of the service: time
 * on a processor tells a service that is too slow, standing still one that waits for something that does not come.
 *
 * @param busy  time on a processor
 * @param still time without wanting a processor: asleep, or waiting for a lock or a signal
 * @param whole time in all
 */
record Patience(Duration busy, Duration still, Duration whole) {

    /** For a text, when the service has had a call before. */
    static final Patience TEXT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(20));

    /** For the first call, in which a service may load what it needs. */
    static final Patience FIRST_TEXT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(30));

    /** For all texts one after the other. */
    static final Patience ALL_TEXTS = new Patience(Duration.ofSeconds(8), Duration.ofSeconds(8), Duration.ofSeconds(60));

    /** For a file to be read or written; this may be done by another process, which must be started. */
    static final Patience FILE = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(90));
}
