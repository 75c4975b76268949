package org.marsad.shell.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows into columns that stand under each other.
 *
 * @param <T> what the rows show
 */
final class TableLayout<T> {

    private static final String GAP = "  ";

    /** No column is made narrower than this. */
    private static final int NARROWEST = 8;

    private final List<Column<T>> columns;
    private final Screen screen;
    private final List<List<Styled>> lines = new ArrayList<>();

    TableLayout(List<Column<T>> columns, List<T> rows, Screen screen) {
        this.columns = columns;
        this.screen = screen;
        lines.add(columns.stream().map(column -> Styled.of(column.header(), Style.BOLD)).toList());
        rows.forEach(row -> lines.add(columns.stream().map(column -> column.cell().apply(row).shapedFor(screen)).toList()));
    }

    void write(Page page) {
        int[] widths = widths();
        lines.forEach(cells -> page.raw(line(cells, widths, page)));
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (List<Styled> cells : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).width());
            }
        }
        if (screen.terminal()) {
            shrink(widths, screen.width());
        }
        return widths;
    }

    /** Takes room from the widest of the columns that yield, until all fit or nothing more can be taken. */
    private void shrink(int[] widths, int room) {
        int excess = GAP.length() * (widths.length - 1) - room;
        for (int width : widths) {
            excess += width;
        }
        while (excess > 0) {
            int widest = widestThatYields(widths);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private int widestThatYields(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).yields() && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(List<Styled> cells, int[] widths, Page page) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Styled cell = cells.get(i).cut(widths[i]);
            String padding = " ".repeat(widths[i] - cell.width());
            boolean last = i == widths.length - 1;
            line.append(i == 0 ? "" : GAP);
            if (columns.get(i).right()) {
                line.append(padding).append(page.beside(cell));
            } else {
                line.append(page.beside(cell)).append(last ? "" : padding);
            }
        }
        return line.toString();
    }
}
