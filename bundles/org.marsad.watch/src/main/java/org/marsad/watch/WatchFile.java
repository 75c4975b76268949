package org.marsad.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.storage.RowFile;
import org.marsad.api.watch.Watch;

/** Keeps the watches, one row for each. */
final class WatchFile {

    private static final String REMARK = "Watches: name, query, EACH|FIRST|SILENCE, for how long, when made, policy that suspends it, why, "
            + "last heard, whether told";

    private final RowFile file;

    WatchFile(Path file) {
        this.file = new RowFile(file);
    }

    /** All watches by name. */
    Map<String, KeptWatch> read() throws IOException {
        Map<String, KeptWatch> watches = new TreeMap<>();
        for (RowFile.Row row : file.read()) {
            KeptWatch kept = watch(row);
            watches.put(kept.watch().name(), kept);
        }
        return watches;
    }

    private static KeptWatch watch(RowFile.Row row) throws IOException {
        try {
            Optional<String> reason = row.cell(6).isEmpty() ? Optional.empty() : Optional.of(row.cell(6));
            Watch watch = new Watch(row.cell(0), row.cell(1), Watch.Kind.valueOf(row.cell(2)), Duration.parse(row.cell(3)),
                    Instant.parse(row.cell(4)), reason);
            return new KeptWatch(watch, row.cell(5), Instant.parse(row.cell(7)), Boolean.parseBoolean(row.cell(8)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw row.wrong(e.getMessage());
        }
    }

    void write(Collection<KeptWatch> watches) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (KeptWatch kept : watches) {
            Watch watch = kept.watch();
            rows.add(List.of(watch.name(), watch.query(), watch.kind().name(), watch.silence().toString(), watch.made().toString(),
                    kept.suspendedBy(), watch.suspended().orElse(""), kept.heard().toString(), Boolean.toString(kept.told())));
        }
        file.write(REMARK, rows);
    }
}
