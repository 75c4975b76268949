package org.marsad.api.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The text of a list or rules that somebody has written: UTF-8 and nothing else, so that a file saved in another encoding is refused
 * and not read as words that nobody will ever find. Not for documents, whose encoding is detected.
 */
public final class StrictUtf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StrictUtf8() {
    }

    /**
     * The text, without the byte order mark that some editors put before it.
     *
     * @param bytes all of a file
     * @throws NotUtf8Exception if they are not UTF-8; it says in which line that begins
     */
    public static String decode(byte[] bytes) throws NotUtf8Exception {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            throw new NotUtf8Exception(lineAt(bytes, in.position()));
        }
        String text = out.flip().toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
