package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes apart lines that are printed over each other; only the order of painting can tell them. */
final class Overprint {

    /** The share of glyphs that stand on others, above which there is more than one line. */
    private static final double CROWDED = 0.15;

    /** As a share of the size of the font: what is farther apart is not painted in one go. */
    private static final double APART = 1;

    /** The share of a run that has to stand on the line before it to be of the next one. */
    private static final double COVERED = 0.3;

    private Overprint() {
    }

    /** The lines, in the order of painting, each from left to right; mostly it is one. */
    static List<List<Glyph>> layers(List<Glyph> line) {
        if (!isCrowded(line)) {
            return List.of(line);
        }
        List<List<Glyph>> layers = new ArrayList<>();
        for (List<Glyph> run : runs(line)) {
            if (layers.isEmpty() || isOn(run, layers.get(layers.size() - 1))) {
                layers.add(new ArrayList<>());
            }
            layers.get(layers.size() - 1).addAll(run);
        }
        layers.forEach(layer -> layer.sort(PageLines.BY_PEN));
        return layers;
    }

    private static boolean isCrowded(List<Glyph> line) {
        int wide = 0;
        int covered = 0;
        Glyph before = null;
        for (Glyph glyph : line) {
            if (takesPlace(glyph)) {
                wide++;
                covered += before != null && glyph.left() < middle(before) ? 1 : 0;
                before = glyph;
            }
        }
        return covered > CROWDED * wide;
    }

    private static List<List<Glyph>> runs(List<Glyph> line) {
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph before = null;
        boolean rightToLeft = false;
        for (Glyph glyph : line.stream().sorted(Comparator.comparingInt(Glyph::order)).toList()) {
            boolean turned = glyph.isSpace() ? rightToLeft : Scripts.isRightToLeft(glyph.text());
            if (before == null || turned != rightToLeft || before.distance(glyph) > APART * glyph.size()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(glyph);
            before = glyph;
            rightToLeft = turned;
        }
        return runs;
    }

    private static boolean isOn(List<Glyph> run, List<Glyph> layer) {
        List<Glyph> placed = run.stream().filter(Overprint::takesPlace).toList();
        long covered = placed.stream().filter(glyph -> layer.stream().anyMatch(other -> takesPlace(other)
                && other.left() < middle(glyph) && middle(glyph) < other.right())).count();
        return covered > COVERED * placed.size();
    }

    private static boolean takesPlace(Glyph glyph) {
        return !glyph.isSpace() && glyph.width() > 0.1 * glyph.size();
    }

    private static double middle(Glyph glyph) {
        return (glyph.left() + glyph.right()) / 2;
    }
}
