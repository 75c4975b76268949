package org.marsad.shell.result;

import org.marsad.api.document.Span;

/**
 * Some words of a text and a little of what stands around them, on one line.
 *
 * @param before what stands before them, with an ellipsis if that is not all
 * @param words  the words; of very many the beginning
 * @param after  what stands behind them, with an ellipsis if that is not all
 */
public record Excerpt(String before, String words, String after) {

    /** How far to look to either side, in UTF-16 units. */
    private static final int AROUND = 40;

    /** No more of the words is shown, in UTF-16 units. */
    private static final int LONGEST = 160;

    private static final String ELLIPSIS = "…";

    /**
     * The words a span covers.
     *
     * @param span where they are, in UTF-16 units; what of it lies beyond the text counts for nothing
     */
    public static Excerpt of(String text, Span span) {
        int begin = Math.min(span.begin(), text.length());
        int end = Math.min(span.end(), text.length());
        int from = afterSpace(text, Math.max(0, begin - AROUND), begin);
        int to = beforeSpace(text, Math.min(text.length(), end + AROUND), end);
        return new Excerpt((from > 0 ? ELLIPSIS : "") + flat(text.substring(from, begin)), cut(flat(text.substring(begin, end))),
                flat(text.substring(end, to)) + (to < text.length() ? ELLIPSIS : ""));
    }

    /** The words, cut as a whole text would be. */
    public static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + ELLIPSIS;
    }

    /** All of it, the words standing out. */
    public Styled styled() {
        return Styled.of(before).then(words, Style.MATCH).then(after);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static int afterSpace(String text, int from, int limit) {
        if (from == 0) {
            return from;
        }
        int space = text.indexOf(' ', from);
        return space < 0 || space >= limit ? limit : space + 1;
    }

    private static int beforeSpace(String text, int to, int limit) {
        if (to == text.length()) {
            return to;
        }
        int space = text.lastIndexOf(' ', to);
        return space <= limit ? limit : space;
    }
}
