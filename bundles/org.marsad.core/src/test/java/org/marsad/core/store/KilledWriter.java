package org.marsad.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.marsad.api.document.DocumentId;
import org.marsad.core.Fakes;

/** A process that takes documents in until it is killed or done, and says of each when it has its receipt. */
public final class KilledWriter {

    private static final int SOURCES = 4;

    private KilledWriter() {
    }

    /** Takes the folder of the catalogue, the number of the first document, and how many there are; without that they never end. */
    public static void main(String[] arguments) throws Exception {
        CatalogueStore store = Fakes.store(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long end = arguments.length > 2 ? first + Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        ExecutorService sources = Executors.newFixedThreadPool(SOURCES);
        for (int source = 0; source < SOURCES; source++) {
            long begin = first + source;
            sources.submit(() -> {
                try {
                    for (long i = begin; i < end; i += SOURCES) {
                        DocumentId id = Fakes.accept(store, "خبر رقم " + i, Fakes.met("a" + i));
                        synchronized (KilledWriter.class) {
                            System.out.println(id);
                        }
                    }
                } catch (IOException e) {
                    System.err.println(e.getMessage()); // the disk failed: this source has no more receipts
                }
                return null;
            });
        }
        sources.shutdown();
        sources.awaitTermination(1, TimeUnit.HOURS);
        store.close();
    }
}
