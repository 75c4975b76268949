package org.marsad.extract.tika.worker;

/**
 * A piece of text painted at one place of a page: mostly one letter, sometimes a ligature or what a producer states as the
 * real text of a group of glyphs.
 *
 * <p>The page is turned so that the glyph stands upright: {@code x} grows to the right, {@code y} upwards, both in points.
 *
 * @param text   its characters in reading order, never empty
 * @param left   where the pen is put down
 * @param right  where the pen is taken up
 * @param y      the base line
 * @param size   the size of the font
 * @param font   the name of the font
 * @param order  its place among all glyphs of the page as painted
 * @param stated whether the producer states the text as such, so that nothing about it has to be guessed from the shape
 */
record Glyph(String text, double left, double right, double y, double size, String font, int order, boolean stated) {

    /** As a share of the size: glyphs whose base lines are not farther apart stand on the same line. */
    private static final double SAME_LINE = 0.45;

    /** As a share of the size: what is narrower is a mark, if it is one by its character. */
    private static final double NARROW = 0.1;

    /** As a share of the size: nothing but an error of rounding. */
    private static final double NO_PLACE = 0.01;

    boolean isSpace() {
        return text.isBlank();
    }

    double width() {
        return right - left;
    }

    /**
     * Where it stands among the others of a line. What takes no place is drawn into the letter to its right, whose pen is put
     * down at the same place, or a little beside it where programs round.
     */
    double penLeft() {
        return width() < NO_PLACE * size && !isSpace() ? left - NARROW * size : left;
    }

    /** Whether it is a mark on or below another letter that is a mark, if it is one by its character. */
    boolean isMark() {
        return width() < NARROW * size && !stated
                && text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Whether both stand on one line, superscripts and raised parts of ligatures included. */
    boolean isOnLineOf(Glyph other) {
        return Math.abs(y - other.y) < SAME_LINE * Math.max(size, other.size);
    }

    /** The gap to another glyph, whichever of them stands to the left; negative if they overlap. */
    double distance(Glyph other) {
        return Math.max(other.left - right, left - other.right);
    }

    /** The same glyph so many points farther to the right. */
    Glyph movedBy(double points) {
        return new Glyph(text, left + points, right + points, y, size, font, order, stated);
    }

    /** The same place with another text. */
    Glyph withText(String other) {
        return new Glyph(other, left, right, y, size, font, order, stated);
    }
}
