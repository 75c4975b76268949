package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises UTF-16 without byte order mark. It has to be asked before UTF-8, for the bytes of such text are well-formed
 * UTF-8 too. No other text has zeros, or the control 06 that every Arabic letter has here; read in the right order they
 * give the letters and signs of one or two scripts, in the wrong one strangers from all over Unicode.
 */
final class Utf16Check {

    private static final int SAMPLE = 1 << 12;

    /** Not even a table of drawn lines has fewer zeros and sixes among its bytes. */
    private static final double ZEROS_AND_SIXES = 0.05;

    private static final double MOST = 0.75;
    private static final double FEW = 0.5;

    private static final int ARABIC_BLOCK = 6;

    private Utf16Check() {
    }

    /** The byte order, or empty if it is not UTF-16. */
    static Optional<Charset> choose(byte[] bytes, int length) {
        int sample = Math.min(length, SAMPLE) & ~1;
        if (sample < 4 || !hasZerosOrSixes(bytes, sample)) {
            return Optional.empty();
        }
        double little = familiar(bytes, sample, 0);
        double big = familiar(bytes, sample, 1);
        if (little >= MOST && big <= FEW) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return big >= MOST && little <= FEW ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean hasZerosOrSixes(byte[] bytes, int sample) {
        int found = 0;
        for (int at = 0; at < sample; at++) {
            found += bytes[at] == 0 || bytes[at] == ARABIC_BLOCK ? 1 : 0;
        }
        return found >= ZEROS_AND_SIXES * sample;
    }

    /** The share of familiar characters if the byte of less weight is the one at {@code low} of each pair. */
    private static double familiar(byte[] bytes, int sample, int low) {
        int familiar = 0;
        for (int at = 0; at < sample; at += 2) {
            familiar += isFamiliar((char) ((bytes[at + 1 - low] & 0xFF) << 8 | bytes[at + low] & 0xFF)) ? 1 : 0;
        }
        return 2.0 * familiar / sample;
    }

    /** Whether it is a character of Latin, Greek, Cyrillic, Hebrew, Arabic or Tifinagh text. */
    private static boolean isFamiliar(char c) {
        return c >= ' ' && c < 0x7F || c >= '\t' && c <= '\r' || c >= 0xA0 && c < 0x180
                || c >= 0x0370 && c < 0x0780 || c >= 0x2D30 && c < 0x2D80
                || c >= 0x2010 && c < 0x2030 || c >= 0x200B && c <= 0x200F || c == 0x20AC
                || c >= 0xFB50 && c < 0xFDFE || c >= 0xFE70 && c <= 0xFEFF;
    }
}
