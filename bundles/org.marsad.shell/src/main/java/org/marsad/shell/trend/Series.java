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
            rows.add(new Row(points.get(i), most, shift));
        }
    }

    /** Whether the thing was found at all. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.point.count() == 0);
    }

    /** Adds the series to a report. */
    public void write(Report.Builder report) {
        List<Column<Row>> columns = List.of(
                Column.fixed("PERIOD", row -> row.point.period()),
                Column.number("COUNT", row -> row.point.count()),
                Column.number("CHANGE", row -> row.point.change().map(change -> String.format(Locale.ROOT, "%+d", change)).orElse("")),
                Column.number("DOCUMENTS", row -> row.point.having() + "/" + row.point.all()),
                Column.styled("", Row::plot));
        report.line(Styled.of(name, Style.BOLD).apart()).part(Table.of(rows, columns, this::json));
        rows.forEach(row -> report.json(json(row)));
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

    private record Row(Counts.Point point, long most, Optional<Shift> shift) {

        Styled plot() {
            long eighths = most == 0 ? 0 : Math.round(8.0 * BAR * point.count() / most);
            // Something is never shown as nothing.
            eighths = point.count() > 0 ? Math.max(1, eighths) : 0;
            String bar = "█".repeat((int) (eighths / 8)) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt((int) (eighths % 8)));
            Styled plot = Styled.of(bar, Style.CYAN);
            return shift.map(s -> plot.then(s.words(), s.after > s.before ? Style.GOOD : Style.WARNING)).orElse(plot);
        }
    }
}
