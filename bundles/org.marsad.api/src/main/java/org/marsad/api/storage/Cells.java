package org.marsad.api.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cells of text in one line, as people can read it: parted by tabs, a backslash before what would end a cell or the line. */
public final class Cells {

    private static final char BETWEEN = '\t';

    private Cells() {
    }

    /**
     * One line of cells, without a line end.
     *
     * @param cells any text, at least one
     */
    public static String join(List<String> cells) {
        return cells.stream().map(Cells::escape).collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    /** The cells of a line that {@link #join} has made; of any other line what stands between its tabs, at least one. */
    public static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char unit = line.charAt(at);
            if (unit == BETWEEN) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (unit == '\\' && at + 1 < line.length()) {
                at++;
                cell.append(meant(line.charAt(at)));
            } else {
                cell.append(unit);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
