package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.List;
import org.marsad.extract.tika.protocol.Mark;

/**
 * Builds the text of a laid out document: words with single spaces between them, a line for each paragraph, no empty lines.
 *
 * <p>What separates two words is written when the second comes, so nothing is ever taken back.
 */
final class LineText {

    /** What stands between two words; the later ones win. */
    private enum Gap { NONE, SPACE, TAB, LINE }

    private final StringBuilder text = new StringBuilder(1 << 12);
    private final List<Mark> marks = new ArrayList<>();
    private final int maximum;
    private Gap gap = Gap.NONE;
    private boolean full;

    /** A text of at most {@code maximum} UTF-16 units; what comes after them is dropped. */
    LineText(int maximum) {
        this.maximum = maximum;
    }

    /** Adds running text: any white space is a space. */
    void words(CharSequence words) {
        for (int at = 0; at < words.length() && !full; at++) {
            char c = words.charAt(at);
            if (c > ' ' && c < 0x7F) {
                add(c);
            } else if (Characters.isSpace(c)) {
                widen(Gap.SPACE);
            } else if (Characters.isSurrogatePair(words, at)) {
                add(c, words.charAt(++at));
            } else if (!Characters.isDropped(c)) {
                add(Characters.repaired(c));
            }
        }
    }

    /** Adds text of which the line ends are to be kept. */
    void preformatted(CharSequence words) {
        int begin = 0;
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) == '\n') {
                words(words.subSequence(begin, at));
                endLine();
                begin = at + 1;
            }
        }
        words(words.subSequence(begin, words.length()));
    }

    /** What comes next begins a new line. */
    void endLine() {
        widen(Gap.LINE);
    }

    /** What comes next stands in another cell of the same row. */
    void endCell() {
        widen(Gap.TAB);
    }

    /** The position at which the next line will begin; for {@link #mark}. */
    int beginBlock() {
        endLine();
        return text.length() == 0 ? 0 : text.length() + 1;
    }

    /** Ends the line, and marks everything from {@code begin} up to here unless it is nothing. */
    void mark(Mark.Kind kind, int begin, String detail) {
        endLine();
        if (begin < text.length()) {
            marks.add(new Mark(kind, begin, text.length(), detail));
        }
    }

    /** Whether something had to be dropped because the text is as long as it may be. */
    boolean isFull() {
        return full;
    }

    /** Says that there was more than may be kept. */
    void cut() {
        full = true;
    }

    /** The number of UTF-16 units so far. */
    int length() {
        return text.length();
    }

    /** What is marked, in the order in which it ended. */
    List<Mark> marks() {
        return marks;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void widen(Gap wider) {
        if (text.length() > 0 && wider.compareTo(gap) > 0) {
            gap = wider;
        }
    }

    private void add(char c) {
        if (makeRoom(1)) {
            text.append(c);
        }
    }

    private void add(char high, char low) {
        if (makeRoom(2)) {
            text.append(high).append(low);
        }
    }

    /** Writes the gap before the next character; false if there is no room for both. */
    private boolean makeRoom(int units) {
        if (text.length() + units + 1 > maximum) {
            full = true;
            return false;
        }
        if (gap != Gap.NONE) {
            text.append(gap == Gap.LINE ? '\n' : gap == Gap.TAB ? '\t' : ' ');
            gap = Gap.NONE;
        }
        return true;
    }
}
