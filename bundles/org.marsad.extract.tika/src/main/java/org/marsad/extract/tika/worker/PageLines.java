package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the lines of a page, and the order in which they are read, from the places of the glyphs. */
final class PageLines {

    /** As a share of the size of the font: what is farther apart belongs to different pieces of a line, or to two lines. */
    private static final double PIECE_GAP = 0.5;

    /** As a share of the usual distance of base lines, and of the size of the font: more than that sets paragraphs apart. */
    private static final double PARAGRAPH_GAP = 1.3;

    /** From left to right. */
    static final Comparator<Glyph> BY_PEN = Comparator.comparingDouble(Glyph::penLeft)
            .thenComparingInt(Glyph::order);

    /**
     * A line.
     *
     * @param glyphs    from left to right
     * @param gapBefore whether it looks like the first line of a paragraph
     */
    record Line(List<Glyph> glyphs, boolean gapBefore) {
    }

    private PageLines() {
    }

    /** The lines in reading order; all glyphs run in the same direction and have their marks. */
    static List<Line> of(List<Glyph> glyphs) {
        boolean rightToLeft = glyphs.stream().mapToInt(PageLines::direction).sum() > 0;
        List<Line> lines = new ArrayList<>();
        for (List<Piece> block : Columns.blocks(pieces(glyphs), rightToLeft)) {
            addLines(block, lines);
        }
        return lines;
    }

    private static int direction(Glyph glyph) {
        return switch (Scripts.kind(glyph.text())) {
            case RIGHT_TO_LEFT -> 1;
            case LEFT_TO_RIGHT -> -1;
            default -> 0;
        };
    }

    /** Joins glyphs that stand side by side, going from left to right over the page. */
    private static List<Piece> pieces(List<Glyph> glyphs) {
        double largest = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        List<Piece> pieces = new ArrayList<>();
        TreeMap<Double, List<Piece>> open = new TreeMap<>();
        for (Glyph glyph : glyphs.stream().sorted(BY_PEN).toList()) {
            Piece piece = nearest(open.subMap(glyph.y() - largest, glyph.y() + largest), glyph, PIECE_GAP * largest);
            if (piece == null) {
                piece = new Piece(glyph);
                pieces.add(piece);
                open.computeIfAbsent(glyph.y(), y -> new ArrayList<>(1)).add(piece);
            } else {
                piece.add(glyph);
            }
        }
        pieces.removeIf(Piece::isBlank);
        return pieces;
    }

    /** The piece with the nearest base line that the glyph continues, or null; closes those that nothing can continue. */
    private static Piece nearest(SortedMap<Double, List<Piece>> open, Glyph glyph, double widestGap) {
        Piece best = null;
        for (List<Piece> pieces : open.values()) {
            pieces.removeIf(piece -> piece.right() < glyph.left() - widestGap);
            for (Piece piece : pieces) {
                double gap = glyph.left() - piece.right();
                if (piece.isOnLineOf(glyph) && gap < PIECE_GAP * Math.max(piece.size(), glyph.size())
                        && (best == null || Math.abs(piece.y() - glyph.y()) < Math.abs(best.y() - glyph.y()))) {
                    best = piece;
                }
            }
        }
        open.values().removeIf(List::isEmpty);
        return best;
    }

    private static void addLines(List<Piece> block, List<Line> lines) {
        List<List<Piece>> rows = Piece.rows(block);
        double usual = usualDistance(rows);
        List<Piece> above = List.of();
        for (List<Piece> row : rows) {
            List<Glyph> glyphs = row.stream().flatMap(piece -> piece.glyphs().stream()).sorted(BY_PEN).toList();
            boolean gap = above.isEmpty() || isApart(above, row, usual);
            for (List<Glyph> layer : Overprint.layers(DisplacedParts.inPlace(glyphs))) {
                lines.add(new Line(layer, gap));
            }
            above = row;
        }
    }

    private static boolean isApart(List<Piece> above, List<Piece> row, double usual) {
        double size = Piece.largest(row).size();
        double sizeAbove = Piece.largest(above).size();
        return Piece.largest(above).y() - Piece.largest(row).y() > PARAGRAPH_GAP * usual
                || Math.max(size, sizeAbove) > PARAGRAPH_GAP * Math.min(size, sizeAbove);
    }

    private static double usualDistance(List<List<Piece>> rows) {
        List<Double> distances = new ArrayList<>();
        for (int at = 1; at < rows.size(); at++) {
            distances.add(Piece.largest(rows.get(at - 1)).y() - Piece.largest(rows.get(at)).y());
        }
        return distances.isEmpty() ? Double.MAX_VALUE : distances.stream().sorted().toList().get(distances.size() / 2);
    }
}
