package org.marsad.shell.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscapeTest {

    @Test
    void controlCharactersBecomeVisible() {
        assertEquals("a\\u001b[31mb\\u0007\\u009b\\u007f", Escape.line("a\u001b[31mb\u0007\u009b\u007f"));
    }

    @Test
    void charactersThatTurnTheDirectionOfTextBecomeVisible() {
        assertEquals("\\u202e\\u2066\\u2069", Escape.line("\u202e\u2066\u2069"));
    }

    @Test
    void marksAndJoinersOfArabicWritingStay() {
        String text = "مُدَوَّنَة می\u200cخواهم \u200f";
        assertSame(text, Escape.line(text));
    }

    @Test
    void aLineHasNoLineFeedAndATextMayHave() {
        assertEquals("a\\u000ab\\u0009", Escape.line("a\nb\t"));
        assertEquals("a\nb\t\\u000d", Escape.text("a\nb\t\r"));
    }

    @Test
    void halfACharacterBecomesVisibleAndAWholeOneStays() {
        assertEquals("\\ud83d 😀 \\ude00", Escape.line("\ud83d 😀 \ude00"));
    }

    @Test
    void anythingAsJsonIsHarmlessAndReadAsItWas() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String value = anything(random);
            String json = JsonRow.of("x", value).toString();
            assertEquals(value, Json.createReader(new StringReader(json)).readObject().getString("x"), () -> "marsad.seed="
                    + seed);
            assertTrue(json.chars().noneMatch(c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e),
                    () -> "marsad.seed=" + seed);
            assertEquals(json, new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    () -> "marsad.seed=" + seed);
        }
    }

    private static String anything(Random random) {
        char[] characters = new char[random.nextInt(30)];
        int[] kinds = {0x20, 0x80, 0x100, 0x700, 0x2100, 0x10000};
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) random.nextInt(kinds[random.nextInt(kinds.length)]);
        }
        return new String(characters);
    }
}
