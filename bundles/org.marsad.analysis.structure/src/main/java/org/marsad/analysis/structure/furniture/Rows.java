package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.marsad.api.storage.WholeFile;

/** Files of rows of cells, as people can read them: UTF-8, tab-separated, a backslash before what would end a cell. */
final class Rows {

    private Rows() {
    }

    /** One row and where it stands. */
    record Row(Path file, int number, List<String> cells) {

        /** What is wrong with it. */
        IOException wrong(String what) {
            return new IOException("line " + number + " of " + file + ": " + what
                    + "; put it right or move the file away, then start again");
        }
    }

    /** The rows of a file, each of so many cells; none if there is no such file. Lines that begin with # are remarks. */
    static List<Row> read(Path file, int cells) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Row row = new Row(file, number, Arrays.stream(line.split("\t", -1)).map(Rows::unescape).toList());
                if (row.cells().size() != cells) {
                    throw row.wrong("it has " + row.cells().size() + " cells, and should have " + cells);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not in UTF-8; put it right or move the file away, then start again", e);
        }
    }

    static void write(Path file, String remark, List<List<String>> rows) throws IOException {
        String text = rows.stream().map(row -> row.stream().map(Rows::escape).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining("", "# " + remark + "\n", ""));
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String cell) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char unit = cell.charAt(at);
            if (unit == '\\' && at + 1 < cell.length()) {
                at++;
                plain.append(switch (cell.charAt(at)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> cell.charAt(at);
                });
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }
}
