package org.marsad.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marsad.core.Fakes;

/** What has to hold of a catalogue whenever it is opened again. */
final class KeptCatalogue {

    private KeptCatalogue() {
    }

    /** All that had a receipt is there, once, the file is whole, and it can be written. */
    static void check(Path folder, Set<String> acknowledged, String where) throws Exception {
        CatalogueStore store = Fakes.store(folder);
        try {
            List<String> kept;
            try (var summaries = store.summaries()) {
                kept = summaries.map(summary -> summary.id().sha256()).toList();
            }
            Set<String> once = new HashSet<>(kept);
            assertEquals(kept.size(), once.size(), () -> "a document is there twice, " + where);
            assertTrue(once.containsAll(acknowledged), () -> "a document that had its receipt is not there, " + where);
            assertEquals(List.of(), store.file().check(), where);
            long[] changes = store.records().changeCounts();
            assertEquals(changes[0], changes[1], () -> "a change is missing, " + where);
            assertTrue(store.find(Fakes.accept(store, "بعد " + where, Fakes.met("after"))).isPresent(), where);
        } finally {
            store.close();
        }
    }
}
