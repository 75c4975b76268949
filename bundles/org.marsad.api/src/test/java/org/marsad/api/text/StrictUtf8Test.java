package org.marsad.api.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class StrictUtf8Test {

    @Test
    void whatIsWrittenIsReadWithoutTheByteOrderMark() throws NotUtf8Exception {
        String text = "سطر\r\nسطر \uD83D\uDE00 \uFEFF\u0000";
        assertEquals(text, StrictUtf8.decode(text.getBytes(UTF_8)));
        assertEquals(text, StrictUtf8.decode(("\uFEFF" + text).getBytes(UTF_8)));
        assertEquals("", StrictUtf8.decode(new byte[0]));
    }

    @Test
    void theLineIsNamedInWhichItIsNoLongerUtf8() {
        byte[][] wrong = {{(byte) 0xC7}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xD9}};
        for (byte[] each : wrong) {
            for (int line = 1; line <= 3; line++) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.writeBytes("سطر\n".repeat(line - 1).getBytes(UTF_8));
                bytes.writeBytes(each);
                bytes.writeBytes("\nآخر\n".getBytes(UTF_8));
                NotUtf8Exception refusal = assertThrows(NotUtf8Exception.class, () -> StrictUtf8.decode(bytes.toByteArray()));
                assertEquals(line, refusal.line());
                assertEquals("line " + line + " is not UTF-8", refusal.getMessage());
            }
        }
    }

    @Test
    void aTextBrokenOffInTheMiddleOfALetterIsRefused() {
        byte[] cut = {'a', '\n', (byte) 0xD8};
        assertEquals(2, assertThrows(NotUtf8Exception.class, () -> StrictUtf8.decode(cut)).line());
    }
}
