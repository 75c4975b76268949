package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;

/** Pages made of glyphs, painted in the ways in which programs do. */
class PageTextTest {

    private static final double SIZE = 10;
    private static final double WIDTH = 5;

    private static final String SENTENCE = "وصل الوفد إلى الرباط";

    private final List<Glyph> page = new ArrayList<>();

    @Test
    void theOrderOfPaintingDoesNotMatter() {
        setRightToLeft(SENTENCE, 300, 700);
        assertEquals(List.of(SENTENCE), lines());
        Collections.reverse(page);
        assertEquals(List.of(SENTENCE), lines());
        Collections.shuffle(page);
        assertEquals(List.of(SENTENCE), lines());
    }

    @Test
    void aWideGapIsASpaceAndANarrowOneIsNot() {
        add("\u0645", 100, WIDTH, 700);
        add("\u0646", 94, WIDTH, 700);
        add("\u0641", 86, WIDTH, 700);
        add("\u064A", 81, WIDTH, 700);
        assertEquals(List.of("\u0645\u0646 \u0641\u064A"), lines());
    }

    @Test
    void marksBelongToTheLetterTheyArePaintedWithWhereverTheyStand() {
        String word = "\u0643\u064F\u062A\u0650\u0628\u0651\u064E";
        setRightToLeft(word, 300, 700);
        assertEquals(List.of(word), lines());
        List<Glyph> fromLeft = new ArrayList<>(page);
        page.clear();
        Collections.reverse(fromLeft);
        // Painted from left to right, and far off to the left as the anchors of some fonts have it.
        fromLeft.forEach(glyph -> add(glyph.text(), glyph.isMark() ? glyph.left() - 4 : glyph.left(), glyph.width(), 700));
        assertEquals(List.of(word), lines());
    }

    @Test
    void anAlefDrawnIntoALamComesBehindIt() {
        add("\u0633", 105, WIDTH, 700);
        add("\u0644", 100, WIDTH, 700);
        add("\u0627", 100.4, 0, 700);
        add("\u0645", 95, WIDTH, 700);
        assertEquals(List.of("\u0633\u0644\u0627\u0645"), lines());
    }

    @Test
    void formsAreTheirLettersAndTatweelWithinWordsIsLeftOut() {
        setRightToLeft("\uFEDB\uFE98\uFE8E\uFE8F \u0643\u0640\u0640\u062A\u0628 \u0647\u0640", 300, 700);
        add("\uFEFB", 100, WIDTH, 600);
        assertEquals(List.of("\u0643\u062A\u0627\u0628 \u0643\u062A\u0628 \u0647\u0640", "\u0644\u0627"), lines());
    }

    @Test
    void raisedGlyphsStayOnTheirLine() {
        setRightToLeft("\u0645\u062A\u0631", 300, 700);
        page.add(new Glyph("2", 281, 284, 703.5, 6, "F", page.size(), false));
        assertEquals(List.of("\u0645\u062A\u06312"), lines());
    }

    @Test
    void columnsAreReadFromTheRight() {
        List<String> expected = new ArrayList<>();
        for (String column : List.of("\u064A\u0645\u064A\u0646", "\u064A\u0633\u0627\u0631")) {
            for (int row = 0; row < 4; row++) {
                String line = column + " " + SENTENCE + " " + row;
                expected.add(line);
                // The base lines of the columns need not agree.
                setRightToLeft(line, expected.size() <= 4 ? 500 : 320, (expected.size() <= 4 ? 700 : 694) - 13 * row);
            }
        }
        Collections.shuffle(page);
        assertEquals(expected, lines());
    }

    @Test
    void columnsOfLatinTextAreReadFromTheLeft() {
        List<String> expected = new ArrayList<>();
        for (String column : List.of("left", "right")) {
            for (int row = 0; row < 4; row++) {
                String line = column + " column has line " + row;
                expected.add(line);
                setLeftToRight(line, column.equals("left") ? 50 : 250, 700 - 13 * row);
            }
        }
        assertEquals(expected, lines());
    }

