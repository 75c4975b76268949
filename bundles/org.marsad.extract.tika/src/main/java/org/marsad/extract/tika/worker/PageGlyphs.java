package org.marsad.extract.tika.worker;

import java.awt.geom.Point2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs of a page as they are painted. */
final class PageGlyphs {

    /** What stands for a glyph whose character is not known. */
    static final String UNKNOWN = "\uFFFD";

    /** As a share of the size of the font: a glyph painted twice so near is one in bold type, or with a shadow. */
    private static final double SAME_PLACE = 0.15;

    /** A glyph painted so few glyphs behind the same one is the same one. */
    private static final int NEXT = 2;

    /** As a share of its width: nearer than that, a second glyph cannot be the same letter written twice. */
    private static final double OVERLAP = 0.4;

    /** As a share of the size of the font: pens put down so near are put down at one place. */
    private static final double SAME_PEN = 0.02;

    private static final String LAM = "\u0644";
    private static final String TATWEEL = "\u0640";

    /** A glyph; {@code looks} says what it looks like if its character is not known. */
    private record Painted(int angle, Glyph glyph, String looks) {

        Painted withText(String text) {
            return new Painted(angle, glyph.withText(text), "");
        }
    }

    /** A square of a grid, small enough that few glyphs share one. */
    private record Square(int angle, String text, long column, long row) {
    }

    private final List<Painted> painted = new ArrayList<>();

    /** The number of glyphs so far. */
    int size() {
        return painted.size();
    }

