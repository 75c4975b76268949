package org.marsad.index.lucene.text;

/**
 * Walks from word to word of a text. A word is a run of letters and digits with the marks and invisible controls between
 * them; numbers keep the points and commas between their digits.
 */
public final class WordScanner {

    private final String text;
    private final int limit;
    private int begin;
    private int end;

    /** Starts before the first word. */
    public WordScanner(String text) {
        this.text = text;
        this.limit = text.length();
    }

    /** Goes to the next word and says whether there is one. */
    public boolean next() {
        int i = end;
        while (i < limit && !startsWord(i)) {
            i++;
        }
        begin = i;
        int last = i;
        while (i < limit) {
            int width = widthInWord(i);
            if (width == 0) {
                break;
            }
            i += width;
            last = Characters.isInvisible(text.charAt(i - 1)) ? last : i;
        }
        end = last;
        return begin < limit;
    }

    /** Where the word begins, in UTF-16 units. */
    public int begin() {
        return begin;
    }

    /** Where the word ends. */
    public int end() {
        return end;
    }

    private boolean startsWord(int i) {
        byte kind = Characters.classOf(text.charAt(i));
        return kind == Characters.LETTER || kind == Characters.DIGIT || kind == Characters.SURROGATE && isLetterPair(i);
    }

    /** How many units at {@code i} go on with the word, or 0 if it is over. */
    private int widthInWord(int i) {
        return switch (Characters.classOf(text.charAt(i))) {
            case Characters.LETTER, Characters.DIGIT, Characters.ATTACHED -> 1;
            case Characters.POINT -> isDigit(i - 1) && isDigit(i + 1) ? 1 : 0;
            case Characters.SURROGATE -> isLetterPair(i) ? 2 : 0;
            default -> 0;
        };
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < limit && Characters.classOf(text.charAt(i)) == Characters.DIGIT;
    }

    private boolean isLetterPair(int i) {
        int codePoint = text.codePointAt(i);
        return codePoint > Character.MAX_VALUE && Character.isLetterOrDigit(codePoint);
    }
}
