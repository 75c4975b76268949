package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.storage.RowFile;

/** Keeps what was learned: a row for each line. */
final class LearnedFile {

    private static final String REMARK = "Lines learned from what repeats: where, in how many documents, of how many, the line";
    private static final int CELLS = 4;

    private final RowFile file;

    LearnedFile(Path file) {
        this.file = new RowFile(file);
    }

    /**
     * All lines.
     *
     * @throws IOException if the file cannot be read or is not what was written; the message says in which line and what to do
     */
    List<LearnedLine> read() throws IOException {
        List<LearnedLine> lines = new ArrayList<>();
        for (RowFile.Row row : file.read()) {
            List<String> cells = row.exactly(CELLS);
            Scope scope = Scope.parse(cells.get(0)).orElseThrow(() -> row.wrong("'" + cells.get(0)
                    + "' is neither site:NAME nor source:NAME"));
            try {
                lines.add(new LearnedLine(scope, cells.get(3), Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2))));
            } catch (NumberFormatException e) {
                throw row.wrong("'" + cells.get(1) + "' and '" + cells.get(2) + "' should be numbers of documents");
            }
        }
        return lines;
    }

    void write(List<LearnedLine> lines) throws IOException {
        file.write(REMARK, lines.stream().map(line -> List.of(line.scope().toString(), Integer.toString(line.documents()),
                Integer.toString(line.of()), line.text())).toList());
    }
}
