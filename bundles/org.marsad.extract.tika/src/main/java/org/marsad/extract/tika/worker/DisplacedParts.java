package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the parts of a line back in their places where a program has painted them over each other. Programs that lay out a long
 * line of two directions wrongly still paint its parts from the left one to the right one, so the order of painting tells where
 * each belongs.
 */
final class DisplacedParts {

    /** As a share of the size of the font: what is farther apart is not painted in one go. */
    private static final double APART = 1;

    /** As a share of the size of the font: parts that stand on each other by less do so by kerning. */
    private static final double KERNING = 1.5;

    /** The share of a part that has to stand on others to have been displaced. */
    private static final double COVERED = 0.3;

    /** As a share of the size of the font: the space between parts of a line in which spaces are not painted. */
    private static final double SPACE = 0.3;

    /** What is painted in one go, in one direction. */
    private record Part(List<Glyph> glyphs, double left, double right) {

        static Part of(List<Glyph> glyphs) {
            return new Part(glyphs, glyphs.stream().mapToDouble(Glyph::left).min().orElseThrow(),
                    glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow());
        }

        double middle() {
            return (left + right) / 2;
        }

        double onTopOf(Part other) {
            return Math.min(right, other.right) - Math.max(left, other.left);
        }
    }

    private DisplacedParts() {
    }

    /** The line from left to right, with its parts side by side; the very line if none of them is displaced. */
    static List<Glyph> inPlace(List<Glyph> line) {
        List<Part> parts = parts(line);
        if (!isCovered(parts, line) || !isPaintedFromLeft(parts) || !isMostlyRightToLeft(line)) {
            return line;
        }
        boolean spaces = line.stream().anyMatch(Glyph::isSpace);
        List<Glyph> moved = new ArrayList<>(line.size());
        double end = parts.get(0).left();
        double endBefore = end;
        for (Part part : parts) {
            double size = part.glyphs().get(0).size();
            double gap = part.left() - endBefore;
            boolean stands = gap > -KERNING * size && gap < APART * size;
            double shift = end + (stands ? gap : spaces ? 0 : SPACE * size) - part.left();
            part.glyphs().stream().sorted(PageLines.BY_PEN).map(glyph -> glyph.movedBy(shift)).forEach(moved::add);
            end = part.right() + shift;
            endBefore = part.right();
        }
        return moved;
    }

    private static List<Part> parts(List<Glyph> line) {
        List<Part> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        boolean rightToLeft = false;
        for (Glyph glyph : line.stream().sorted(Comparator.comparingInt(Glyph::order)).toList()) {
            boolean turned = switch (Scripts.kind(glyph.text())) {
                case RIGHT_TO_LEFT -> true;
                case NEUTRAL -> rightToLeft;
                default -> false;
            };
            if (!part.isEmpty() && (turned != rightToLeft || isJump(part.get(part.size() - 1), glyph, turned))) {
                List<Glyph> next = turned ? belongingTo(glyph, part) : new ArrayList<>();
                if (!part.isEmpty()) {
                    parts.add(Part.of(part));
                }
                part = next;
            }
            part.add(glyph);
            rightToLeft = turned;
        }
        if (!part.isEmpty()) {
            parts.add(Part.of(part));
        }
        return parts;
    }

    /** Takes from the end of a part what is painted just before a letter and to its right: it begins the part of that letter. */
    private static List<Glyph> belongingTo(Glyph letter, List<Glyph> part) {
        List<Glyph> taken = new ArrayList<>();
        Glyph next = letter;
        while (!part.isEmpty()) {
            Glyph last = part.get(part.size() - 1);
            if (Scripts.kind(last.text()) != Scripts.Kind.NEUTRAL || last.left() < next.left()
                    || last.distance(next) > APART * next.size()) {
                break;
            }
            taken.add(0, part.remove(part.size() - 1));
            next = last;
        }
        return taken;
    }

    /** Whether the second glyph does not follow the first one, in either direction that a program may paint letters in. */
    private static boolean isJump(Glyph before, Glyph glyph, boolean rightToLeft) {
        double far = APART * glyph.size();
        double ahead = glyph.left() - before.right();
        double behind = before.left() - glyph.right();
        return rightToLeft ? Math.max(ahead, behind) > far : ahead > far || ahead < -far;
    }

    private static boolean isCovered(List<Part> parts, List<Glyph> line) {
        double kerning = KERNING * line.get(0).size();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            for (Part other : parts.subList(0, at)) {
                double covered = part.onTopOf(other);
                if (covered > kerning && covered > COVERED * Math.min(part.right() - part.left(), other.right() - other.left())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPaintedFromLeft(List<Part> parts) {
        int votes = 0;
        for (int at = 1; at < parts.size(); at++) {
            votes += parts.get(at).middle() > parts.get(at - 1).middle() ? 1 : -1;
        }
        return votes > 0;
    }

    private static boolean isMostlyRightToLeft(List<Glyph> line) {
        return line.stream().mapToInt(glyph -> switch (Scripts.kind(glyph.text())) {
            case RIGHT_TO_LEFT -> 1;
            case LEFT_TO_RIGHT -> -1;
            default -> 0;
        }).sum() > 0;
    }
}
