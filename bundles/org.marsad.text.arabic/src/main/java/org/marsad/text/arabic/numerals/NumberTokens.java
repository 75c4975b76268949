package org.marsad.text.arabic.numerals;

import java.util.Arrays;
import org.marsad.api.text.LetterFolding;

/**
 * The words, runs of digits and signs of one line. Looking beyond the ends is allowed and finds nothing. Holds one line at a time and is
 * used again for the next.
 */
final class NumberTokens {

    private static final byte WORD = 1;
    private static final byte DIGITS = 2;
    private static final byte SIGN = 3;

    /** For how many tokens there is room before one is read: a token takes more than so many units, as a rule. */
    private static final int UNITS_OF_A_TOKEN = 4;
    private static final int LEAST_AT_FIRST = 16;
    private static final int MOST_AT_FIRST = 1 << 12;

    private final String text;
    private int size;
    private byte[] kinds;
    private int[] begins;
    private int[] ends;

    /** Of the lines of a text; there are none before one is read. */
    NumberTokens(String text) {
        this.text = text;
        int room = Math.min(MOST_AT_FIRST, text.length() / UNITS_OF_A_TOKEN + LEAST_AT_FIRST);
        kinds = new byte[room];
        begins = new int[room];
        ends = new int[room];
    }

    /** Replaces the content by the tokens of {@code [begin, end)} of the text. */
    void read(int begin, int end) {
        size = 0;
        int at = begin;
        while (at < end) {
            byte kind = kind(text.charAt(at));
            int from = at++;
            if (kind == WORD || kind == DIGITS) {
                while (at < end && (kind(text.charAt(at)) == kind || kind == WORD && LetterFolding.isMark(text.charAt(at)))) {
                    at++;
                }
            }
            if (kind != 0) {
                add(kind, from, at);
            }
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

    boolean isWord(int token) {
        return has(token) && kinds[token] == WORD;
    }

    boolean isDigits(int token) {
        return has(token) && kinds[token] == DIGITS;
    }

    boolean isSign(int token, String signs) {
        return has(token) && kinds[token] == SIGN && signs.indexOf(text.charAt(begins[token])) >= 0;
    }

    char sign(int token) {
        return text.charAt(begins[token]);
    }

    /** Whether nothing, not even a space, is between this token and the one before. */
    boolean isGlued(int token) {
        return has(token) && has(token - 1) && begins[token] == ends[token - 1];
    }

    /** Whether exactly one unit, a space, is between this token and the one before. */
    boolean isOneSpaceBehind(int token) {
        return has(token) && has(token - 1) && begins[token] == ends[token - 1] + 1;
    }

    int length(int token) {
        return ends[token] - begins[token];
    }

    /** The digits of a token, as 0 to 9. */
    String digits(int token) {
        StringBuilder digits = new StringBuilder(length(token));
        for (int at = begins[token]; at < ends[token]; at++) {
            digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
        }
        return digits.toString();
    }

    /** The word folded, or empty. */
    String word(int token) {
        return isWord(token) ? NumberWords.fold(text, begins[token], ends[token]) : "";
    }

    /** The word as a number word, or null if it is none. */
    NumberWords.Word numberWord(int token, NumberWords words) {
        return isWord(token) ? words.of(text, begins[token], ends[token]) : null;
    }

    /** Whether the word is written in another script than Arabic. */
    boolean isForeign(int token) {
        return isWord(token) && Character.UnicodeScript.of(text.charAt(begins[token])) != Character.UnicodeScript.ARABIC;
    }

    /** Where the word begins behind so many letters and the marks on them. */
    int beginBehind(int token, int letters) {
        int at = begins[token];
        for (int left = letters; left > 0; left--) {
            at++;
            while (at < ends[token] && (LetterFolding.isMark(text.charAt(at)) || text.charAt(at) == 'ـ')) {
                at++;
            }
        }
        return at;
    }

    private boolean has(int token) {
        return token >= 0 && token < size;
    }

    private void add(byte kind, int begin, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        kinds[size] = kind;
        begins[size] = begin;
        ends[size++] = end;
    }

    private static byte kind(char unit) {
        if (unit == ' ') {
            return 0;
        }
        if (LetterFolding.isCommonLetter(unit) || Character.isLetter(unit)) {
            return WORD;
        }
        if (Character.isDigit(unit)) {
            return DIGITS;
        }
        boolean space = Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.getType(unit) == Character.FORMAT;
        return space ? 0 : SIGN;
    }
}
