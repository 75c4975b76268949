package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises UTF-16 without byte order mark: in Arabic and Latin text one of every two bytes is almost always 06 or 00.
 * It has to be asked before UTF-8, for such bytes are well-formed UTF-8 too.
 */
final class Utf16Check {

    private static final int SAMPLE = 1 << 12;
    private static final double MOST = 0.8;
    private static final double FEW = 0.3;

    private Utf16Check() {
    }

    /** The byte order, or empty if it is not UTF-16. */
    static Optional<Charset> choose(byte[] bytes, int length) {
        int pairs = Math.min(length, SAMPLE) / 2;
        if (pairs < 2 || length % 2 != 0) {
            return Optional.empty();
        }
        int first = 0;
        int second = 0;
        for (int pair = 0; pair < pairs; pair++) {
            first += isBlock(bytes[2 * pair]) ? 1 : 0;
            second += isBlock(bytes[2 * pair + 1]) ? 1 : 0;
        }
        if (second >= MOST * pairs && first <= FEW * pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (first >= MOST * pairs && second <= FEW * pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isBlock(byte value) {
        return value == 0x00 || value == 0x06;
    }
}
