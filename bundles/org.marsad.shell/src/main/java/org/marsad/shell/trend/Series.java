package org.marsad.shell.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** What was counted of one thing, as a plot and as figures. */
public final class Series {

    /** The columns of the longest bar. */
    private static final int BAR = 32;

    /** So many periods without a document are shown as one line. */
    private static final int GAP = 4;

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final String name;
    private final List<Row> rows = new ArrayList<>();

    /** The points of the thing of that name. */
    public Series(String name, List<Counts.Point> points) {
        this.name = name;
        List<Integer> changes = ChangePoints.of(points.stream().mapToLong(Counts.Point::having).toArray(),
                points.stream().mapToLong(Counts.Point::all).toArray());
        long most = points.stream().mapToLong(Counts.Point::count).max().orElse(0);
        List<Integer> ends = new ArrayList<>(changes);
        ends.add(points.size());
        double before = share(points.subList(0, ends.get(0)));
        for (int i = 0; i < points.size(); i++) {
            Optional<Shift> shift = Optional.empty();
            int change = changes.indexOf(i);
            if (change >= 0) {
                double now = share(points.subList(i, ends.get(change + 1)));
                shift = Optional.of(new Shift(before, now));
                before = now;
            }
            rows.add(new Row(points.get(i), most, shift, 1));
        }
    }

    /** Whether the thing was found at all. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.point.count() == 0);
    }

    /** Adds the series to a report: as a plot, or that nothing was found; for programs all periods in any case. */
    public void write(Report.Builder report) {
        report.line(Styled.of(name, Style.BOLD).apart());
        if (isEmpty()) {
            report.line("Nothing of it was found.");
        } else {
            report.part(Table.of(shown(), columns(), this::json));
        }
        rows.forEach(row -> report.json(json(row)));
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.fixed("PERIOD", row -> row.isGap() ? "…" : row.point.period()),
                Column.number("COUNT", row -> row.isGap() ? "" : row.point.count()),
                Column.number("CHANGE", row -> row.isGap() ? ""
                        : row.point.change().map(change -> String.format(Locale.ROOT, "%+d", change)).orElse("")),
                Column.number("DOCUMENTS", row -> row.isGap() ? "" : row.point.having() + "/" + row.point.all()),
                Column.styled("", Row::plot));
    }

    /** The rows, and one for each run of periods without a document. */
    private List<Row> shown() {
        List<Row> shown = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int end = i;
            while (end < rows.size() && rows.get(end).point.all() == 0 && rows.get(end).shift.isEmpty()) {
                end++;
            }
            if (end - i >= GAP) {
                shown.add(rows.get(i).asGap(end - i));
                i = end;
            } else {
                shown.add(rows.get(i++));
            }
        }
        return shown;
    }

    private JsonRow json(Row row) {
        return JsonRow.of("series", name).with("period", row.point.period()).with("from", row.point.from()).with("to", row.point.to())
                .with("count", row.point.count()).with("documents", row.point.having()).with("allDocuments", row.point.all())
                .with("change", row.point.change()).with("changePoint", row.shift.isPresent())
                .with("shareBefore", row.shift.map(Shift::before)).with("shareAfter", row.shift.map(Shift::after));
    }

    /** The share of documents that have the thing. */
    private static double share(List<Counts.Point> points) {
        long all = points.stream().mapToLong(Counts.Point::all).sum();
        return all == 0 ? 0 : (double) points.stream().mapToLong(Counts.Point::having).sum() / all;
    }

    /** A change of the share for good. */
    private record Shift(double before, double after) {

        String words() {
            return String.format(Locale.ROOT, "  ◆ %s from %.0f %% to %.0f %% of the documents", after > before ? "up" : "down",
                    before * 100, after * 100);
        }
    }

    /** A period, or a run of periods without a document that begins with it. */
    private record Row(Counts.Point point, long most, Optional<Shift> shift, int periods) {

        boolean isGap() {
            return periods > 1;
        }

        Row asGap(int length) {
            return new Row(point, most, shift, length);
        }

        Styled plot() {
            if (isGap()) {
                return Styled.of(periods + " periods without a document", Style.DIM);
            }
            long eighths = most == 0 ? 0 : Math.round(8.0 * BAR * point.count() / most);
            // Something is never shown as nothing.
            eighths = point.count() > 0 ? Math.max(1, eighths) : 0;
            String bar = "█".repeat((int) (eighths / 8)) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt((int) (eighths % 8)));
            Styled plot = Styled.of(bar, Style.CYAN);
            return shift.map(s -> plot.then(s.words(), s.after > s.before ? Style.GOOD : Style.WARNING)).orElse(plot);
        }
    }
}
