package org.marsad.shell.result;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of shaped text as rows of a terminal that writes from left to right whatever it is sent.
 *
 * <p>Rules: the Unicode Bidirectional Algorithm (UAX 9); the levels are those of {@link java.text.Bidi}. A letter and its marks stay
 * together, the marks behind it (rule L3), brackets are mirrored (L4), and spaces at the end of a row take the direction of the
 * line (L1). A line is broken into rows before it is reordered, because a terminal that wraps what was reordered would show
 * the end above the beginning.
 */
final class VisualOrder {

    private static final Map<Integer, Integer> MIRRORED = pairs("()<>[]{}«»‹›≤≥⁅⁆⁽⁾₍₎〈〉《》「」『』【】〔〕⟨⟩");

    private final int width;
    private final byte base;
    private final List<Cell> cells;

    private VisualOrder(int width, byte base, List<Cell> cells) {
        this.width = width;
        this.base = base;
        this.cells = cells;
    }

    /**
     * The rows of a line.
     *
     * @param line      its letters, joined; without line feeds
     * @param styles    the style of each UTF-16 unit of it
     * @param direction {@link Bidi#DIRECTION_LEFT_TO_RIGHT} or {@link Bidi#DIRECTION_DEFAULT_LEFT_TO_RIGHT}
     * @param width     the columns of a row
     */
    static List<List<Cell>> rows(String line, List<Style> styles, int direction, int width) {
        Bidi bidi = new Bidi(line, direction);
        return new VisualOrder(width, (byte) bidi.getBaseLevel(), cells(line, styles, bidi)).rows();
    }

    /**
     * What takes a place of its own: a character and the marks on it.
     *
     * @param text  the character and its marks
     * @param style how it looks
     * @param level its level: odd for what runs to the left
     */
    record Cell(String text, Style style, byte level) {

        int width() {
            return Width.of(text);
        }

        private boolean isSpace() {
            return text.isBlank();
        }

        private Cell at(byte other) {
            return new Cell(text, style, other);
        }

        private Cell mirrored() {
            Integer mirror = level % 2 == 1 ? MIRRORED.get(text.codePointAt(0)) : null;
            return mirror == null ? this
                    : new Cell(Character.toString(mirror) + text.substring(Character.charCount(mirror)), style, level);
        }
    }

    private static List<Cell> cells(String line, List<Style> styles, Bidi bidi) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0, end; i < line.length(); i = end) {
            end = i + Character.charCount(line.codePointAt(i));
            while (end < line.length() && isMark(line.codePointAt(end))) {
                end += Character.charCount(line.codePointAt(end));
            }
            if (!steers(line.codePointAt(i)) || end > i + 1) {
                cells.add(new Cell(line.substring(i, end), styles.get(i), (byte) bidi.getLevelAt(i)));
            }
        }
        return cells;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Characters whose work is done when order and forms are known. */
    static boolean steers(int character) {
        return character >= 0x200c && character <= 0x200f || character == 0x61c || character >= 0x2066 && character <= 0x2069;
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        int begin = 0;
        do {
            int end = endOfRow(begin);
            rows.add(ordered(cells.subList(begin, end)));
            begin = end;
        } while (begin < cells.size());
        return rows;
    }

    /** Behind the last space that fits, or in the middle of a word that is longer than a row. */
    private int endOfRow(int begin) {
        int room = width;
        int end = begin;
        int afterSpace = begin;
        while (end < cells.size() && (cells.get(end).isSpace() || cells.get(end).width() <= room)) {
            // Spaces at the end of a row may hang over.
            room -= cells.get(end).width();
            afterSpace = cells.get(end).isSpace() ? end + 1 : afterSpace;
            end++;
        }
        if (end == cells.size()) {
            return end;
        }
        return afterSpace > begin ? afterSpace : Math.max(end, begin + 1);
    }

    private List<Cell> ordered(List<Cell> row) {
        Cell[] ordered = row.toArray(new Cell[0]);
        for (int i = ordered.length - 1; i >= 0 && ordered[i].isSpace(); i--) {
            ordered[i] = ordered[i].at(base);
        }
        byte[] levels = new byte[ordered.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = ordered[i].level;
        }
        if (levels.length == 0) {
            return row;
        }
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        return trimmed(Arrays.stream(ordered).map(Cell::mirrored).toList());
    }

    /** Without the spaces at which the row was broken, if they would make it too wide. */
    private List<Cell> trimmed(List<Cell> row) {
        int excess = row.stream().mapToInt(Cell::width).sum() - width;
        int begin = 0;
        int end = row.size();
        while (excess > 0 && end > begin && (base % 2 == 1 ? row.get(begin) : row.get(end - 1)).isSpace()) {
            begin += base % 2;
            end -= 1 - base % 2;
            excess--;
        }
        return row.subList(begin, end);
    }

    private static Map<Integer, Integer> pairs(String brackets) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < brackets.length(); i += 2) {
            pairs.put((int) brackets.charAt(i), (int) brackets.charAt(i + 1));
            pairs.put((int) brackets.charAt(i + 1), (int) brackets.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
