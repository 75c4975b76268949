package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The written words of a text, and what stands between them. */
final class Tokens {

    private static final String ENDS_OF_SENTENCES = "\n\r.!?؟؛۔";

    private Tokens() {
    }

    /**
     * A run of letters, marks and digits.
     *
     * @param begin     first unit
     * @param end       unit after the last
     * @param isWord    whether it has letters only
     * @param isJoined  whether nothing but spaces stands between it and the one before
     * @param sentence  the number of its sentence; sentences without words have none
     * @param isForeign whether it belongs to the site and not to the article
     */
    record Token(int begin, int end, boolean isWord, boolean isJoined, int sentence, boolean isForeign) {}

    static List<Token> of(String text, Ground ground) {
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        boolean isJoined = false;
        boolean isEnded = false;
        for (int at = 0; at < text.length();) {
            int end = end(text, at);
            if (end > at) {
                boolean isForeign = ground.isForeign(at);
                sentence += isEnded && !isForeign && !tokens.isEmpty() ? 1 : 0;
                isEnded &= isForeign;
                tokens.add(new Token(at, end, isWord(text, at, end), isJoined, sentence, isForeign));
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

    /** How often each word of the article is written. */
    static Map<String, Integer> counts(String text, List<Token> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        for (Token token : tokens) {
            if (token.isWord() && !token.isForeign()) {
                counts.merge(text.substring(token.begin(), token.end()), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && isPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPart(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWord(String text, int begin, int end) {
        return text.substring(begin, end).codePoints().allMatch(Character::isLetter);
    }
}
