package org.marsad.extract.tika.worker;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * Recognises by their outlines the few glyphs that programs leave without Unicode values because no character has them: the
 * bar that stretches a word, and the alef that is drawn into a lam.
 */
final class GlyphShapes {

    /** Outlines are measured in thousandths of the size of the font; a bar is not thicker. */
    private static final double THICKEST_BAR = 160;

    /** A bar stands on the base line, not in the middle as a dash does, nor below as a line under a word. */
    private static final double HIGHEST_BAR = 220;

    private static final double LOWEST_BAR = -60;

    /** What the bar may fall short of its place at both ends together; a dash keeps its distance from its neighbours. */
    private static final double BAR_SHORT_OF_PLACE = 20;

    private static final double LOWEST_ALEF = 350;

    /** A madda is so much wider than high; a hamza is not. */
    private static final double MADDA = 1.9;

    private static final String PLAIN = "\u0627";
    private static final String WITH_HAMZA_ABOVE = "\u0623";
    private static final String WITH_HAMZA_BELOW = "\u0625";
    private static final String WITH_MADDA = "\u0622";
    private static final String TATWEEL = "\u0640";

    private record Key(PDFont font, int code) {
    }

    private final Map<Key, String> known = new HashMap<>();

    /**
     * What a glyph looks like: tatweel, one of the alefs if it takes no place of its own, or empty for anything else.
     *
     * @param advance how far the pen moves, in sizes of the font
     */
    String of(PDFont font, int code, double advance) {
        return known.computeIfAbsent(new Key(font, code), key -> look(font, code, 1000 * advance));
    }

    private static String look(PDFont font, int code, double advance) {
        List<Rectangle2D> contours = contours(font, code);
        if (contours.isEmpty()) {
            return "";
        }
        Rectangle2D all = contours.stream().reduce(Rectangle2D::createUnion).orElseThrow();
        if (advance > 0) {
            return isBar(all, contours.size(), advance) ? TATWEEL : "";
        }
        Rectangle2D stem = contours.stream().max(Comparator.comparingDouble(Rectangle2D::getHeight)).orElseThrow();
        List<Rectangle2D> others = contours.stream().filter(contour -> contour != stem).toList();
        if (stem.getHeight() < LOWEST_ALEF || stem.getHeight() < stem.getWidth() || others.size() > 1) {
            return "";
        }
        return others.isEmpty() ? PLAIN : alefWith(others.get(0), stem);
    }

    private static boolean isBar(Rectangle2D box, int contours, double advance) {
        return contours == 1 && box.getHeight() < THICKEST_BAR && box.getMaxY() < HIGHEST_BAR && box.getMinY() > LOWEST_BAR
                && box.getWidth() > box.getHeight() && box.getWidth() > advance - BAR_SHORT_OF_PLACE;
    }

    private static String alefWith(Rectangle2D sign, Rectangle2D stem) {
        if (sign.getCenterY() < stem.getCenterY()) {
            return WITH_HAMZA_BELOW;
        }
        return sign.getWidth() > MADDA * sign.getHeight() ? WITH_MADDA : WITH_HAMZA_ABOVE;
    }

    private static List<Rectangle2D> contours(PDFont font, int code) {
        List<Rectangle2D> contours = new ArrayList<>();
        if (!(font instanceof PDVectorFont outlines)) {
            return contours;
        }
        try {
            GeneralPath contour = new GeneralPath();
            double[] points = new double[6];
            for (PathIterator at = outlines.getNormalizedPath(code).getPathIterator(null); !at.isDone(); at.next()) {
                switch (at.currentSegment(points)) {
                    case PathIterator.SEG_MOVETO -> {
                        add(contour, contours);
                        contour = new GeneralPath();
                        contour.moveTo(points[0], points[1]);
                    }
                    case PathIterator.SEG_LINETO -> contour.lineTo(points[0], points[1]);
                    case PathIterator.SEG_QUADTO -> contour.quadTo(points[0], points[1], points[2], points[3]);
                    case PathIterator.SEG_CUBICTO ->
                            contour.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
                    default -> contour.closePath();
                }
            }
            add(contour, contours);
        } catch (IOException | RuntimeException e) {
            // A font program that is damaged has no shapes; PDFBox says so in many ways.
            contours.clear();
        }
        return contours;
    }

    private static void add(GeneralPath contour, List<Rectangle2D> contours) {
        Rectangle2D box = contour.getBounds2D();
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            contours.add(box);
        }
    }
}
