package org.marsad.analysis.structure.furniture;

import java.nio.charset.StandardCharsets;
import org.marsad.analysis.structure.Line;
import org.marsad.analysis.structure.Spelling;

/** What two lines have in common that are the same line: their words, in one spelling. */
final class LineKey {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private LineKey() {
    }

    /** The key of a line of {@code text}; empty for one without letters and digits. */
    static String of(String text, Line line) {
        return line.isShort() ? line.folded() : of(text.substring(line.begin(), line.end()));
    }

    /** The key of a line; empty for one without letters and digits. */
    static String of(String line) {
        return Spelling.fold(line);
    }

    /** Stands for a key where many are kept: 63 bits of FNV-1a (Fowler, Noll, Vo), mixed once more. Never negative. */
    static long hash(String key) {
        long hash = FNV_OFFSET;
        for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        long mixed = (hash ^ (hash >>> 32)) * FNV_PRIME;
        return mixed & Long.MAX_VALUE;
    }
}
