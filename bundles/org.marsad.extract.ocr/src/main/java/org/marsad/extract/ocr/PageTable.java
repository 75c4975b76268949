package org.marsad.extract.ocr;

import java.io.IOException;
import java.util.List;
import org.marsad.api.ingest.Recognition;

/**
 * The table that tesseract writes of a page: a row for each block, paragraph, line and word, with the columns {@code level},
 * {@code page_num}, {@code block_num}, {@code par_num}, {@code line_num}, {@code word_num}, place and size, {@code conf} (0 to 100)
 * and {@code text}, separated by tabs. See the section on TSV of tesseract's manual.
 */
final class PageTable {

    private static final String WORD = "5";
    private static final int COLUMNS = 12;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;

    private PageTable() {
    }

    /**
     * The text of a page: words with spaces between them, a line for each paragraph.
     *
     * @throws IOException if it is no such table
     */
    static Recognition read(String table) throws IOException {
        List<String> rows = table.lines().toList();
        if (rows.isEmpty() || !rows.get(0).startsWith("level\t")) {
            throw new IOException("tesseract did not write a table");
        }
        StringBuilder text = new StringBuilder();
        String paragraph = "";
        double sum = 0;
        int letters = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[TEXT].isBlank()) {
                continue;
            }
            String place = String.join(" ", cells[1], cells[2], cells[3]);
            text.append(text.isEmpty() ? "" : place.equals(paragraph) ? " " : "\n").append(cells[TEXT].strip());
            paragraph = place;
            sum += confidence(cells[CONFIDENCE]) * cells[TEXT].length();
            letters += cells[TEXT].length();
        }
        return new Recognition(text.toString(), letters == 0 ? 0 : sum / letters);
    }

    private static double confidence(String cell) throws IOException {
        try {
            return Math.max(0, Math.min(1, Double.parseDouble(cell) / 100));
        } catch (NumberFormatException e) {
            throw new IOException("tesseract's table has no number but '" + cell + "' for a confidence", e);
        }
    }
}
