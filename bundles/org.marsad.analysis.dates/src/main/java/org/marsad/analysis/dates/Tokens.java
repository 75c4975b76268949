package org.marsad.analysis.dates;

import java.util.Arrays;
import java.util.List;
import org.marsad.api.text.LetterFolding;
import org.marsad.api.text.Numeral;

/**
 * The words, numbers and signs of one line, in order: all that the grammar looks at.
 *
 * <p>A letter next to a digit begins a new token, so a particle written to a number stands alone («و27» is two tokens).
 * Looking beyond the ends is allowed and finds nothing. Holds one line at a time and is used again for the next.
 */
final class Tokens {

    private static final byte WORD = 1;
    private static final byte NUMBER = 2;
    private static final byte SIGN = 3;

    /** For how many tokens there is room before one is read: a token takes more than so many units, as a rule. */
    private static final int UNITS_OF_A_TOKEN = 4;
    private static final int LEAST_AT_FIRST = 16;
    private static final int MOST_AT_FIRST = 1 << 12;

    private static final int MOST_DIGITS = 4;

    private String text = "";
    private int size;
    /** Where the line ends. */
    private int end;
    private byte[] kinds = {};
    private int[] begins = {};
    private int[] ends = {};
    /** Folded words, made when first asked for. */
    private String[] words = {};
    /** The hashes of folded words, as of strings. */
    private int[] hashes = {};
    /** What they are behind their particles, made when first asked for. */
    private Particles.Rest[][] rests = {};
    private final LineNumerals numerals = new LineNumerals();

    /** Begins a text, in which these numerals stand. */
    void begin(String newText, List<Numeral> newNumerals) {
        text = newText;
        numerals.begin(newNumerals);
        size = 0;
        resize(Math.min(MOST_AT_FIRST, text.length() / UNITS_OF_A_TOKEN + LEAST_AT_FIRST));
    }

    /** Replaces the content by the tokens of {@code [begin, end)} of the text; lines come in order. */
    void read(int begin, int end) {
        numerals.goOnTo(begin);
        size = 0;
        this.end = end;
        int at = begin;
        while (at < end) {
            byte kind = kind(text.charAt(at));
            int from = at++;
            if (kind == WORD || kind == NUMBER) {
                while (at < end && continues(kind, text.charAt(at))) {
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

    /** Where a token begins; one behind the last token is where the line ends. */
    int begin(int token) {
        return token < size ? begins[token] : end;
    }

    /** Where a token ends; one behind the last token is where the line ends. */
    int end(int token) {
        return token < size ? ends[token] : end;
    }

    boolean isWord(int token) {
        return has(token) && kinds[token] == WORD;
    }

    boolean isNumber(int token) {
        return has(token) && kinds[token] == NUMBER;
    }

    /** Whether the token is one of these signs. */
    boolean isSign(int token, String signs) {
        return has(token) && kinds[token] == SIGN && signs.indexOf(text.charAt(begins[token])) >= 0;
    }

    /** Whether nothing, not even a space, is between this token and the one before. */
    boolean isGlued(int token) {
        return has(token) && has(token - 1) && begins[token] == ends[token - 1];
    }

    /** The number of digits of a number, else 0. */
    int digits(int token) {
        return isNumber(token) ? ends[token] - begins[token] : 0;
    }

    /** What a number of at most four digits comes to; -1 for everything else. */
    int number(int token) {
        if (!isNumber(token) || digits(token) > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int at = begins[token]; at < ends[token]; at++) {
            number = number * 10 + Character.digit(text.charAt(at), 10);
        }
        return number;
    }

    /** The numeral in words that begins within the token, or null. */
    Numeral numeral(int token) {
        return isWord(token) ? numerals.inWords(begins[token], ends[token]) : null;
    }

    /** The first token behind this place in the text. */
    int behind(int token, int place) {
        int at = token;
        while (at < size && begins[at] < place) {
            at++;
        }
        return at;
    }

    /** The word in folded spelling, or empty if the token is no word. */
    String word(int token) {
        if (!isWord(token)) {
            return "";
        }
        if (words[token] == null) {
            words[token] = Spelling.fold(text, begins[token], ends[token]);
        }
        return words[token];
    }

    /** The bits of the readers that may begin with the word; 0 if the token is no word. */
    int readers(int token, Beginnings beginnings) {
        return isWord(token) ? beginnings.of(hashes[token], text, begins[token], ends[token]) : 0;
    }

    /** Whether the token is one of these folded words, with no particle before it. */
    boolean isOneOf(int token, WordSet words) {
        return isWord(token) && words.mayHave(hashes[token]) && words.contains(word(token));
    }

    /** Whether the token is one of these folded words, alone or with particles before it. */
    boolean isOneOfWithParticles(int token, WordSet words) {
        return particles(token, words) >= 0;
    }

    /**
     * How many letters of {@linkplain Particles particles} are written before one of these folded words.
     *
     * @return 0 if the word stands alone, -1 if it is none of them
     */
    int particles(int token, WordSet words) {
        if (!isWord(token)) {
            return -1;
        }
        if (words.mayHave(hashes[token]) && words.contains(word(token))) {
            return 0;
        }
        int first = Spelling.LETTERS.fold(text.charAt(begins[token]));
        if (first != LetterFolding.DROPPED && !Particles.mayBegin(first)) {
            return -1;
        }
        if (rests[token] == null) {
            rests[token] = Particles.behind(word(token));
        }
        for (Particles.Rest rest : rests[token]) {
            if (words.mayHave(rest.hash()) && words.contains(rest.word())) {
                return rest.particles();
            }
        }
        return -1;
    }

    /** Where the word begins behind so many letters of particles and the marks on them. */
    int beginBehind(int token, int particles) {
        int at = begin(token);
        for (int left = particles; left > 0; left--) {
            at++;
            while (at < end(token) && LetterFolding.isMark(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /** Whether the token is nothing but particles, as in «و27» or «وب24». */
    boolean isParticles(int token) {
        String word = word(token);
        return !word.isEmpty() && Particles.leading(word) == word.length();
    }

    private boolean has(int token) {
        return token >= 0 && token < size;
    }

    private void add(byte kind, int begin, int end) {
        if (size == kinds.length) {
            resize(size * 2);
        }
        kinds[size] = kind;
        words[size] = null;
        rests[size] = null;
        hashes[size] = kind == WORD ? Spelling.hash(text, begin, end) : 0;
        begins[size] = begin;
        ends[size++] = end;
    }

    private void resize(int length) {
        kinds = Arrays.copyOf(kinds, length);
        begins = Arrays.copyOf(begins, length);
        ends = Arrays.copyOf(ends, length);
        words = Arrays.copyOf(words, length);
        rests = Arrays.copyOf(rests, length);
        hashes = Arrays.copyOf(hashes, length);
    }

    private static boolean continues(byte kind, char next) {
        return kind(next) == kind || kind == WORD && LetterFolding.isMark(next);
    }

    private static byte kind(char unit) {
        if (unit == ' ') {
            return 0;
        }
        if (LetterFolding.isCommonLetter(unit) || Character.isLetter(unit)) {
            return WORD;
        }
        if (Character.isDigit(unit)) {
            return NUMBER;
        }
        boolean space = Character.isWhitespace(unit) || Character.isSpaceChar(unit)
                || Character.getType(unit) == Character.FORMAT;
        return space ? 0 : SIGN;
    }
}
