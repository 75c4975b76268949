package org.marsad.analysis.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the text that is not blank, without the blanks at its ends.
 *
 * <p>Only short lines can be headings, labels and the like, and only they are folded.
 */
public final class Line {

    /** Longer than any heading, label or byline, in UTF-16 units. */
    static final int LONGEST_SHORT = 300;

    private static final String STOPS = ".؛،…۔:,;";
    private static final String SENTENCE_ENDS = ".؟!?…۔:";
    private static final String CLOSING = "»\"”’)]";
    private static final int BODY_WORDS = 25;
    private static final int BODY_WORDS_WITH_STOP = 8;

    private final int begin;
    private final int end;
    private final String folded;
    private final String firstWord;
    private final int words;
    /** The last unit, closing quotation marks and brackets left aside. */
    private final char last;

    private Line(String text, int begin, int end) {
        this.begin = begin;
        this.end = end;
        boolean isShort = end - begin <= LONGEST_SHORT;
        this.folded = isShort ? Spelling.fold(text.substring(begin, end)) : "";
        this.words = isShort ? (int) folded.chars().filter(unit -> unit == ' ').count() + 1 : Integer.MAX_VALUE;
        this.firstWord = folded.indexOf(' ') < 0 ? folded : folded.substring(0, folded.indexOf(' '));
        this.last = lastSign(text, begin, end);
    }

    /** The lines of {@code text} that are not blank. */
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            addTrimmed(text, begin, end, lines);
            begin = end + 1;
        }
        return lines;
    }

    public int begin() {
        return begin;
    }

    public int end() {
        return end;
    }

    /** The words in one spelling; empty for a line that is not short and for one without letters or digits. */
    public String folded() {
        return folded;
    }

    /** The first of the folded words; empty if there are none. */
    String firstWord() {
        return firstWord;
    }

    public boolean isShort() {
        return end - begin <= LONGEST_SHORT;
    }

    /** The number of words of a short line; more than any limit for the others. */
    int words() {
        return words;
    }

    /** Whether the line ends as a sentence or a clause does and a heading does not; both may ask or exclaim. */
    boolean endsInStop() {
        return STOPS.indexOf(last) >= 0;
    }

    /** Whether the line ends as a sentence does, so that the next one does not continue it. */
    boolean endsSentence() {
        return SENTENCE_ENDS.indexOf(last) >= 0;
    }

    /** Whether this can only be running text: long, or a sentence. */
    public boolean isRunningText() {
        return words >= BODY_WORDS || words >= BODY_WORDS_WITH_STOP && last == '.';
    }

    private static char lastSign(String text, int begin, int end) {
        int at = end - 1;
        while (at > begin && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return text.charAt(at);
    }

    private static void addTrimmed(String text, int begin, int end, List<Line> lines) {
        int first = begin;
        int last = end;
        while (first < last && Spelling.isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && Spelling.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            lines.add(new Line(text, first, last));
        }
    }
}
