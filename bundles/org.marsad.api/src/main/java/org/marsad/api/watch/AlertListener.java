package org.marsad.api.watch;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of every alert. A service with the properties of {@link AlertListenerService}; it may come and go at any time.
 *
 * <p>Of each alert that is marked after it was here for the first time, it is told at least once: what it has not returned from is told
 * again, also after a restart. One alert at a time, in the order of their numbers, on a thread of its own, so that a slow one holds up
 * nobody.
 */
@ConsumerType
@FunctionalInterface
public interface AlertListener {

    /**
     * Takes an alert. When it returns the alert counts as delivered.
     *
     * @throws IOException          if it cannot take it now; it is told again after a while, as after any other exception
     * @throws InterruptedException if it was asked to stop, because it leaves; it is told again when it is back
     */
    void alerted(Alert alert) throws IOException, InterruptedException;
}
