package org.marsad.index.lucene.text;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Runs of three UTF-16 units of a word and its two limits, packed into a number. */
final class Trigrams {

    private static final int WIDTH = 3;
    /** The limits of a word; neither occurs in one. */
    private static final char BEGIN = '^';
    private static final char END = '$';

    private Trigrams() {
    }

    /** The runs of {@code word}, as many as it has units. */
    static long[] of(String word) {
        String bounded = BEGIN + word + END;
        long[] packed = new long[word.length()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = pack(bounded, i);
        }
        return packed;
    }

    /** Space enough for the term of any run. */
    static BytesRef newTerm() {
        return new BytesRef(UnicodeUtil.maxUTF8Length(WIDTH));
    }

    /** Writes a run as a term of the index. */
    static void unpack(long packed, BytesRef term) {
        char[] units = new char[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            units[i] = (char) (packed >>> Character.SIZE * (WIDTH - 1 - i));
        }
        term.offset = 0;
        term.length = UnicodeUtil.UTF16toUTF8(units, 0, WIDTH, term.bytes);
    }

    private static long pack(String text, int begin) {
        return (long) text.charAt(begin) << 2 * Character.SIZE | (long) text.charAt(begin + 1) << Character.SIZE
                | text.charAt(begin + 2);
    }
}
