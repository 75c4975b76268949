package org.marsad.shell.acceptance;

import java.util.AbstractList;
import java.util.List;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Page;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** Which lines hold. People are shown those that do not; a script can go through all. */
public final class AcceptanceReport extends AbstractList<AcceptanceReport.Row> implements Result {

    private final List<Row> rows;
    private final int documents;
    private final List<String> notes;

    /**
     * A report.
     *
     * @param rows      the lines, in the order they were judged in
     * @param documents how many documents they are about
     * @param notes     what else is worth knowing, a sentence each
     */
    public AcceptanceReport(List<Row> rows, int documents, List<String> notes) {
        this.rows = List.copyOf(rows);
        this.documents = documents;
        this.notes = List.copyOf(notes);
    }

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void write(Page page) {
        rows.stream().filter(row -> !row.passed).forEach(row -> {
            page.line(Styled.of(row.place(), Style.BAD).then(": ").then(Styled.of(row.expected).apart()));
            page.line(Styled.of("    found: ", Style.DIM).then(Styled.of(row.found).apart()));
        });
        notes.forEach(note -> page.line(Styled.of(note, Style.WARNING)));
        page.line(summary());
    }

    @Override
    public List<JsonRow> json() {
        return rows.stream().map(Row::json).toList();
    }

    @Override
    public int exitStatus() {
        return rows.stream().allMatch(Row::passed) ? 0 : 1;
    }

    private Styled summary() {
        long failed = rows.stream().filter(row -> !row.passed).count();
        String about = (rows.size() == 1 ? "1 line" : rows.size() + " lines") + " about "
                + (documents == 1 ? "1 document" : documents + " documents") + ": ";
        return failed == 0 ? Styled.of(about).then("all hold.", Style.GOOD)
                : Styled.of(about + (rows.size() - failed) + (rows.size() - failed == 1 ? " holds, " : " hold, "))
                        .then(failed + (failed == 1 ? " does not." : " do not."), Style.BAD);
    }

    /**
     * A line and whether it holds.
     *
     * @param file     the acceptance text, as it is shown
     * @param line     the line, from 1; 0 if no line could be judged because no text could be made of the document
     * @param kind     {@code expect}, {@code forbid}, or {@code document}
     * @param expected the line as it was written
     * @param passed   whether it holds
     * @param found    what there is
     */
    public record Row(String file, int line, String kind, String expected, boolean passed, String found) {

        /** A line that was judged. */
        public static Row of(AcceptanceText text, Expectation expectation, Verdict verdict) {
            return new Row(text.name(), expectation.line(), expectation.kind(), expectation.written(), verdict.passed(),
                    verdict.found());
        }

        /** A document no text could be made of. */
        public static Row unreadable(AcceptanceText text, String reason) {
            return new Row(text.name(), 0, "document", "a document with a text", false, reason);
        }

        private String place() {
            return file + (line > 0 ? ":" + line : "");
        }

        private JsonRow json() {
            return JsonRow.of("file", file).with("line", line).with("kind", kind).with("expected", expected)
                    .with("passed", passed).with("found", found);
        }
    }
}