    @Test
    void theRowsOfATableStayTogether() {
        String wide = "\u0639\u062F\u062F \u0627\u0644\u0633\u0643\u0627\u0646 \u0641\u064A \u0627\u0644\u0645\u062F\u064A\u0646\u0629";
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            setRightToLeft(wide, 500, 700 - 13 * row);
            setRightToLeft("12" + row, 200, 700 - 13 * row);
            expected.add(wide + " " + new StringBuilder("12" + row).reverse());
        }
        assertEquals(expected, lines());
    }

    @Test
    void aTitleAboveColumnsComesFirst() {
        String title = SENTENCE + " " + SENTENCE + " " + SENTENCE + " " + SENTENCE;
        setRightToLeft(title, 500, 760);
        for (int row = 0; row < 4; row++) {
            setRightToLeft(SENTENCE + " " + SENTENCE, 500, 700 - 13 * row);
            setRightToLeft(SENTENCE, 240, 700 - 13 * row);
        }
        List<String> lines = lines();
        assertEquals(title, lines.get(0));
        assertEquals(9, lines.size());
        assertEquals(SENTENCE, lines.get(8));
    }

    @Test
    void linesPrintedOverEachOtherAreTakenApart() {
        setRightToLeft(SENTENCE, 300, 700);
        setRightToLeft("ثم عاد من الدار البيضاء", 302, 700);
        assertEquals(List.of(SENTENCE,
                "ثم عاد من الدار البيضاء"), lines());
    }

    @Test
    void partsOfALinePaintedFromTheLeftOverEachOtherAreReadSideBySide() {
        setRightToLeft(" في ندوة عن المناخ", 180, 700);
        setLeftToRight("Green Week", 100, 700);
        setRightToLeft("، شارك وزير البيئة ", 245, 700);
        setLeftToRight("2021", 245, 700);
        setRightToLeft("في ربيع ", 320, 700);
        assertEquals(List.of("في ربيع 2021، شارك وزير البيئة Green Week في ندوة عن المناخ"), lines());
    }

    @Test
    void theSameLetterOfTwoLinesAtOnePlaceIsThereTwice() {
        PageGlyphs glyphs = new PageGlyphs();
        paint("bad", 100, glyphs);
        paint("far", 100.2f, glyphs);
        assertEquals("badfar", text(glyphs));
    }

    @Test
    void whatIsPaintedAgainIsThereOnce() {
        PageGlyphs glyphs = new PageGlyphs();
        paint("bar", 100, glyphs);
        paint("bar", 100.2f, glyphs);
        paint("x", 300, glyphs);
        paint("y", 400, glyphs);
        paint("x", 300.2f, glyphs);
        assertEquals("barxy", text(glyphs));
    }

    private static void paint(String word, float left, PageGlyphs glyphs) {
        for (int at = 0; at < word.length(); at++) {
            glyphs.add(word.substring(at, at + 1), "", "F", new Matrix(10, 0, 0, 10, left + 5 * at, 700), new Vector(0.5f, 0));
        }
    }

    private static String text(PageGlyphs glyphs) {
        return glyphs.byDirection().get(0).stream().map(Glyph::text).collect(Collectors.joining());
    }

    private void setRightToLeft(String line, double right, double y) {
        double at = right;
        for (int i = 0; i < line.length(); i++) {
            boolean mark = Character.getType(line.charAt(i)) == Character.NON_SPACING_MARK;
            at -= mark ? 0 : WIDTH;
            add(line.substring(i, i + 1), at, mark ? 0 : WIDTH, y);
        }
    }

    private void setLeftToRight(String line, double left, double y) {
        for (int i = 0; i < line.length(); i++) {
            add(line.substring(i, i + 1), left + i * WIDTH, WIDTH, y);
        }
    }

    private void add(String text, double left, double width, double y) {
        page.add(new Glyph(text, left, left + width, y, SIZE, "F", page.size(), false));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        new PageText().write(List.of(page), new PageSink() {

            @Override
            public void beginPage() {
                throw new IllegalStateException("pages are begun by those who read them");
            }

            @Override
            public void line(String line) {
                lines.add(line);
            }

            @Override
            public void gap() {
                // Paragraphs are looked at elsewhere.
            }

            @Override
            public void endPage() {
                throw new IllegalStateException("pages are ended by those who read them");
            }
        });
        return lines;
    }
}
