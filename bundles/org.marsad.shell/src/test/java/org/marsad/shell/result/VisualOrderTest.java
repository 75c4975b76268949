package org.marsad.shell.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VisualOrderTest {

    private static final int WIDE = 1000;
    private static final String OPENING = "([{«<";
    private static final String CLOSING = ")]}»>";

    @Test
    void arabicStandsFromRightToLeftAndNumbersInItAsTheyAreRead() {
        assertEquals("a גבא b", shown("a אבג b", WIDE));
        assertEquals("25 ربنون", shown("نونبر 25", WIDE));
    }

    @Test
    void bracketsOpenTowardsWhatTheyHold() {
        assertEquals("(ب) أ", shown("أ (ب)", WIDE));
        assertEquals("f(x)", shown("f(x)", WIDE));
    }

    @Test
    void marksStayBehindTheirLetter() {
        assertEquals("بَأُ", shown("أُبَ", WIDE));
    }

    @Test
    void theEndOfALongLineStandsBelowItsBeginning() {
        assertEquals(List.of("دحاو", "نانثا"), rows("واحد اثنان", 6).stream().map(String::strip).toList());
    }

    @Test
    void aWordThatIsLongerThanARowIsBroken() {
        assertEquals(List.of("تسم", "لبق"), rows("مستقبل", 3));
    }

    @Test
    void everyRowFitsAndIsAPermutationOfItsWords() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = ArabicShapingTest.anything(random, true).replace("\n", " ");
            int width = 5 + random.nextInt(40);
            List<String> rows = rows(text, width);
            assertTrue(rows.stream().allMatch(row -> Width.of(row) <= width), () -> rows + " marsad.seed=" + seed);
            assertEquals(bag(text), bag(String.join("", rows)), () -> "marsad.seed=" + seed);
        }
    }

    @Test
    void unbrokenEveryColumnIsCounted() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = ArabicShapingTest.anything(random, true);
            assertEquals(Width.of(text), Width.of(shown(text, WIDE)), () -> "marsad.seed=" + seed);
        }
    }

    /** All but spaces, brackets of one kind counted together because they are mirrored. */
    private static List<Integer> bag(String text) {
        List<Integer> bag = text.codePoints().filter(c -> !Character.isWhitespace(c))
                .map(c -> CLOSING.indexOf(c) >= 0 ? OPENING.charAt(CLOSING.indexOf(c)) : c).boxed().collect(Collectors.toList());
        Collections.sort(bag);
        return bag;
    }

    private static String shown(String text, int width) {
        return String.join("\n", rows(text, width));
    }

    private static List<String> rows(String text, int width) {
        List<Style> styles = new ArrayList<>(Collections.nCopies(text.length(), Style.PLAIN));
        return VisualOrder.rows(text, styles, Bidi.DIRECTION_LEFT_TO_RIGHT, width).stream()
                .map(row -> row.stream().map(VisualOrder.Cell::text).collect(Collectors.joining())).toList();
    }

    @Test
    void piecesOfStyledWordsKeepTheirColour() {
        Screen screen = new Screen(Writing.VISUAL, true, 80);
        Styled words = Styled.of("ab ").then("سد", Style.GOOD).then(" cd");
        assertEquals("ab \u001b[32m\ufeaa\ufeb3\u001b[0m cd", words.written(screen));
    }

    @Test
    void whatStandsApartIsOrderedByItself() {
        Screen screen = new Screen(Writing.VISUAL, false, 80);
        assertEquals("1. \ufeaa\ufeb3  0.5", Styled.of("1. ").then(Styled.of("سد").apart()).then("  0.5").written(screen));
        assertEquals("1. \u2068سد\u2069  0.5",
                Styled.of("1. ").then(Styled.of("سد").apart()).then("  0.5").written(new Screen(Writing.LOGICAL, false, 80)));
        assertEquals("1. سد  0.5", Styled.of("1. ").then(Styled.of("سد").apart()).then("  0.5").written(Screen.FILE));
    }

    @Test
    void runningTextHasTheDirectionOfEachOfItsLines() {
        Screen screen = new Screen(Writing.VISUAL, false, 80);
        List<String> lines = Arrays.asList(Styled.text("سد (1)\nA سد.", Style.PLAIN).writtenAsText(screen).split("\n"));
        assertEquals(List.of("(1) \ufeaa\ufeb3", "A \ufeaa\ufeb3."), lines);
    }
}
