package org.marsad.api.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file of rows of {@link Cells} that people can read, in UTF-8; lines that begin with {@code #} are remarks. For what a bundle keeps in the
 * folder {@code marsad.data}. What is written is on disk when a method returns. For one thread at a time.
 */
public final class RowFile {

    private static final String REMARK = "#";

    private final Path file;

    /**
     * Rows in a file.
     *
     * @param file made when it is first written, with its folder
     */
    public RowFile(Path file) {
        this.file = Objects.requireNonNull(file);
    }

    /**
     * One row and where it stands.
     *
     * @param file   its file
     * @param number of its line, from 1
     * @param cells  at least one
     */
    public record Row(Path file, int number, List<String> cells) {

        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * One cell.
         *
         * @param index from 0
         * @throws IOException if the row has fewer; the message says where and what to do
         */
        public String cell(int index) throws IOException {
            if (index >= cells.size()) {
                throw wrong("it has " + cells.size() + " cells, and at least " + (index + 1) + " are needed");
            }
            return cells.get(index);
        }

        /**
         * All cells.
         *
         * @param count how many there should be
         * @throws IOException if there are more or fewer; the message says where and what to do
         */
        public List<String> exactly(int count) throws IOException {
            if (cells.size() != count) {
                throw wrong("it has " + cells.size() + " cells, and should have " + count);
            }
            return cells;
        }

        /** What to throw because of it, with a message that says where it stands and what to do. */
        public IOException wrong(String what) {
            return new IOException("line " + number + " of " + file + ": " + what
                    + "; put it right or move the file away, then start again");
        }
    }

    /**
     * All rows; none if there is no file. A last line without a line end was being written when the power went, and is passed over.
     *
     * @throws IOException if the file cannot be read or is not in UTF-8; the message says what to do
     */
    public List<Row> read() throws IOException {
        List<Row> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        String text = text();
        int number = 0;
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith(REMARK)) {
                rows.add(new Row(file, number, Cells.split(line)));
            }
        }
        return rows;
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not in UTF-8; put it right or move the file away, then start again", e);
        }
    }

    /** Whether the last row is finished, or there is no file. */
    public boolean isWhole() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() == '\n';
        }
    }

    /**
     * Puts rows in place of what the file has: there is the old content or the new one, never a part ({@link WholeFile}).
     *
     * @param remark what the cells are, for people; one line
     * @param rows   each with a cell that is not blank
     */
    public void write(String remark, List<List<String>> rows) throws IOException {
        WholeFile.write(file, (REMARK + " " + remark + "\n" + lines(rows)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds rows to the end of a file that is {@linkplain #isWhole whole}.
     *
     * @param rows each with a cell that is not blank
     */
    public void append(List<List<String>> rows) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder"));
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) { // a channel would be closed by an interrupt
            out.write(lines(rows).getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    /** Takes the file away, if there is one. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String lines(List<List<String>> rows) {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            String line = Cells.join(row);
            lines.append(line.startsWith(REMARK) ? "\\" : "").append(line).append('\n'); // else it would be read as a remark
        }
        return lines.toString();
    }
}
