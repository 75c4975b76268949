package org.marsad.analysis.lexicon;

import java.util.Arrays;

/**
 * The words and signs of a text. A word is a run of letters, digits and the marks on them; whatever else is to be seen is a sign by
 * itself. Spaces, line ends and the low line, which joins the words of a hashtag, only separate.
 */
final class Tokens {

    private final String text;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int size;

    /** Splits a text. */
    Tokens(String text) {
        this.text = text;
        for (int i = 0; i < text.length();) {
            int letter = text.codePointAt(i);
            int end = i + Character.charCount(letter);
            if (isOfWord(letter)) {
                end = endOfWord(end);
                add(i, end);
            } else if (!separates(letter)) {
                add(i, end);
            }
            i = end;
        }
    }

    int size() {
        return size;
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    String word(int token) {
        return text.substring(begins[token], ends[token]);
    }

    /** Whether there is a word among them. */
    boolean hasWord() {
        for (int token = 0; token < size; token++) {
            if (isOfWord(text.codePointAt(begins[token]))) {
                return true;
            }
        }
        return false;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            if (!isOfWord(letter)) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private static boolean isOfWord(int letter) {
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean separates(int letter) {
        return letter == '_' || Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private void add(int begin, int end) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        begins[size] = begin;
        ends[size++] = end;
    }
}
