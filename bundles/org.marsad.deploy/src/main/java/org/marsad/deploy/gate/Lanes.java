package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.deploy.take.Staged;

/** All ways of taking up files. */
final class Lanes implements AutoCloseable {

    private final List<Lane> all;

    /** These, in the order in which they are asked whether a file is for them. */
    Lanes(List<Lane> all) {
        this.all = List.copyOf(all);
    }

    /** The one for a kind of files. */
    Optional<Lane> of(Kind kind) {
        return all.stream().filter(lane -> lane.taker().kind() == kind).findFirst();
    }

    /** The first one that a file is for. */
    Optional<Lane> of(Staged file) throws IOException {
        for (Lane lane : all) {
            if (lane.taker().recognises(file)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        all.forEach(Lane::close);
    }
}
