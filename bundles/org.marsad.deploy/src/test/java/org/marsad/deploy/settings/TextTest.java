package org.marsad.deploy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTest {

    private static final String[] LETTERS = {"a", "\n", "\u0634", "\u20ac", "\ud83d\ude00"};

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAndTheFirstWrongLineIsNamed() throws Exception {
        long seed = System.nanoTime();
        System.out.println("TextTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            StringBuilder written = new StringBuilder();
            for (int length = random.nextInt(200_000); length > 0; length--) {
                written.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
            Path file = Files.writeString(folder.resolve("file"), written);
            assertEquals(written.toString(), Text.read(file));
            Text.check(file);
            long line = 1 + written.chars().filter(c -> c == '\n').count();
            byte[] wrong = (written + "\u00ff\nmore").getBytes(StandardCharsets.UTF_8);
            wrong[wrong.length - 6] = (byte) 0xff;
            Files.write(file, wrong);
            assertEquals("Line " + line + " is not UTF-8.", assertThrows(BadFileException.class, () -> Text.check(file)).getMessage());
            assertEquals("Line " + line + " is not UTF-8.", assertThrows(BadFileException.class, () -> Text.read(file)).getMessage());
        }
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsWrong() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[] {'a', '\n', (byte) 0xd8});
        assertEquals("Line 2 is not UTF-8.", assertThrows(BadFileException.class, () -> Text.read(file)).getMessage());
        assertEquals("", Text.read(Files.write(folder.resolve("empty"), new byte[0])));
    }
}
