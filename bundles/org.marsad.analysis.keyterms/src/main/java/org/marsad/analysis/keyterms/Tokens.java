package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.List;

/** The written words of a text, and what stands between them. */
final class Tokens {

    private static final String ENDS_OF_SENTENCES = "\n\r.!?؟؛۔";

    /** General categories of Unicode, a bit each. */
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER | 1 << Character.LOWERCASE_LETTER | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER | 1 << Character.OTHER_LETTER;
    private static final int PARTS = LETTERS | 1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK;

    private Tokens() {
    }

    /**
     * A run of letters, marks and digits.
     *
     * @param begin     first unit
     * @param written   what is written there
     * @param isWord    whether it has letters only
     * @param isJoined  whether nothing but spaces stands between it and the one before
     * @param sentence  the number of its sentence; sentences without words have none
     * @param isForeign whether it belongs to the site and not to the article
     */
    record Token(int begin, String written, boolean isWord, boolean isJoined, int sentence, boolean isForeign) {

        /** Whether it is a word of the article. */
        boolean isOwnWord() {
            return isWord && !isForeign;
        }
    }

    static List<Token> of(String text, Ground ground) {
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        boolean isJoined = false;
        boolean isEnded = false;
        for (int at = 0; at < text.length();) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int letters = end(text, at, LETTERS);
            int end = end(text, letters, PARTS);
            if (end > at) {
                boolean isForeign = ground.isForeign(at);
                sentence += isEnded && !isForeign && !tokens.isEmpty() ? 1 : 0;
                isEnded &= isForeign;
                tokens.add(new Token(at, text.substring(at, end), letters == end, isJoined, sentence, isForeign));
                isJoined = true;
                at = end;
            } else {
                int sign = text.codePointAt(at);
                boolean isEnd = ENDS_OF_SENTENCES.indexOf(sign) >= 0;
                isEnded |= isEnd;
                isJoined &= !isEnd && Character.isSpaceChar(sign);
                at += Character.charCount(sign);
            }
        }
        return tokens;
    }

    /** Where the run of characters of the given categories ends that begins at a place. */
    private static int end(String text, int begin, int categories) {
        int end = begin;
        while (end < text.length()) {
            if (isCommonLetter(text.charAt(end))) {
                end++;
                continue;
            }
            int sign = text.codePointAt(end);
            if ((categories >> Character.getType(sign) & 1) == 0) {
                return end;
            }
            end += Character.charCount(sign);
        }
        return end;
    }

    /** Whether this is one of the letters most texts are made of; told without looking into the tables of Unicode. */
    private static boolean isCommonLetter(char letter) {
        return letter >= 'ء' && letter <= 'ي';
    }
}
