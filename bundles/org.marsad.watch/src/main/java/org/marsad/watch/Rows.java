package org.marsad.watch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.marsad.api.storage.WholeFile;

/**
 * Files of rows of cells that people can read: UTF-8, tab-separated, a backslash before what would end a cell. What is written is on disk
 * when a method returns. A last row without a line end was being written when the power went, and is passed over.
 */
final class Rows {

    private Rows() {
    }

    /** One row and where it stands. */
    record Row(Path file, int number, List<String> cells) {

        String cell(int index) throws IOException {
            if (index >= cells.size()) {
                throw wrong("it has " + cells.size() + " cells, and at least " + (index + 1) + " are needed");
            }
            return cells.get(index);
        }

        IOException wrong(String what) {
            return new IOException("line " + number + " of " + file + ": " + what
                    + "; put it right or move the file away, then start again");
        }
    }

    /** The rows of a file; none if there is no such file. */
    static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        String text = text(file);
        int number = 0;
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(file, number, Arrays.stream(line.split("\t", -1)).map(Rows::unescape).toList()));
            }
        }
        return rows;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not in UTF-8; put it right or move the file away, then start again", e);
        }
    }

    /** Whether the last row of a file is finished, or there is no file. */
    static boolean isWhole(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() == '\n';
        }
    }

    /** Puts these rows in place of what the file has: there is the old content or the new one, never a part. */
    static void write(Path file, String remark, List<List<String>> rows) throws IOException {
        WholeFile.write(file, ("# " + remark + "\n" + lines(rows)).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds rows to the end of a file whose last row is whole. */
    static void append(Path file, List<List<String>> rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) { // a channel would be closed by an interrupt
            out.write(lines(rows).getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    private static String lines(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Rows::escape).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
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
