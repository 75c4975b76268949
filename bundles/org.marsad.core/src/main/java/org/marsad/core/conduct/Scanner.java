package org.marsad.core.conduct;

import java.util.List;
import java.util.function.Supplier;
import org.marsad.core.store.Header;
import org.marsad.core.store.Records;
import org.marsad.core.store.StoreException;

/** Goes through the documents of the past for those that lack something, as far ahead as the lanes want to know. Ends when interrupted. */
final class Scanner implements Runnable {

    private static final int PAGE = 256;

    private final Records records;
    private final Lanes lanes;
    private final Supplier<Services> services;
    private final Backoff backoff;

    /**
     * A scanner that has seen nothing yet.
     *
     * @param services those that are used, as they are at the moment of asking
     * @param backoff  for when the catalogue cannot be read
     */
    Scanner(Records records, Lanes lanes, Supplier<Services> services, Backoff backoff) {
        this.records = records;
        this.lanes = lanes;
        this.services = services;
        this.backoff = backoff;
    }

    @Override
    public void run() {
        boolean running = true;
        while (running) {
            try {
                scan(lanes.nextScan());
            } catch (InterruptedException e) {
                running = false;
            } catch (StoreException | OutOfMemoryError e) {
                running = backoff.outlast(e);
            }
        }
    }

    private void scan(Lanes.Scan scan) {
        List<Header> page = records.headersAfter(scan.cursor(), PAGE);
        Services now = services.get();
        List<Long> needy = page.stream().filter(document -> Plan.next(document, now).isPresent()).map(Header::no).toList();
        long next = page.isEmpty() ? scan.cursor() : page.get(page.size() - 1).no();
        lanes.scanned(scan, needy, next, page.isEmpty());
    }
}
