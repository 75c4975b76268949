package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells columns of running text from lines with wide gaps and from tables: on both sides of a gutter stand several lines that
 * fill their column well.
 */
final class Columns {

    /** As a share of the size of the font. */
    private static final double NARROWEST_GUTTER = 0.8;

    private static final double NARROWEST_COLUMN = 8;

    private static final int FEWEST_LINES = 3;

    /** The share of its column that the usual line of running text fills. */
    private static final double FILLED = 0.6;

    /** The time to look for columns grows with the square of the number; pages with more pieces are no running text. */
    private static final int MOST_PIECES = 4000;

    private record Interval(double begin, double end) {

        double length() {
            return end - begin;
        }
    }

    /** So many pieces, from the top, leave the gutter free. */
    private record Gutter(int pieces, double middle) {
    }

    private Columns() {
    }

    /** The blocks of a page in reading order; the lines of each run over its full width. */
    static List<List<Piece>> blocks(List<Piece> pieces, boolean rightToLeft) {
        List<Piece> fromTop = pieces.stream().sorted(Comparator.comparingDouble(Piece::y).reversed()).toList();
        List<List<Piece>> blocks = new ArrayList<>();
        List<Piece> plain = new ArrayList<>();
        int at = 0;
        while (at < fromTop.size()) {
            List<Piece> rest = fromTop.subList(at, fromTop.size());
            Gutter gutter = fromTop.size() > MOST_PIECES ? null : gutter(rest);
            if (gutter == null) {
                plain.add(fromTop.get(at++));
            } else {
                add(plain, blocks);
                plain = new ArrayList<>();
                List<Piece> both = rest.subList(0, gutter.pieces());
                List<List<Piece>> left = blocks(side(both, gutter, true), rightToLeft);
                List<List<Piece>> right = blocks(side(both, gutter, false), rightToLeft);
                blocks.addAll(rightToLeft ? right : left);
                blocks.addAll(rightToLeft ? left : right);
                at += gutter.pieces();
            }
        }
        add(plain, blocks);
        return blocks;
    }

    private static void add(List<Piece> plain, List<List<Piece>> blocks) {
        if (!plain.isEmpty()) {
            blocks.add(plain);
        }
    }

    private static List<Piece> side(List<Piece> pieces, Gutter gutter, boolean left) {
        return pieces.stream().filter(piece -> piece.left() < gutter.middle() == left).toList();
    }

    /** The gutter that reaches from the first piece down as far as any does, or null if there is none. */
    private static Gutter gutter(List<Piece> pieces) {
        List<Interval> covered = new ArrayList<>();
        Gutter longest = null;
        boolean open = false;
        for (int at = 0; at < pieces.size(); at++) {
            cover(covered, pieces.get(at));
            Interval widest = widestGap(covered);
            boolean wide = widest != null && widest.length() >= NARROWEST_GUTTER * pieces.get(at).size();
            if (wide) {
                longest = new Gutter(at + 1, (widest.begin() + widest.end()) / 2);
            } else if (open) {
                break;
            }
            open = wide;
        }
        if (longest == null) {
            return null;
        }
        List<Piece> both = pieces.subList(0, longest.pieces());
        return isRunningText(side(both, longest, true)) && isRunningText(side(both, longest, false)) ? longest : null;
    }

    private static void cover(List<Interval> covered, Piece piece) {
        double begin = piece.left();
        double end = piece.inkRight();
        for (int at = covered.size() - 1; at >= 0; at--) {
            Interval one = covered.get(at);
            if (one.begin() <= end && begin <= one.end()) {
                begin = Math.min(begin, one.begin());
                end = Math.max(end, one.end());
                covered.remove(at);
            }
        }
        int place = 0;
        while (place < covered.size() && covered.get(place).begin() < begin) {
            place++;
        }
        covered.add(place, new Interval(begin, end));
    }

    private static Interval widestGap(List<Interval> covered) {
        Interval widest = null;
        for (int at = 1; at < covered.size(); at++) {
            Interval gap = new Interval(covered.get(at - 1).end(), covered.get(at).begin());
            if (widest == null || gap.length() > widest.length()) {
                widest = gap;
            }
        }
        return widest;
    }

    private static boolean isRunningText(List<Piece> column) {
        if (column.size() < FEWEST_LINES) {
            return false;
        }
        List<List<Piece>> rows = Piece.rows(column);
        double left = column.stream().mapToDouble(Piece::left).min().orElseThrow();
        double right = column.stream().mapToDouble(Piece::inkRight).max().orElseThrow();
        double size = Piece.largest(rows.get(rows.size() / 2)).size();
        List<Double> filled = rows.stream()
                .map(row -> row.stream().mapToDouble(piece -> piece.inkRight() - piece.left()).sum()).sorted().toList();
        return rows.size() >= FEWEST_LINES && right - left >= NARROWEST_COLUMN * size
                && filled.get(filled.size() / 2) >= FILLED * (right - left);
    }
}
