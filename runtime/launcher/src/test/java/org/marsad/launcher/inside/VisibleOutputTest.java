package org.marsad.launcher.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.api.display.Visible;

class VisibleOutputTest {

    private static final String MARK = VisibleOutput.newMark();

    private final long seed = Long.getLong("marsad.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whatDoesSomethingToATerminalIsShownAndTheRestStays() throws IOException {
        assertEquals("a\\u001b[31mb\\u0007\\u202e سلام\u200f 😀\n\tc\\u009b\\u2028", shown("a\u001b[31mb\u0007\u202e سلام\u200f 😀\n\tc\u009b\u2028"));
    }

    @Test
    void aCarriageReturnStaysBeforeALineFeedOnly() throws IOException {
        assertEquals("a\r\nb\\u000dc\\u000d\r\nd\\u000d", shown("a\r\nb\rc\r\r\nd\r"));
    }

    @Test
    void bytesThatAreNoUtf8AreShownOneByOne() throws IOException {
        assertEquals("\\xC7\\xE1a\\xED\\xA0\\x80\\xC0\\xAF\\xF4\\x90\\x80\\x80\\xD8",
                shown(bytes(0xC7, 0xE1, 'a', 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xF4, 0x90, 0x80, 0x80, 0xD8)));
    }

    @Test
    void whatStandsBetweenTheMarksIsUntouchedAndTheMarksAreGone() throws IOException {
        assertEquals("\\u001bx\u001b[1mbold\u001b[0m\u0000y\\u001b", shown("\u001bx" + MARK + "\u001b[1mbold\u001b[0m\u0000" + MARK + "y\u001b"));
    }

    @Test
    void theMarkOfAnotherSessionOpensNothing() throws IOException {
        String other = VisibleOutput.newMark();
        assertNotEquals(MARK, other);
        assertEquals(other + "\\u001b" + other, shown(other + "\u001b" + other));
    }

    /** Law: it does not matter in which pieces it comes. */
    @Test
    void anyTextInAnyPiecesIsShownAsTheSame() throws IOException {
        int[] kinds = {0x20, 0x80, 0x100, 0x700, 0x2100, 0x10000};
        for (int i = 0; i < 2_000; i++) {
            String hostile = text(kinds[random.nextInt(kinds.length)]);
            String trusted = text(kinds[random.nextInt(kinds.length)]);
            String expected = Visible.text(hostile) + trusted + Visible.text(hostile);
            assertEquals(expected, shown(hostile + MARK + trusted + MARK + hostile), () -> "-Dmarsad.seed=" + seed);
        }
    }

    @Test
    void anyBytesBetweenTheMarksStayAsTheyAre() throws IOException {
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        VisibleOutput output = new VisibleOutput(written, MARK);
        output.write(MARK.getBytes(StandardCharsets.UTF_8));
        inPieces(output, noise);
        output.write(MARK.getBytes(StandardCharsets.UTF_8));
        output.finish();
        assertArrayEquals(noise, written.toByteArray(), () -> "-Dmarsad.seed=" + seed);
    }

    /** Whole characters; a return would depend on what comes behind it. */
    private String text(int end) {
        return random.ints(random.nextInt(40), 0, end).filter(c -> !Character.isSurrogate((char) c) && c != '\r')
                .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining()) + "😀.";
    }

    private String shown(String text) throws IOException {
        return shown(text.getBytes(StandardCharsets.UTF_8));
    }

    private String shown(byte[] bytes) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        VisibleOutput output = new VisibleOutput(written, MARK);
        inPieces(output, bytes);
        output.finish();
        return written.toString(StandardCharsets.UTF_8);
    }

    private void inPieces(VisibleOutput output, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length;) {
            int length = Math.min(1 + random.nextInt(1 + random.nextInt(40)), bytes.length - at);
            output.write(bytes, at, length);
            at += length;
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
