package org.marsad.api.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void controlCharactersBecomeVisible() {
        assertEquals("a\\u001b[31mb\\u0007\\u009b\\u007f", Visible.line("a\u001b[31mb\u0007\u009b\u007f"));
    }

    @Test
    void charactersThatTurnTheDirectionOfTextBecomeVisible() {
        assertEquals("\\u202e\\u2066\\u2069", Visible.line("\u202e\u2066\u2069"));
    }

    @Test
    void marksAndJoinersOfArabicWritingStay() {
        String text = "مُدَوَّنَة می\u200cخواهم \u200f";
        assertSame(text, Visible.line(text));
    }

    @Test
    void aLineHasNoLineFeedAndATextMayHave() {
        assertEquals("a\\u000ab\\u0009", Visible.line("a\nb\t"));
        assertEquals("a\nb\t\\u000d", Visible.text("a\nb\t\r"));
    }

    @Test
    void halfACharacterBecomesVisibleAndAWholeOneStays() {
        assertEquals("\\ud83d 😀 \\ude00", Visible.line("\ud83d 😀 \ude00"));
    }
}
