package org.marsad.deploy.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.marsad.api.deploy.Deployment;

/** What the gate remembers of a name in the deploy folder from one look to the next. */
final class Post {

    /** What the gate does with it. */
    enum Step {
        /** It is as it was decided upon, or it was never seen. */
        REST,
        /** It is new or has changed, and may not be complete. */
        ARRIVING,
        /** It is complete and waits for its turn. */
        READY,
        /** It is being taken up or given up. */
        WORKING,
        /** It is being looked at again; it stays what it is until something comes out of that. */
        LOOKING_AGAIN
    }

    Step step = Step.REST;

    /** When it came into this step. */
    Instant since = Instant.EPOCH;

    /** What it looked like at the last look, and since when it has, in nanoseconds of the system's clock. */
    Stamp stamp;
    long unchangedSince;

    /** What keeps it from being read, if it looked the same for a while and still cannot be. */
    Optional<String> flaw = Optional.empty();

    /** How many looks it has been gone for. */
    int missing;

    /** Whether its taker has taken it up since this gate was opened. */
    boolean taken;

    /** Who waits for what becomes of it, and how long. */
    CompletableFuture<Deployment> answer;
    long answerBy;

    void go(Step next) {
        step = next;
        since = Instant.now();
    }

    boolean rests() {
        return step == Step.REST;
    }
}
