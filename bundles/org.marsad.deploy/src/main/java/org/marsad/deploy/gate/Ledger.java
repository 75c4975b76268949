package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.deploy.keep.RecordFile;

/**
 * What became of the files in the deploy folder and in quarantine, kept over restarts. A file that it says nothing of is new.
 * Used by one thread.
 */
final class Ledger {

    private static final String DEPLOYED = "deployed";
    private static final String REFUSED = "refused";

    private final RecordFile file;
    private final Map<String, Filed> deployed = new TreeMap<>();
    private final Map<String, Filed> refused = new TreeMap<>();
    private boolean changed;

    Ledger(Path path) throws IOException {
        this.file = new RecordFile(path, true);
        for (List<String> record : file.read()) {
            Map<String, Filed> place = record.get(0).equals(DEPLOYED) ? deployed : refused;
            Filed.of(record.subList(1, record.size())).ifPresent(filed -> place.put(filed.file(), filed));
        }
    }

    /** Files in the deploy folder, by name. */
    Map<String, Filed> deployed() {
        return deployed;
    }

    /** Files in quarantine, by name. */
    Map<String, Filed> refused() {
        return refused;
    }

    /** Something was changed in one of the maps. */
    void touch() {
        changed = true;
    }

    /** Writes it down if something has changed. */
    void save() throws IOException {
        if (!changed) {
            return;
        }
        List<List<String>> records = new ArrayList<>();
        add(DEPLOYED, deployed, records);
        add(REFUSED, refused, records);
        file.write(records);
        changed = false;
    }

    private static void add(String place, Map<String, Filed> from, List<List<String>> records) {
        from.values().forEach(filed -> {
            List<String> record = new ArrayList<>(List.of(place));
            record.addAll(filed.words());
            records.add(record);
        });
    }
}
