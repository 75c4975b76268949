package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetterFoldingTest {

    private static final String FROM = "أإآىة";
    private static final String TO = "ااايه";

    private final LetterFolding folding = LetterFolding.of(FROM, TO);

    @Test
    void spellingsOfAWordBecomeOne() {
        String text = "في المَدْرَسَـة الأولى";
        assertEquals("المدرسه", folding.fold(text, 3, text.indexOf(' ', 3)));
        assertEquals("الاولي", folding.fold(text, text.lastIndexOf(' ') + 1, text.length()));
    }

    /** Of all characters there are: marks by the table of Unicode go, and so does tatweel; those of the folding change; others stay. */
    @Test
    void everyCharacterIsDroppedChangedOrLeft() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            char letter = (char) unit;
            boolean goes = letter == 'ـ' || Character.getType(letter) == Character.NON_SPACING_MARK;
            int changed = FROM.indexOf(letter);
            int expected = goes ? LetterFolding.DROPPED : changed >= 0 ? TO.charAt(changed) : letter;
            assertEquals(expected, folding.fold(letter), () -> Integer.toHexString(letter));
        }
    }

    @Test
    void aRangeIsFoldedLetterByLetter() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        String letters = "بتلمنيab 1" + FROM + "ـ\u064E\u0651\u0301";
        for (int run = 0; run < 20_000; run++) {
            String text = random.ints(random.nextInt(12), 0, random.nextInt(4) == 0 ? letters.length() : 6).mapToObj(letters::charAt)
                    .map(String::valueOf).collect(Collectors.joining());
            int begin = random.nextInt(text.length() + 1);
            int end = begin + random.nextInt(text.length() - begin + 1);
            String expected = text.substring(begin, end).chars().map(unit -> folding.fold((char) unit))
                    .filter(letter -> letter != LetterFolding.DROPPED).mapToObj(Character::toString).collect(Collectors.joining());
            assertEquals(expected, folding.fold(text, begin, end), () -> text + "; -Dmarsad.seed=" + seed);
            assertEquals(expected, folding.fold(new StringBuilder(text), begin, end), () -> text + "; -Dmarsad.seed=" + seed);
        }
    }

    @Test
    void aFoldingOfOtherLettersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LetterFolding.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> LetterFolding.of("أإ", "ا"));
    }

    @Test
    void aRangeThatIsNotOfTheTextIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> folding.fold("خبر", 1, 4));
    }
}
