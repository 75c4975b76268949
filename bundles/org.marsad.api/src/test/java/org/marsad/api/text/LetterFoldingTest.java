package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void aFoldingOfOtherLettersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LetterFolding.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> LetterFolding.of("أإ", "ا"));
    }

    @Test
    void aRangeThatIsNotOfTheTextIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> folding.fold("خبر", 1, 4));
    }
}
