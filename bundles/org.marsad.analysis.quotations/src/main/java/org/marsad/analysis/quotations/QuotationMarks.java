package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.text.LetterFolding;

/**
 * Finds what stands in quotation marks: «», ‹›, “”, „“, ‘’, "", '', and », « the other way round. Marks inside marks belong to the outer
 * ones. Straight marks open before a word and close behind one. Speech that goes on in the next paragraph is one stretch: its mark is
 * closed there before another is opened, or is repeated at the beginning. A mark that is not closed at all ends with its paragraph.
 */
final class QuotationMarks {

    private static final String OPENING = "«‹“„‘\"'»";
    private static final String CLOSING = "»›”“’\"'«";
    private static final String STRAIGHT = "\"'»";
    private static final int MOST_PARAGRAPHS = 6;
    private static final int LONGEST = 6000;

    private final String text;
    private final Tokens tokens;
    private final List<int[]> paragraphs;
    private final List<Quoted> found = new ArrayList<>();

    private QuotationMarks(String text, Tokens tokens, List<int[]> paragraphs) {
        this.text = text;
        this.tokens = tokens;
        this.paragraphs = paragraphs;
    }

    /**
     * The stretches from left to right, none overlapping.
     *
     * @param paragraphs where each begins and ends
     */
    static List<Quoted> in(String text, Tokens tokens, List<int[]> paragraphs) throws InterruptedException {
        QuotationMarks marks = new QuotationMarks(text, tokens, paragraphs);
        int paragraph = 0;
        int at = 0;
        while (paragraph < paragraphs.size()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two paragraphs");
            }
            at = Math.max(at, paragraphs.get(paragraph)[0]);
            int end = paragraphs.get(paragraph)[1];
            while (at < end) {
                at = marks.opens(at) ? marks.stretch(paragraph, at) : at + 1;
            }
            paragraph++;
        }
        return marks.found;
    }

    /** Adds the stretch that begins here, and gives the place behind it. */
    private int stretch(int paragraph, int begin) {
        int end = Math.min(paragraphs.get(paragraph)[1], begin + LONGEST);
        int close = closing(begin, begin + 1, end);
        int in = paragraph;
        while (close < 0 && end == paragraphs.get(in)[1]) {
            int next = next(begin, in, paragraph + MOST_PARAGRAPHS);
            if (next < 0) {
                break;
            }
            in = next;
            end = paragraphs.get(in)[1];
            int from = behindRepeated(begin, paragraphs.get(in)[0], end);
            close = closing(begin, from, end);
        }
        if (close < 0 && in > paragraph) {
            end = paragraphs.get(paragraph)[1]; // it was repeated and never closed
        }
        boolean closed = close >= 0;
        int last = closed ? close + 1 : trimmed(begin, end);
        int first = tokens.from(begin);
        int behind = tokens.from(last);
        found.add(new Quoted(begin, last, first, behind, tokens.words(first, behind), closed));
        return Math.max(last, begin + 1);
    }

    /** The place of the mark that closes the one at {@code begin}; -1 if there is none before {@code end}. */
    private int closing(int begin, int from, int end) {
        char open = text.charAt(begin);
        char close = CLOSING.charAt(OPENING.indexOf(open));
        boolean paired = STRAIGHT.indexOf(open) < 0;
        int depth = 0;
        int firstClose = -1;
        for (int at = from; at < end; at++) {
            char letter = text.charAt(at);
            if (letter == close && (paired || closes(at))) {
                firstClose = firstClose < 0 ? at : firstClose;
                if (depth-- == 0) {
                    return at;
                }
            } else if (letter == open && opens(at) && !standsAlone(at)) {
                depth++;
            }
        }
        return firstClose;
    }

    /**
     * The next paragraph with the opening mark again at its beginning, or with a closing mark before any opening one; -1 if the stretch
     * does not go on. Between may be paragraphs without any mark.
     */
    private int next(int begin, int paragraph, int limit) {
        for (int in = paragraph + 1; in < Math.min(limit, paragraphs.size()); in++) {
            int[] place = paragraphs.get(in);
            if (behindRepeated(begin, place[0], place[1]) > place[0]) {
                return in == paragraph + 1 ? in : -1;
            }
            int closes = closesFirst(begin, place[0], place[1]);
            if (closes != 0) {
                return closes > 0 ? in : -1;
            }
        }
        return -1;
    }

    /** 1 if a closing mark comes before any opening one, -1 if an opening one does, 0 if there is neither. */
    private int closesFirst(int begin, int from, int end) {
        char open = text.charAt(begin);
        char close = CLOSING.charAt(OPENING.indexOf(open));
        for (int at = from; at < end; at++) {
            char letter = text.charAt(at);
            boolean closes = letter == close && (STRAIGHT.indexOf(open) < 0 || closes(at));
            boolean opens = letter == open && opens(at);
            if (closes || opens) {
                return opens ? -1 : 1;
            }
        }
        return 0;
    }

    /** The place behind the mark with which a paragraph repeats an opening one; its begin if it does not. */
    private int behindRepeated(int begin, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < end && text.charAt(at) == text.charAt(begin) && opens(at) ? at + 1 : from;
    }

    private boolean opens(int at) {
        char letter = text.charAt(at);
        if (letter == ' ' || LetterFolding.isCommonLetter(letter) || OPENING.indexOf(letter) < 0) {
            return false;
        }
        boolean wordBehind = at + 1 < text.length() && isInner(text.charAt(at + 1));
        return STRAIGHT.indexOf(letter) < 0 || wordBehind && (at == 0 || isOuter(at - 1)) || letter == '"' && standsAlone(at);
    }

    private boolean closes(int at) {
        char letter = text.charAt(at);
        boolean wordBefore = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
        if (standsAlone(at)) {
            return letter == '"';
        }
        boolean apostrophe = letter == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return wordBefore && !apostrophe;
    }

    /** Set off by spaces on both sides, as some write: it opens and closes by turns. */
    private boolean standsAlone(int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) == ' ' && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\n');
    }

    /** What may stand before a straight mark that opens: no letter, but for a glued particle. */
    private boolean isOuter(int before) {
        char letter = text.charAt(before);
        if (!Character.isLetterOrDigit(letter)) {
            return true;
        }
        return "وفبلكـ".indexOf(letter) >= 0 && (before == 0 || !Character.isLetterOrDigit(text.charAt(before - 1))
                || letter == 'ـ');
    }

    private static boolean isInner(char letter) {
        return !Character.isWhitespace(letter) && "،؛:؟!)".indexOf(letter) < 0;
    }

    private int trimmed(int begin, int end) {
        int at = end;
        while (at > begin + 1 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
