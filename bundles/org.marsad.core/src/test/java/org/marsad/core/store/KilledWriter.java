package org.marsad.core.store;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.marsad.api.document.DocumentId;
import org.marsad.core.Fakes;

/** A process that takes documents in until it is killed, and says of each when it has its receipt. */
public final class KilledWriter {

    private static final int SOURCES = 4;

    private KilledWriter() {
    }

    /** Takes the folder of the catalogue, and the number of the first document. */
    public static void main(String[] arguments) throws Exception {
        CatalogueStore store = Fakes.store(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        ExecutorService sources = Executors.newFixedThreadPool(SOURCES);
        for (int source = 0; source < SOURCES; source++) {
            long begin = first + source;
            sources.submit(() -> {
                for (long i = begin; true; i += SOURCES) {
                    DocumentId id = Fakes.accept(store, "خبر رقم " + i, Fakes.met("a" + i));
                    synchronized (KilledWriter.class) {
                        System.out.println(id);
                    }
                }
            });
        }
    }
}
