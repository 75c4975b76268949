package org.marsad.deploy.take;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void wordsOfEveryScriptStayAsTheyAre() {
        for (String text : new String[] {"", "Rabat, 25%", "قال الوزير", "می\u200Cخواهم", "\u200Fنص\u200E", "😀"}) {
            assertEquals(text, Plain.text(text));
        }
    }

    @Test
    void linesAreJoinedAndWhatCannotBeShownIsNumbered() {
        assertEquals("a b c", Plain.text("a\r\n\t  b\u2028c"));
        assertEquals("<U+001B>[2J<U+202E>x<U+2067><U+D83D><U+0000>", Plain.text("\u001b[2J\u202ex\u2067\ud83d\u0000"));
    }
}
