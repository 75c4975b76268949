package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are set as the Unicode bidirectional algorithm has it, and read back from the places of their glyphs. */
class ReadingOrderTest {

    private static final List<String> WORDS = List.of("\u0642\u0627\u0644", "\u0627\u0644\u0648\u0632\u064A\u0631",
            "\u0645\u062F\u064A\u0646\u0629", "\u0641\u0627\u0633", "Rabat", "UNESCO", "e-mail", "2025", "17", "3.5", "1,200",
            "\u0661\u0664", "(\u0631\u0648\u064A\u062A\u0631\u0632)", "\u00AB\u0646\u0635\u00BB", "50%", "-", ":");

    @ParameterizedTest
    @ValueSource(strings = {
        "قال الوزير إن العدد بلغ 1,250 في 12/3/2025.",
        "أعلنت شركة Acme Corp. في المغرب",
        "وكالة (AFP) نقلت الخبر",
        "الفقرة (ب-2) من المادة 17",
        "قالت «الصحيفة» أمس [خاص]",
        "الدالة f(x) معروفة",
        "بين ١٩٩٠ و٢٠٠٠",
        "موسم 2024-2025 انتهى",
        "بنسبة 50% تقريبا",
        "COVID-19 في المدينة",
        "مركز (Centre d'études) بالرباط",
        "النسخة Windows 11 جديدة",
        "منظمة Food Aid (FA) الدولية",
        "سلسلة Top 50% الأولى",
        "كأس Euro (2004) للرجال"})
    void whatIsSetFromRightToLeftIsReadAsWritten(String text) {
        assertEquals(text, read(shapes(set(text, true)), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A line with an Arabic العربية word.",
        "The paper «الخبر» of Algiers, 14 May 2020",
        "Two words, صباح الخير, and 3 more",
        "No such script at all (really)."})
    void whatIsSetFromLeftToRightIsReadAsWritten(String text) {
        assertEquals(text, read(shapes(set(text, false)), false));
    }

    @Test
    void bracketsAreTheSameWhetherShapesOrCharactersAreStated() {
        String text = "قال (أحمد) إن [الأمر] «واضح»";
        assertEquals(text, read(shapes(set(text, true)), true));
        assertEquals(text, read(set(text, true), true));
    }

    @Test
    void whatIsReadLooksLikeWhatWasSet() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            List<String> words = new ArrayList<>(List.of(WORDS.get(random.nextInt(4))));
            // A text has digits of one kind; after a foreign word both together go ways that no writer has in mind.
            Predicate<String> other = Pattern.compile(random.nextBoolean() ? "[0-9]" : "[\u0661-\u0669]").asPredicate();
            for (int left = random.nextInt(7); left >= 0; left--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            words.removeIf(other);
            words.add(WORDS.get(random.nextInt(4)));
            List<Glyph> line = shapes(set(String.join(" ", words), true));
            String read = read(line, true);
            assertEquals(looks(line), looks(shapes(set(read, true))), "seed " + seed + ": " + words);
        }
    }

    @Test
    void aProgramThatPaintsInReadingOrderTellsWhetherNumberOrWordComesFirst() {
        List<Glyph> line = new ArrayList<>();
        paint("\u0645\u0646", 100, 0, true, line);
        paint("5", 85, 10, false, line);
        paint(" ", 80, 11, false, line);
        paint("km", 60, 12, false, line);
        line.sort(PageLines.BY_PEN);
        assertEquals("\u06455 km", read(line, true).replace("\u0646", "").replace("\u0645 ", "\u0645"));
    }

    private static void paint(String text, double left, int order, boolean rightToLeft, List<Glyph> line) {
        for (int at = 0; at < text.length(); at++) {
            double x = left + 10 * (rightToLeft ? text.length() - 1 - at : at);
            line.add(new Glyph(text.substring(at, at + 1), x, x + 10, 0, 10, "F", order + at, false));
        }
    }

    private static String read(List<Glyph> line, boolean rightToLeft) {
        Brackets brackets = new Brackets();
        List<ReadingOrder.Run> runs = ReadingOrder.of(line, rightToLeft);
        brackets.learn(runs.stream().filter(ReadingOrder.Run::rightToLeft).flatMap(run -> run.glyphs().stream()).toList());
        StringBuilder text = new StringBuilder();
        for (ReadingOrder.Run run : runs) {
            run.glyphs().forEach(glyph -> text.append(run.rightToLeft() ? brackets.meaning(glyph) : glyph.text()));
        }
        return text.toString();
    }

    /** The glyphs of a line from left to right, painted in this order, with their characters. */
    private static List<Glyph> set(String text, boolean rightToLeft) {
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Integer[] places = new Integer[text.length()];
        for (int at = 0; at < text.length(); at++) {
            levels[at] = (byte) bidi.getLevelAt(at);
            places[at] = at;
        }
        Bidi.reorderVisually(levels, 0, places, 0, places.length);
        List<Glyph> line = new ArrayList<>();
        for (int at = 0; at < places.length; at++) {
            // The font says of what level the glyph is, for the shapes to be mirrored below.
            line.add(new Glyph(text.substring(places[at], places[at] + 1), 10 * at, 10 * at + 10, 0, 10,
                    levels[places[at]] % 2 == 1 ? "mirrored" : "plain", at, false));
        }
        return line;
    }

    private static List<Glyph> shapes(List<Glyph> line) {
        return line.stream().map(glyph -> {
            boolean mirrored = glyph.font().equals("mirrored") && Brackets.isBracket(glyph.text());
            Glyph shape = glyph.withText(mirrored ? Brackets.mirrored(glyph.text()) : glyph.text());
            return new Glyph(shape.text(), shape.left(), shape.right(), 0, 10, "F", shape.order(), false);
        }).toList();
    }

    private static List<String> looks(List<Glyph> line) {
        return Arrays.asList(line.stream().map(Glyph::text).toArray(String[]::new));
    }
}
