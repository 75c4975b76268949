package org.marsad.api.workbench;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says why something is as it is. A service; whoever asks, asks all that are here, the highest {@code service.ranking} first.
 * It may be called from several threads at once.
 */
@ConsumerType
@FunctionalInterface
public interface Explainer {

    /**
     * The reasons, or empty if the subject is nothing this explainer knows.
     *
     * @param subject what an operator typed: an id or its beginning, the name of a bundle or a service, or
     *                {@code DOCUMENT:ANALYZER} for a layer
     */
    Optional<Explanation> explain(String subject);
}
