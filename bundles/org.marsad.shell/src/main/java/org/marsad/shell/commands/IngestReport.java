package org.marsad.shell.commands;

import java.net.URI;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.shell.command.Durations;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Page;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** What became of each file that was to be taken in. People are shown all of a few, and of many those that failed. */
final class IngestReport extends AbstractList<IngestReport.Row> implements Result {

    /** The status of what was refused, or what no text could be made of. */
    static final String FAILED = "failed";

    /** More rows than these are too many to read. */
    private static final int A_FEW = 20;

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.styled("STATUS", row -> Styled.of(row.status, row.failed() ? Style.BAD : Style.GOOD)),
            Column.fixed("ID", row -> row.id.map(DocumentId::shortForm).orElse("-")),
            Column.yielding("ORIGIN", row -> Origins.shown(row.origin)),
            Column.fixed("TYPE", row -> row.mediaType.orElse("-")));

    private final List<Row> rows;
    private final Duration taken;

    IngestReport(List<Row> rows, Duration taken) {
        this.rows = List.copyOf(rows);
        this.taken = taken;
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
        List<Row> failed = rows.stream().filter(Row::failed).toList();
        List<Row> shown = rows.size() <= A_FEW ? rows : failed;
        Table.of(shown, COLUMNS, Row::json).write(page);
        failed.forEach(row -> row.problem.ifPresent(problem -> page.line(Styled.of(ProblemWords.of(row.origin, problem),
                Style.BAD))));
        page.line(summary());
    }

    @Override
    public List<JsonRow> json() {
        return rows.stream().map(Row::json).toList();
    }

    @Override
    public int exitStatus() {
        return rows.stream().anyMatch(Row::failed) ? 1 : 0;
    }

    /** A path that leads nowhere is the operator's mistake, not a document's. */
    @Override
    public boolean documentsOnly() {
        return rows.stream().flatMap(row -> row.problem.stream())
                .noneMatch(problem -> problem.code() == Problem.Code.NOT_FOUND);
    }

    private String summary() {
        if (rows.isEmpty()) {
            return "There are no files there.";
        }
        Map<String, Integer> numbers = new TreeMap<>();
        rows.forEach(row -> numbers.merge(row.status, 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        for (String status : List.of("new", "known", "seen-elsewhere", FAILED)) {
            int number = numbers.getOrDefault(status, 0);
            if (number > 0) {
                parts.add(number + " " + status.replace('-', ' '));
            }
        }
        return String.join(", ", parts) + " in " + Durations.brief(taken);
    }

    /**
     * One file.
     *
     * @param problem why it failed, if it did
     */
    record Row(Optional<DocumentId> id, URI origin, String status, Optional<String> mediaType, Optional<Problem> problem) {

        boolean failed() {
            return status.equals(FAILED);
        }

        JsonRow json() {
            return JsonRow.of("id", id).with("origin", origin).with("status", status).with("mediaType", mediaType)
                    .with("problem", problem.map(p -> p.code().label() + ": " + p.reason()));
        }
    }
}
