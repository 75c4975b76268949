package org.marsad.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.evaluation.EvaluationException;

/**
 * A file of lines with tabs between the fields, the first of which names the columns.
 *
 * @param file    the file
 * @param columns the names
 * @param rows    what stands under them
 */
public record Table(Path file, List<String> columns, List<Row> rows) {

    /**
     * A line under the names.
     *
     * @param line   the line
     * @param fields its fields, as many as there are columns
     */
    public record Row(SourceLine line, List<String> fields) {

        /** A field, the first is 0. */
        public String field(int column) {
            return fields.get(column);
        }
    }

    /** The table in a file, if its first line names exactly these columns; empty if it does not, and the file is of another form. */
    public static Optional<Table> of(Path file, String... columns) throws EvaluationException, IOException {
        List<SourceLine> lines = TextFile.lines(file);
        String header = String.join("\t", columns);
        if (lines.isEmpty() || !lines.get(0).text().equals(header)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (SourceLine line : lines.subList(1, lines.size())) {
            if (!line.text().isEmpty()) {
                rows.add(new Row(line, List.of(line.fields(columns.length, String.join(", ", columns)))));
            }
        }
        return Optional.of(new Table(file, List.of(columns), rows));
    }
}
