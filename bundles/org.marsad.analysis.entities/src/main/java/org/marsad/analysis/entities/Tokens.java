package org.marsad.analysis.entities;

import java.util.Arrays;

/** The words and signs of a text in order. Asking beyond the ends is allowed and finds nothing. Places are UTF-16 units of the text. */
final class Tokens {

    /** A word and what parts it from the next have so many letters or more, in the mean of most texts. */
    private static final int FEWEST_LETTERS = 4;

    private final String text;
    private int size;
    private int[] begins;
    private int[] ends;
    /** By token, its {@link Edge}. */
    private short[] edges;
    private boolean[] opensLine;
    private final String[] folded;

    /** Splits a text. */
    Tokens(String text) {
        this.text = text;
        int room = 2 + text.length() / FEWEST_LETTERS;
        begins = new int[room];
        ends = new int[room];
        edges = new short[room];
        opensLine = new boolean[room];
        boolean lineEnd = true;
        for (int at = 0; at < text.length();) {
            char letter = text.charAt(at);
            int begin = at++;
            if (isOfWord(letter)) {
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                add(begin, at, true, lineEnd);
                lineEnd = false;
            } else if (letter == '\n' || letter == '\r') {
                lineEnd = true;
            } else if (letter != '_' && !Character.isWhitespace(letter) && !Character.isSpaceChar(letter)
                    && Character.getType(letter) != Character.FORMAT) {
                add(begin, at, false, lineEnd);
                lineEnd = false;
            }
        }
        folded = new String[size];
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
        return has(token) && edges[token] != Edge.NO_WORD;
    }

    /** Whether the token is this sign. */
    boolean isSign(int token, char sign) {
        return has(token) && edges[token] == Edge.NO_WORD && text.charAt(begins[token]) == sign;
    }

    /** Whether the token is the first of its line. */
    boolean opensLine(int token) {
        return has(token) && opensLine[token];
    }

    /** Whether the token is a word and follows the one before it on the same line. */
    boolean goesOn(int token) {
        return isWord(token) && !opensLine[token];
    }

    /** Whether the token is a number. */
    boolean isNumber(int token) {
        return isWord(token) && Character.isDigit(text.charAt(begins[token]));
    }

    /** The word in folded spelling; empty for a sign. */
    String word(int token) {
        if (!isWord(token)) {
            return "";
        }
        if (folded[token] == null) {
            folded[token] = Spelling.fold(text, begins[token], ends[token]);
        }
        return folded[token];
    }

    /** The first letter of the token as written. */
    char first(int token) {
        return text.charAt(begins[token]);
    }

    /** The last letter of the token as written. */
    char last(int token) {
        return text.charAt(ends[token] - 1);
    }

    /** What most words are told by, without being folded. */
    int edge(int token) {
        return has(token) ? edges[token] : Edge.NO_WORD;
    }

    /** Whether the token is a word that may end in one of these {@linkplain Edge#letters folded letters}; if not, it does not. */
    boolean mayEndIn(int token, long letters) {
        return Edge.endsIn(edge(token), letters);
    }

    /** The token in which a place of the text lies, or the next one behind it. */
    int at(int place) {
        int index = Arrays.binarySearch(begins, 0, size, place);
        if (index >= 0) {
            return index;
        }
        int before = -index - 2;
        return before >= 0 && place < ends[before] ? before : before + 1;
    }

    /** The same for a place that is not before the token {@code from}, and mostly near it. */
    int at(int place, int from) {
        int token = from;
        while (token < size && ends[token] <= place) {
            token++;
        }
        return token;
    }

    /** Whether the word has the article: «ال», and in the form «لل» too if {@code behindLam}. */
    boolean isDefinite(int token, boolean behindLam) {
        String word = word(token);
        return word.length() > 4 && (word.startsWith("ال") && !opensWithHamza(token) || behindLam && word.startsWith("لل"));
    }

    /** Whether a hamza is written on the alif the token begins with: «ألبرتو» has no article. */
    boolean opensWithHamza(int token) {
        return has(token) && "أإآ".indexOf(text.charAt(begins[token])) >= 0;
    }

    private boolean has(int token) {
        return token >= 0 && token < size;
    }

    private void add(int begin, int end, boolean word, boolean first) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            edges = Arrays.copyOf(edges, size * 2);
            opensLine = Arrays.copyOf(opensLine, size * 2);
        }
        begins[size] = begin;
        ends[size] = end;
        edges[size] = (short) (word ? Edge.of(text.charAt(begin), text.charAt(end - 1)) : Edge.NO_WORD);
        opensLine[size++] = first;
    }

    private static boolean isOfWord(char letter) {
        return letter != ' ' && isOfWordByUnicode(letter);
    }

    private static boolean isOfWordByUnicode(char letter) {
        return Spelling.isPlain(letter) || Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)
                || letter > 0x2FF && (Character.getType(letter) == Character.NON_SPACING_MARK
                        || Character.getType(letter) == Character.COMBINING_SPACING_MARK);
    }
}
