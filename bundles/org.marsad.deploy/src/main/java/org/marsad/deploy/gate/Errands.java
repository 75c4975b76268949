package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.marsad.deploy.take.Taker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has files taken up and given up on the threads of the lanes, and reports what came out of it. */
final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final BooleanSupplier closing;

    /**
     * No errand yet.
     *
     * @param closing whether the gate is being closed; nothing is reported then
     */
    Errands(BooleanSupplier closing) {
        this.closing = closing;
    }

    /**
     * Takes up a file.
     *
     * @param before who has taken up what it was before, if that was something else; that is given up first
     */
    void take(Take take, Optional<Lane> before, Consumer<Outcome> report) {
        Taker taker = take.lane().taker();
        Runnable work = () -> run(take.file(), () -> {
            if (take.from().isPresent()) {
                if (taker.renamed(take.from().get(), take.file())) {
                    return taker.again(take.file());
                }
                taker.leave(take.from().get());
            }
            return taker.take(take.file());
        }, report);
        if (before.isEmpty()) {
            take.lane().execute(work);
        } else {
            leave(before.get(), take.file().name(), words -> take.lane().execute(work));
        }
    }

    /** Looks at a file again. */
    void again(Lane lane, Staged file, Consumer<Outcome> report) {
        lane.execute(() -> run(file, () -> lane.taker().again(file), report));
    }

    /** Gives up a file, and reports what is left of it, in words. */
    void leave(Lane lane, String name, Consumer<String> report) {
        lane.execute(() -> {
            try {
                report.accept(lane.taker().leave(name));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                report.accept("");
            } catch (IOException | RuntimeException e) {
                // As when something is taken up; and a file whose giving up is not reported would never be free again.
                LOG.warn("{} was taken away, but could not be given up.", name, e);
                report.accept("It was taken away, but not all of it could be given up: " + e.getMessage() + ".");
            }
        });
    }

    /** Taking something up, in one of the ways there are. */
    private interface Attempt {

        Outcome run() throws IOException, InterruptedException;
    }

    private void run(Staged file, Attempt attempt, Consumer<Outcome> report) {
        Outcome outcome;
        try {
            outcome = attempt.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = Outcome.waiting("", "", "It was called off, and is tried again.", "");
        } catch (IOException e) {
            LOG.error("{} could not be taken up.", file.name(), e);
            outcome = Outcome.refused("", "", "It could not be read, or what it needs could not be written: " + e.getMessage() + ".",
                    "Check the disk, and drop it again.");
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            // The framework and the services it calls on the way throw these, and what is in a file may be too much for those who
            // read it; one file must not take the others along.
            if (!closing.getAsBoolean()) {
                LOG.error("{} could not be taken up.", file.name(), e);
            }
            outcome = Outcome.refused("", "", "Taking it up failed: " + e + ".", "Look at log/marsad.log; it says where.");
        }
        if (!closing.getAsBoolean()) {
            report.accept(outcome);
        }
    }
}
