package org.marsad.core.conduct;

import java.util.Map;
import java.util.Optional;
import org.marsad.api.text.Normalizer;

/** Tries a service before documents depend on it. */
@FunctionalInterface
public interface Exam {

    /**
     * What is wrong with a service.
     *
     * @param seat        the service
     * @param normalizers the normalizers that are in use, by id
     * @return the reasons why it cannot be used, for an operator to read; empty if it can
     * @throws InterruptedException if called off, or the service has left meanwhile
     */
    Optional<String> flaw(Seat<?> seat, Map<String, Seat<Normalizer>> normalizers) throws InterruptedException;
}
