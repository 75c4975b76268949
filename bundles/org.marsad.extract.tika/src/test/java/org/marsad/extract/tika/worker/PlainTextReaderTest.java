package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.Failure.Outcome;

class PlainTextReaderTest {

    @Test
    void everyKindOfLineEndIsALineFeed() throws Exception {
        assertEquals("a\nb\nc\nd\ne\nf\n", text("a\r\nb\rc\nd\u2028e\u0085f\r"));
    }

    @Test
    void spacesAndEmptyLinesStay() throws Exception {
        assertEquals("  a \u00A0 b\n\n\n\tc ", text("  a \u00A0 b\n\n\n\tc "));
    }

    @Test
    void controlsAreDropped() throws Exception {
        assertEquals("[31mred plain text", text("\u001B[31mred\u0007 plain text"));
    }

    @Test
    void directionMarksAndJoinersAreTextAndStay() throws Exception {
        assertEquals("\u200Fمی\u200Cشوند\u202Aa\u202C", text("\u200Fمی\u200Cشوند\u202Aa\u202C"));
    }

    @Test
    void aTextAtTheLimitIsWholeAndOneBeyondIsCutBetweenCharacters() throws Exception {
        PlainTextReader reader = new PlainTextReader(new CharsetChooser(), 4);
        Document four = Documents.of("text/plain", "نص\uD83D\uDE00", StandardCharsets.UTF_8);
        Document five = Documents.of("text/plain", "نصا\uD83D\uDE00", StandardCharsets.UTF_8);
        assertEquals("نص\uD83D\uDE00", reader.read(four).text());
        assertEquals(null, reader.read(four).metadata().get(Notes.TRUNCATED));
        assertEquals("نصا", reader.read(five).text());
        assertEquals("after 4 characters", reader.read(five).metadata().get(Notes.TRUNCATED));
    }

    @Test
    void whiteSpaceIsNoText() {
        assertEquals(Outcome.EMPTY, outcome(" \n\t\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void randomBytesAreNoText() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        assertEquals(Outcome.CORRUPT, outcome(noise));
    }

    @Test
    void zerosAtTheEndOfATextAreNoHindrance() throws Exception {
        assertEquals("plain text", text("plain text" + "\0".repeat(5_000)));
    }

    @Test
    void bytesWithZerosAreNoText() {
        assertEquals(Outcome.CORRUPT, outcome("abc\0\0\0\0defghij\0\0klm".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anArchiveIsNamedForWhatItIs() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(archive)) {
            gzip.write(new byte[100]);
        }
        UnreadableException error = assertThrows(UnreadableException.class,
                () -> Documents.read(Documents.of("text/plain", archive.toByteArray())));
        assertEquals("It is not text/plain but a gzip archive.", error.getMessage());
    }

    private static String text(String text) throws UnreadableException {
        return Documents.read(Documents.of("text/plain", text, StandardCharsets.UTF_8)).text();
    }

    private static Outcome outcome(byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> Documents.read(Documents.of("text/plain", bytes))).failure()
                .outcome();
    }
}
