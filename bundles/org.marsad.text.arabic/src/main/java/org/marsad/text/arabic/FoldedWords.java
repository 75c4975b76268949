package org.marsad.text.arabic;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;

/**
 * The words and signs of a text as the matcher compares them. A word is a run of letters, digits and the marks on them; whatever
 * else is to be seen is a sign by itself. Spaces, line ends, what cannot be seen, and the low line, which joins the words of a
 * hashtag, only separate.
 *
 * <p>Words are folded as for search, except that a hamza without a seat counts: «ماء» is not «ما». Places are units of the folded
 * text; {@link #begin} and {@link #end} lead back.
 */
final class FoldedWords {

    /** Comes first, so that a text and its gentle form have the same words. */
    private static final NormalForm GENTLE = new NormalForm(Rule.GENTLE);
    /** The seats of hamza stay for a moment: see {@link #written}. */
    private static final NormalForm FOLD = new NormalForm(rules());

    private static final char FIRST_SEAT = 'آ';
    private static final char LAST_SEAT = 'ئ';
    /** The bare letters of the seats آ أ ؤ إ ئ. */
    private static final char[] BARE = "ااواي".toCharArray();

    /** A word and what parts it from the next have so many letters or more, in the mean of most texts. */
    private static final int FEWEST_LETTERS = 5;

    private static final byte SEPARATOR = 0;
    private static final byte LETTER = 1;
    private static final byte SIGN = 2;
    private static final byte LINE_END = 3;
    private static final byte PARAGRAPH_END = 4;
    private static final byte HALF = 5;
    private static final byte[] KINDS = kinds();

    private final OffsetMap offsets;
    /** Whether places are those of the text as it was given. */
    private final boolean isReplaced;
    /** The letters with the seats of hamza. */
    private final char[] written;
    /** Those without, where words and signs are. */
    private final char[] folded;
    private int[] begins;
    private int[] ends;
    private long[] keys;
    private boolean[] opensParagraph;
    private int size;

    /** Splits a text. */
    FoldedWords(String text) {
        Optional<char[]> replaced = NormalForm.replace(text, GENTLE, FOLD);
        isReplaced = replaced.isPresent();
        if (isReplaced) {
            written = replaced.get();
            offsets = OffsetMap.identity(written.length);
        } else {
            NormalizedText gentle = GENTLE.normalize(text);
            NormalizedText fold = FOLD.normalize(gentle.text());
            offsets = gentle.offsets().then(fold.offsets());
            written = fold.text().toCharArray();
        }
        int room = 2 + written.length / FEWEST_LETTERS;
        begins = new int[room];
        ends = new int[room];
        keys = new long[room];
        opensParagraph = new boolean[room];
        folded = new char[written.length];
        split();
    }

    private static Set<Rule> rules() {
        Set<Rule> rules = EnumSet.copyOf(Rule.SEARCH);
        rules.removeAll(EnumSet.of(Rule.HAMZA_SEATS, Rule.HAMZA_ALONE));
        return rules;
    }

    /** How many words and signs there are. */
    int size() {
        return size;
    }

    /** Where a word begins in the folded text. */
    int begin(int word) {
        return begins[word];
    }

    /** The place after a word in the folded text. */
    int end(int word) {
        return ends[word];
    }

    /** Whether an end of a paragraph, such as an empty line, stands between the word and the one before it. */
    boolean opensParagraph(int word) {
        return opensParagraph[word];
    }

    /** The folded text. */
    char[] letters() {
        return folded;
    }

    /** The key of a word. */
    long key(int word) {
        return keys[word];
    }

    /** The key of what is left of a word from a place on, which is before its end. */
    long key(int word, int from) {
        return WordKey.isExact(keys[word]) ? WordKey.ofLast(ends[word] - from, keys[word]) : WordKey.of(folded, from, ends[word]);
    }

    /** The letter at a place with its hamza: by it one tells «ألمانيا» from a word with the article. */
    char written(int at) {
        return at < written.length ? written[at] : 0;
    }

    /** Where in the text as it was given the units {@code [begin, end)} of the folded text stand. */
    Span original(int begin, int end) {
        return isReplaced ? new Span(begin, end) : offsets.toOriginal(begin, end);
    }

    private void split() {
        int lineEnds = 0;
        for (int at = 0; at < written.length;) {
            int end = at + 1;
            switch (kind(at)) {
                case LETTER -> {
                    end = endOfWord(at);
                    add(at, end, lineEnds > 1);
                    lineEnds = 0;
                }
                case SIGN -> {
                    end = at + width(at);
                    add(at, end, lineEnds > 1);
                    lineEnds = 0;
                }
                case LINE_END -> {
                    end = at + (written[at] == '\r' && at + 1 < written.length && written[at + 1] == '\n' ? 2 : 1);
                    lineEnds++;
                }
                case PARAGRAPH_END -> lineEnds += 2;
                default -> end = at + width(at);
            }
            at = end;
        }
    }

    private int endOfWord(int begin) {
        int end = begin + width(begin);
        while (end < written.length && kind(end) == LETTER) {
            end += width(end);
        }
        return end;
    }

    private byte kind(int at) {
        byte kind = KINDS[written[at]];
        return kind == HALF ? kindOf(Character.codePointAt(written, at)) : kind;
    }

    private int width(int at) {
        return KINDS[written[at]] == HALF ? Character.charCount(Character.codePointAt(written, at)) : 1;
    }

    private void add(int begin, int end, boolean opens) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
            opensParagraph = Arrays.copyOf(opensParagraph, size * 2);
        }
        for (int at = begin; at < end; at++) {
            char letter = written[at];
            folded[at] = letter >= FIRST_SEAT && letter <= LAST_SEAT ? BARE[letter - FIRST_SEAT] : letter;
        }
        keys[size] = WordKey.of(folded, begin, end);
        begins[size] = begin;
        opensParagraph[size] = opens;
        ends[size++] = end;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x10000];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = Character.isHighSurrogate((char) c) ? HALF : kindOf(c);
        }
        return kinds;
    }

    private static byte kindOf(int c) {
        if (c == '\n' || c == '\r') {
            return LINE_END;
        }
        if (c == '\f') {
            return PARAGRAPH_END;
        }
        if (Character.isLetterOrDigit(c)) {
            return LETTER;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> LETTER;
            case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.SURROGATE -> SEPARATOR;
            default -> c == '_' ? SEPARATOR : SIGN;
        };
    }
}
