package org.marsad.core.conduct;

import java.io.IOException;
import java.util.Optional;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.DamagedException;
import org.marsad.core.store.Header;
import org.marsad.core.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims one document after the other and has made what it lacks. Ends when interrupted. */
final class Worker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final CatalogueStore store;
    private final Lanes lanes;
    private final Registry registry;
    private final Handover handover;
    private final Backoff backoff;
    private final Supervisor supervisor;

    /**
     * A worker that has nothing to do yet.
     *
     * @param handover   where what is made goes
     * @param backoff    for when the catalogue cannot be used or memory runs out
     * @param supervisor calls services for this worker alone, and is closed with it
     */
    Worker(CatalogueStore store, Lanes lanes, Registry registry, Handover handover, Backoff backoff, Supervisor supervisor) {
        this.store = store;
        this.lanes = lanes;
        this.registry = registry;
        this.handover = handover;
        this.backoff = backoff;
        this.supervisor = supervisor;
    }

    @Override
    public void run() {
        boolean running = true;
        boolean shaken = false;
        while (running) {
            try {
                if (shaken) {
                    registry.reckon(); // the services may have been about to be reckoned anew when memory ran out
                    shaken = false;
                }
                work(lanes.claim());
            } catch (InterruptedException e) {
                running = false;
            } catch (StoreException e) {
                running = backoff.outlast(e);
            } catch (OutOfMemoryError e) {
                shaken = true;
                running = backoff.outlast(e);
            }
        }
        supervisor.close();
    }

    private void work(Long no) throws InterruptedException {
        boolean handedOver = false;
        boolean ended = false;
        try {
            store.health().awaitWritable();
            backoff.await(); // now, for the trouble may have come while this thread was waiting for a document
            Optional<Header> document = store.records().header(no);
            if (document.isPresent()) {
                Work work = new Work(new StoredMaterial(store, document.get()), registry::services, supervisor, registry.licences());
                boolean finished = work.run();
                handedOver = handover.keep(no, work.made(), finished);
            }
            ended = true;
        } catch (DamagedException e) {
            mend(no, e);
        } finally {
            if (!handedOver) {
                handover.release(no, !ended);
            }
        }
    }

    /** The document is not finished, so it will be looked at again and what is missing then is made. */
    private void mend(Long no, DamagedException damage) {
        LOG.error("The document with number {}: {}; it is made anew. Check the disk", no, damage.getMessage());
        try {
            store.transactions().mend(no, damage);
        } catch (IOException e) {
            throw new StoreException("what is damaged could not be taken out", e);
        }
    }
}
