package org.marsad.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.storage.RowFile;

/** Keeps how far the catalogue was followed, and the documents met on the way that still have to be held against the watches. */
final class FollowFile {

    private static final String REMARK = "position, lineage, number of the last change; document, id";

    private final RowFile file;

    FollowFile(Path file) {
        this.file = new RowFile(file);
    }

    /** What was kept. */
    record Kept(Optional<Position> position, Set<DocumentId> waiting) {}

    Kept read() throws IOException {
        Optional<Position> position = Optional.empty();
        Set<DocumentId> waiting = new TreeSet<>();
        for (RowFile.Row row : file.read()) {
            try {
                if (row.cell(0).equals("position")) {
                    position = Optional.of(new Position(UUID.fromString(row.cell(1)), Long.parseLong(row.cell(2))));
                } else {
                    waiting.add(new DocumentId(row.cell(1)));
                }
            } catch (IllegalArgumentException e) {
                throw row.wrong(e.getMessage());
            }
        }
        return new Kept(position, waiting);
    }

    void write(Position position, Collection<DocumentId> waiting) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("position", position.lineage().toString(), Long.toString(position.sequence())));
        waiting.forEach(document -> rows.add(List.of("document", document.sha256())));
        file.write(REMARK, rows);
    }

    void delete() throws IOException {
        file.delete();
    }
}
