package org.marsad.itest.parts;

import java.util.Optional;

import org.marsad.api.watch.WatchPolicy;

/** Lets nobody watch ports. */
public final class NoPorts implements WatchPolicy {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return proposal.query().contains("ميناء") ? Optional.of(new Objection("ميناء", "ports are not watched here")) : Optional.empty();
    }

    void stop() {
        // Nothing to give back.
    }
}
