package org.marsad.deploy.bundle;

import java.time.Duration;

/**
 * How bundles of the deploy folder are treated.
 *
 * @param startLimit how long a bundle may take to start, and to stop
 * @param trial      whether bundles are tried unseen before they are used
 * @param startLevel the start level they get
 */
public record Rules(Duration startLimit, boolean trial, int startLevel) {

    /** Refuses a limit within which nothing can be done. */
    public Rules {
        if (startLimit.isNegative() || startLimit.isZero()) {
            throw new IllegalArgumentException("startSeconds = " + startLimit.toSeconds() + " in conf/org.marsad.deploy.cfg: it has to be "
                    + "at least 1");
        }
    }
}
