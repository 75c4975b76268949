package org.marsad.shell.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscapeTest {

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