    /**
     * Adds a glyph.
     *
     * @param unicode its characters, or empty if they are not known
     * @param looks   what it looks like if they are not known, or empty
     * @param matrix  from the space of the glyph to that of the page
     * @param advance how far the pen moves in the space of the glyph
     */
    void add(String unicode, String looks, String font, Matrix matrix, Vector advance) {
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        Point2D.Float end = matrix.transformPoint(advance.getX(), advance.getY());
        double reach = Math.hypot(end.x - matrix.getTranslateX(), end.y - matrix.getTranslateY());
        if (!(size > 0) || !Double.isFinite(size + reach)) {
            return;
        }
        int angle = (int) Math.round(Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX())));
        double cosine = Math.cos(Math.toRadians(angle));
        double sine = Math.sin(Math.toRadians(angle));
        double left = matrix.getTranslateX() * cosine + matrix.getTranslateY() * sine;
        double y = matrix.getTranslateY() * cosine - matrix.getTranslateX() * sine;
        String text = looks.equals(TATWEEL) ? looks : meaning(unicode);
        painted.add(new Painted(angle, new Glyph(text, left, left + reach, y, size, font, painted.size(), false),
                text.equals(UNKNOWN) ? looks : ""));
    }

    /** Says what the glyphs from {@code begin} on really stand for. */
    void state(int begin, String text) {
        List<Painted> range = painted.subList(Math.min(begin, painted.size()), painted.size());
        if (range.isEmpty() || !isOneLine(range) || text.isEmpty() && hasLetters(range)) {
            return;
        }
        Painted first = range.get(0);
        double left = range.stream().mapToDouble(one -> one.glyph().left()).min().orElseThrow();
        double right = range.stream().mapToDouble(one -> one.glyph().right()).max().orElseThrow();
        range.clear();
        if (!text.isEmpty()) {
            Glyph glyph = first.glyph();
            painted.add(new Painted(first.angle(),
                    new Glyph(text, left, right, glyph.y(), glyph.size(), glyph.font(), glyph.order(), true), ""));
        }
    }

    /**
     * The glyphs by the direction in which their lines run over the page, the direction of most of them first; what is
     * painted twice at the same place is there once.
     */
    List<List<Glyph>> byDirection() {
        Map<Integer, List<Glyph>> byAngle = new TreeMap<>();
        joinLamAlef();
        int[] firsts = firsts();
        for (int at = 0; at < painted.size(); at++) {
            if (!isRepeated(firsts, at)) {
                byAngle.computeIfAbsent(painted.get(at).angle(), angle -> new ArrayList<>()).add(painted.get(at).glyph());
            }
        }
        List<List<Glyph>> groups = new ArrayList<>(byAngle.values());
        groups.sort((one, other) -> other.size() - one.size());
        return groups;
    }

    /** What looks like an alef, and takes no place of its own, is one if it is drawn into a lam, or into what may be one. */
    private void joinLamAlef() {
        for (int at = 0; at < painted.size(); at++) {
            Painted alef = painted.get(at);
            for (int step = -1; step <= 1 && !alef.looks().isEmpty(); step += 2) {
                int lam = at + step;
                while (lam >= 0 && lam < painted.size() && painted.get(lam).glyph().isMark()) {
                    lam += step;
                }
                if (lam >= 0 && lam < painted.size() && isLamOf(painted.get(lam), alef)) {
                    if (painted.get(lam).glyph().text().equals(UNKNOWN)) {
                        painted.set(lam, painted.get(lam).withText(LAM));
                    }
                    alef = alef.withText(alef.looks());
                    painted.set(at, alef);
                }
            }
        }
    }

    private static boolean isLamOf(Painted lam, Painted alef) {
        Glyph glyph = lam.glyph();
        boolean known = Normalizer.normalize(glyph.text(), Normalizer.Form.NFKC).equals(LAM);
        return lam.angle() == alef.angle() && (known || glyph.text().equals(UNKNOWN) && lam.looks().isEmpty())
                && glyph.width() > 0 && glyph.isOnLineOf(alef.glyph())
                && Math.abs(glyph.left() - alef.glyph().left()) < SAME_PEN * glyph.size();
    }

    /** For each glyph the place in the order of painting of the same one painted at the same place before it, or -1. */
    private int[] firsts() {
        Map<Square, List<Integer>> taken = new HashMap<>();
        int[] firsts = new int[painted.size()];
        for (int at = 0; at < firsts.length; at++) {
            firsts[at] = painted.get(at).glyph().isSpace() ? -1 : first(taken, at);
        }
        return firsts;
    }

    /** Looks into the neighbouring squares too, for a glyph may stand near the border of its own. */
    private int first(Map<Square, List<Integer>> taken, int at) {
        Painted one = painted.get(at);
        double mesh = SAME_PLACE * Math.max(1, Math.rint(one.glyph().size()));
        long column = Math.round(one.glyph().left() / mesh);
        long row = Math.round(one.glyph().y() / mesh);
        for (long x = column - 1; x <= column + 1; x++) {
            for (long y = row - 1; y <= row + 1; y++) {
                for (int first : taken.getOrDefault(new Square(one.angle(), one.glyph().text(), x, y), List.of())) {
                    if (isSamePlace(painted.get(first).glyph(), one.glyph())) {
                        return first;
                    }
                }
            }
        }
        taken.computeIfAbsent(new Square(one.angle(), one.glyph().text(), column, row), square -> new ArrayList<>(1)).add(at);
        return -1;
    }

    /**
     * Whether a glyph is painted again for boldness or a shadow. Then it is painted right behind the first, or its neighbours
     * are painted again too; where two lines are printed over each other, the same letter may stand at one place by chance.
     */
    private boolean isRepeated(int[] firsts, int at) {
        int first = firsts[at];
        return first >= 0 && (at - first <= NEXT || follows(firsts, at, -1) || follows(firsts, at, 1)
                || isAlone(first) && isAlone(at));
    }

    private boolean follows(int[] firsts, int at, int step) {
        int other = neighbour(at, step);
        return other >= 0 && firsts[other] >= 0 && firsts[other] == neighbour(firsts[at], step);
    }

    private boolean isAlone(int at) {
        for (int step = -1; step <= 1; step += 2) {
            int other = neighbour(at, step);
            if (other >= 0 && painted.get(other).glyph().isOnLineOf(painted.get(at).glyph())
                    && painted.get(other).glyph().distance(painted.get(at).glyph()) < painted.get(at).glyph().size()) {
                return false;
            }
        }
        return true;
    }

    /** The place of the next glyph in a direction of painting that is no space, or -1. */
    private int neighbour(int at, int step) {
        int other = at + step;
        while (other >= 0 && other < painted.size() && painted.get(other).glyph().isSpace()) {
            other += step;
        }
        return other < painted.size() ? other : -1;
    }

    private static boolean isSamePlace(Glyph one, Glyph other) {
        double near = SAME_PLACE * Math.min(one.size(), other.size());
        return Math.abs(one.y() - other.y()) < near
                && Math.abs(one.left() - other.left()) < Math.min(near, OVERLAP * Math.max(one.width(), near / 2));
    }

    private static boolean isOneLine(List<Painted> range) {
        Painted first = range.get(0);
        return range.stream().allMatch(one -> one.angle() == first.angle() && one.glyph().isOnLineOf(first.glyph()));
    }

    private static boolean hasLetters(List<Painted> range) {
        return range.stream().anyMatch(one -> one.glyph().text().codePoints().anyMatch(Character::isLetter));
    }

    private static String meaning(String unicode) {
        boolean space = !unicode.isEmpty() && unicode.chars().allMatch(c -> Characters.isSpace((char) c));
        if (space) {
            return " ";
        }
        StringBuilder kept = new StringBuilder(unicode.length());
        unicode.chars().filter(c -> !Characters.isDropped((char) c)).forEach(c -> kept.append((char) c));
        return kept.isEmpty() ? UNKNOWN : kept.toString();
    }
}
