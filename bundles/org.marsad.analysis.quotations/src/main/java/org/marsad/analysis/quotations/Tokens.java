package org.marsad.analysis.quotations;

import java.util.Arrays;
import java.util.Set;
import org.marsad.api.text.LetterFolding;

/** The words and signs of a text in order. Asking beyond the ends is allowed and finds nothing. Places are UTF-16 units of the text. */
final class Tokens {

    /** They only look as if they had the article behind «و». */
    private static final Set<String> PARENTS = Set.of("والده", "والدها", "والدهم", "والدته", "والدتها", "والدتهم", "والدتي", "والدي",
            "والدا", "والديه", "والديها");

    private final String text;
    private int size;
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private boolean[] words = new boolean[256];
    private boolean[] mayBeListed = new boolean[256];
    private final FirstWords listed;
    private final String[] folded;

    /**
     * Splits a text.
     *
     * @param listed the words with which phrases of the lists begin
     */
    Tokens(String text, FirstWords listed) {
        this.text = text;
        this.listed = listed;
        for (int at = 0; at < text.length();) {
            int begin = at++;
            if (isOfWord(text.charAt(begin))) {
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                add(begin, at, true);
            } else if (isVisible(text.charAt(begin))) {
                add(begin, at, false);
            }
        }
        folded = new String[size];
    }

    int size() {
        return size;
    }

    /** Where a token begins; the end of the text for one behind the last. */
    int begin(int token) {
        return token < size ? begins[token] : text.length();
    }

    /** The place behind a token. */
    int end(int token) {
        return ends[token];
    }

    boolean isWord(int token) {
        return has(token) && words[token];
    }

    /** Whether phrases of the lists may begin with the word, or behind what is glued to it; if not, none does. */
    boolean mayBeListed(int token) {
        return has(token) && mayBeListed[token];
    }

    /** Whether the token is one of these signs. */
    boolean isSign(int token, String signs) {
        return has(token) && !words[token] && signs.indexOf(text.charAt(begins[token])) >= 0;
    }

    /** Whether the token is a comma. */
    boolean isComma(int token) {
        return isSign(token, "،,");
    }

    /** Whether a sentence ends with the token: not the point of a number or between letters. */
    boolean endsSentence(int token) {
        if (!isSign(token, ".!?؟؛…۔")) {
            return false;
        }
        int behind = ends[token];
        return text.charAt(begins[token]) != '.' || behind >= text.length() || !Character.isLetterOrDigit(text.charAt(behind));
    }

    /** The word in folded spelling; empty for a sign. */
    String word(int token) {
        if (!isWord(token)) {
            return "";
        }
        if (folded[token] == null) {
            folded[token] = Spelling.LETTERS.fold(text, begins[token], ends[token]);
        }
        return folded[token];
    }

    /** Whether the word has the article, with or without particles before it. */
    boolean isDefinite(int token) {
        String word = word(token);
        int cut = word.length() > 4 && "وفبك".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        return word.length() > 3 && (word.startsWith("ال", cut) || word.startsWith("لل")) && !PARENTS.contains(word);
    }

    /** Whether the last letter of the word, as written, is an alef with hamza. */
    boolean isHamzated(int token) {
        return isWord(token) && text.charAt(ends[token] - 1) == 'أ';
    }

    /** The first token that begins at this place or behind it. */
    int from(int place) {
        int index = Arrays.binarySearch(begins, 0, size, place);
        return index >= 0 ? index : -index - 1;
    }

    /** How many words there are among these tokens. */
    int words(int first, int end) {
        int words = 0;
        for (int token = first; token < end; token++) {
            words += isWord(token) ? 1 : 0;
        }
        return words;
    }

    private boolean has(int token) {
        return token >= 0 && token < size;
    }

    private void add(int begin, int end, boolean isWord) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
            mayBeListed = Arrays.copyOf(mayBeListed, size * 2);
        }
        begins[size] = begin;
        words[size] = isWord;
        mayBeListed[size] = isWord && listed.mayHave(text, begin, end);
        ends[size++] = end;
    }

    private static boolean isVisible(char letter) {
        return letter != ' ' && letter != '_' && !Character.isWhitespace(letter) && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT && Character.getType(letter) != Character.CONTROL;
    }

    private static boolean isOfWord(char letter) {
        return letter != ' ' && (LetterFolding.isCommonLetter(letter) || isOfWordByUnicode(letter));
    }

    private static boolean isOfWordByUnicode(char letter) {
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)
                || letter > 0x2FF && (Character.getType(letter) == Character.NON_SPACING_MARK
                        || Character.getType(letter) == Character.COMBINING_SPACING_MARK);
    }
}
