package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs that stand side by side without a wide gap: a line or a part of one, never parts of two columns. */
final class Piece {

    private final List<Glyph> glyphs = new ArrayList<>();
    private Glyph largest;
    private double left = Double.MAX_VALUE;
    private double inkRight = -Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;

    Piece(Glyph first) {
        largest = first;
        add(first);
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
        if (glyph.size() > largest.size()) {
            largest = glyph;
        }
        right = Math.max(right, glyph.right());
        if (!glyph.isSpace()) {
            left = Math.min(left, glyph.left());
            inkRight = Math.max(inkRight, glyph.right());
        }
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    boolean isBlank() {
        return left > inkRight;
    }

    /** Where it begins, spaces not counted. */
    double left() {
        return left;
    }

    /** Where it ends, spaces not counted. */
    double inkRight() {
        return inkRight;
    }

    /** Where it ends. */
    double right() {
        return right;
    }

    double y() {
        return largest.y();
    }

    double size() {
        return largest.size();
    }

    boolean isOnLineOf(Glyph glyph) {
        return largest.isOnLineOf(glyph);
    }

    static Piece largest(List<Piece> row) {
        return row.stream().max(Comparator.comparingDouble(Piece::size)).orElseThrow();
    }

    /** The pieces by the line they stand on, from the top of the page. */
    static List<List<Piece>> rows(List<Piece> pieces) {
        List<List<Piece>> rows = new ArrayList<>();
        Piece reference = null;
        for (Piece piece : pieces.stream().sorted(Comparator.comparingDouble(Piece::y).reversed()).toList()) {
            if (reference == null || !reference.isOnLineOf(piece.largest)) {
                rows.add(new ArrayList<>());
                reference = piece;
            } else if (piece.size() > reference.size()) {
                reference = piece;
            }
            rows.get(rows.size() - 1).add(piece);
        }
        return rows;
    }
}
