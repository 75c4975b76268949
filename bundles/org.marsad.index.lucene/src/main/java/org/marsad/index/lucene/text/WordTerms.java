package org.marsad.index.lucene.text;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * Words as terms of the index. A term says everything of a word: its stem; behind it what stood before and after the stem in the
 * folded word; and last, where its spelling differs from the folded one.
 *
 * <p>So all words of one stem stand together in the dictionary, right behind the stem, and one field with one list of places
 * answers for every form: for a stem all of them, for a spelling one. A word as it was written with its marks is a term of its own,
 * beside the one without.
 */
public final class WordTerms {

    /** Stands before words with their marks, behind all others. */
    private static final byte MARKED = 0x7F;
    /** Before a spelling that is written out. */
    private static final byte WHOLE = 0x7D;
    private static final byte FIRST_GAP = 0x20;
    private static final int LARGEST_GAP = 0x3E - FIRST_GAP;
    private static final char HAMZA = 'ء';

    private WordTerms() {
    }

    /** The term of a word. */
    public static BytesRef of(Spelling word) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(word.folded().length() + 8);
        String folded = word.folded();
        Letters.write(folded, word.stemBegin(), word.stemEnd(), out);
        int rest = word.exact().equals(folded) ? word.stemEnd() < folded.length() ? 2 : word.stemBegin() > 0 ? 1 : 0 : 3;
        if (rest > 0) {
            out.write(Letters.SEPARATOR);
            Letters.write(folded, 0, word.stemBegin(), out);
        }
        if (rest > 1) {
            out.write(Letters.SEPARATOR);
            Letters.write(folded, word.stemEnd(), folded.length(), out);
        }
        if (rest > 2) {
            out.write(Letters.SEPARATOR);
            writeDifferences(word, out);
        }
        return new BytesRef(out.toByteArray());
    }

    /** How the terms of all words with stems that begin so begin; of just this stem if a separator or the end follows. */
    static BytesRef beginning(String stem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(stem.length());
        Letters.write(stem, 0, stem.length(), out);
        return new BytesRef(out.toByteArray());
    }

    /** The term of a word with its marks. */
    static BytesRef marked(String written) {
        BytesRef text = new BytesRef(written);
        byte[] bytes = new byte[text.length + 1];
        bytes[0] = MARKED;
        System.arraycopy(text.bytes, text.offset, bytes, 1, text.length);
        return new BytesRef(bytes);
    }

    /** Whether a term that begins with {@code stem} is of a word with just this stem. */
    public static boolean isOfStem(BytesRef term, BytesRef stem) {
        return term.length == stem.length || term.bytes[term.offset + stem.length] == Letters.SEPARATOR;
    }

    /** The word of a term; empty for one with its marks, which is there a second time. */
    public static Optional<Spelling> read(BytesRef term) {
        byte[] bytes = term.bytes;
        int end = term.offset + term.length;
        if (term.length > 0 && bytes[term.offset] == MARKED) {
            return Optional.empty();
        }
        int stemEnd = next(bytes, term.offset, end);
        int beforeEnd = next(bytes, Math.min(stemEnd + 1, end), end);
        int afterEnd = next(bytes, Math.min(beforeEnd + 1, end), end);
        String stem = Letters.read(bytes, term.offset, stemEnd);
        String before = Letters.read(bytes, Math.min(stemEnd + 1, end), beforeEnd);
        String folded = before + stem + Letters.read(bytes, Math.min(beforeEnd + 1, end), afterEnd);
        String exact = readDifferences(folded, bytes, Math.min(afterEnd + 1, end), end);
        return Optional.of(new Spelling(exact, folded, before.length(), before.length() + stem.length()));
    }

    private static int next(byte[] bytes, int begin, int end) {
        int i = begin;
        while (i < end && bytes[i] != Letters.SEPARATOR) {
            i++;
        }
        return i;
    }

    /** Pairs: how many letters are the same, then the letter that was written; a hamza by itself was dropped by folding. */
    private static void writeDifferences(Spelling word, ByteArrayOutputStream out) {
        String exact = word.exact();
        String folded = word.folded();
        ByteArrayOutputStream pairs = new ByteArrayOutputStream();
        int gap = 0;
        int place = 0;
        for (int i = 0; i < exact.length(); i++) {
            char written = exact.charAt(i);
            if (place < folded.length() && folded.charAt(place) == written) {
                gap++;
                place++;
            } else if (Letters.isExchanged(written) && gap <= LARGEST_GAP && (written == HAMZA || place < folded.length())) {
                pairs.write(FIRST_GAP + gap);
                Letters.write(exact, i, i + 1, pairs);
                gap = 0;
                place += written == HAMZA ? 0 : 1;
            } else {
                place = -1;
                break;
            }
        }
        if (place == folded.length()) {
            out.writeBytes(pairs.toByteArray());
        } else {
            out.write(WHOLE);
            Letters.write(exact, 0, exact.length(), out);
        }
    }

    private static String readDifferences(String folded, byte[] bytes, int begin, int end) {
        if (begin < end && bytes[begin] == WHOLE) {
            return Letters.read(bytes, begin + 1, end);
        }
        StringBuilder exact = new StringBuilder(folded.length() + 2);
        int place = 0;
        for (int i = begin; i < end; i += 2) {
            int gapEnd = place + bytes[i] - FIRST_GAP;
            String written = Letters.read(bytes, i + 1, i + 2);
            exact.append(folded, place, gapEnd).append(written);
            place = written.charAt(0) == HAMZA ? gapEnd : gapEnd + 1;
        }
        return exact.append(folded, place, folded.length()).toString();
    }
}
