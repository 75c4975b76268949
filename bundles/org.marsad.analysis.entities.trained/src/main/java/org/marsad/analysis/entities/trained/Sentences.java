package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in sentences, words and signs. A line is no more than one sentence; very long ones are cut. Places are UTF-16 units of the text.
 */
final class Sentences {

    /** A sentence has no more words than this; what is longer is a list or a table. */
    private static final int LONGEST = 150;

    private static final String ENDS = ".!?؟؛۔";

    /**
     * A sentence.
     *
     * @param words  its words and signs
     * @param begins where each begins in the text
     */
    record Sentence(List<String> words, List<Integer> begins) {}

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<Integer> begins = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
    }

    /** The sentences of a text, in their order. */
    static List<Sentence> of(String text) {
        Sentences sentences = new Sentences(text);
        sentences.split();
        return sentences.sentences;
    }

    private void split() {
        for (int at = 0; at < text.length();) {
            char letter = text.charAt(at);
            int begin = at++;
            if (letter == '\n' || letter == '\r') {
                end();
            } else if (isOfWord(letter)) {
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                add(begin, at);
            } else if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && !Character.isISOControl(letter)) {
                add(begin, at);
                if (ENDS.indexOf(letter) >= 0 && (at == text.length() || Character.isWhitespace(text.charAt(at)))) {
                    end();
                }
            }
        }
        end();
    }

    private void add(int begin, int end) {
        words.add(text.substring(begin, end));
        begins.add(begin);
        if (words.size() == LONGEST) {
            end();
        }
    }

    private void end() {
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, begins));
            words = new ArrayList<>();
            begins = new ArrayList<>();
        }
    }

    private static boolean isOfWord(char letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.FORMAT;
    }
}
