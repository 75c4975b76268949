package org.marsad.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes one table as RFC 4180 says: commas, lines that end in CR LF, quotes around a cell that needs them and doubled
 * within. UTF-8. Not for use by several threads.
 */
final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private int width;
    private int cells;

    CsvWriter(OutputStream out, boolean byteOrderMark) throws IOException {
        this.out = utf8(out);
        if (byteOrderMark) {
            this.out.write(BYTE_ORDER_MARK);
        }
    }

    /** The first row. Every later one has as many cells. */
    void header(String... names) throws IOException {
        width = names.length;
        for (String name : names) {
            exact(name);
        }
        endRow();
    }

    /** A cell with words that came from outside: made {@linkplain Cells#harmless harmless}. */
    void text(String words) throws IOException {
        exact(Cells.harmless(words));
    }

    /** A cell as it is, for numbers, identities and times that were made here. */
    void exact(String content) throws IOException {
        if (cells++ > 0) {
            out.write(',');
        }
        out.write(Cells.quoted(content));
    }

    void endRow() throws IOException {
        if (cells != width) {
            throw new IllegalStateException("a row of " + cells + " cells in a table of " + width + " columns");
        }
        out.write("\r\n");
        cells = 0;
    }

    void flush() throws IOException {
        out.flush();
    }

    /**
     * Half of a surrogate pair has no form in UTF-8; the replacement character is one code point as well, so offsets
     * hold.
     */
    private static Writer utf8(OutputStream out) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
        return new OutputStreamWriter(out, encoder);
    }
}
