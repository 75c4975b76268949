package org.marsad.index.lucene.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The letters of words as bytes. Folded Arabic letters and digits are one byte each, out of the 64 that Lucene's dictionary packs
 * into six bits (0x1F to 0x3E and 0x5F to 0x7E); what is rare takes several bytes. The way back is unambiguous.
 */
final class Letters {

    /** Smaller than any letter, so a word stands right before its continuations. */
    static final byte SEPARATOR = 0x1F;

    private static final byte ESCAPE = 0x7E;
    private static final int ASCII = 0x80;
    private static final String FOLDED = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final char FIRST_FOLDED_CODE = 0x5F;
    /** Letters that folding exchanges. */
    private static final String EXCHANGED = "أإآؤئىةءٱ";
    private static final char FIRST_EXCHANGED_CODE = 0x20;
    private static final String AS_THEY_ARE = "0123456789.,";
    private static final byte[] CODES = new byte[0x680];
    private static final char[] CHARACTERS = new char[ASCII];

    static {
        assign(FOLDED, FIRST_FOLDED_CODE);
        assign(EXCHANGED, FIRST_EXCHANGED_CODE);
        AS_THEY_ARE.chars().forEach(c -> assign((char) c, (byte) c));
        for (char c = 'a'; c <= 'z'; c++) {
            assign(c, (byte) Character.toUpperCase(c));
        }
    }

    private Letters() {
    }

    /** Whether folding can turn {@code c} into another letter, or drop it. */
    static boolean isExchanged(char c) {
        return EXCHANGED.indexOf(c) >= 0;
    }

    static void write(String text, int begin, int end, ByteArrayOutputStream out) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            byte code = c < CODES.length ? CODES[c] : 0;
            if (code != 0) {
                out.write(code);
            } else if (c < ASCII) {
                out.write(ESCAPE);
                out.write(c);
            } else {
                int codePoint = text.codePointAt(i);
                out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint) - 1;
            }
        }
    }

    static String read(byte[] bytes, int begin, int end) {
        StringBuilder text = new StringBuilder(end - begin);
        int i = begin;
        while (i < end) {
            byte b = bytes[i];
            if (b < 0) {
                int next = i + 1;
                while (next < end && bytes[next] < -0x40) {
                    next++;
                }
                text.append(new String(bytes, i, next - i, StandardCharsets.UTF_8));
                i = next;
            } else if (b == ESCAPE && i + 1 < end) {
                text.append((char) bytes[i + 1]);
                i += 2;
            } else {
                text.append(CHARACTERS[b]);
                i++;
            }
        }
        return text.toString();
    }

    private static void assign(String letters, char first) {
        for (int i = 0; i < letters.length(); i++) {
            assign(letters.charAt(i), (byte) (first + i));
        }
    }

    private static void assign(char c, byte code) {
        CODES[c] = code;
        CHARACTERS[code] = c;
    }
}
