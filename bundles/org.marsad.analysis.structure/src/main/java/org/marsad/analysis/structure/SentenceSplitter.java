package org.marsad.analysis.structure;

import java.util.Set;
import org.marsad.api.text.LetterFolding;

/**
 * Splits a line into sentences.
 *
 * <p>A sentence ends with {@code . ! ? ؟ ؛ ۔} and all further stops, commas, quotation marks and brackets that close behind
 * it. A full stop ends none behind an abbreviation, an initial or the number of a list item, nor inside a number or an
 * address. Arabic has no capitals to show whether an ellipsis ends a sentence; it is taken for a pause unless the line ends
 * with it.
 */
final class SentenceSplitter {

    private static final String ENDS = "!?؟؛۔";
    private static final char FULL_STOP = '.';
    private static final char ELLIPSIS = '…';
    private static final String CLOSING = "»\"'”’›)]}،,";
    /** Latin and Arabic, without their own full stop; single letters need no list. */
    private static final Set<String> ABBREVIATIONS = Set.of("dr", "mr", "mrs", "ms", "st", "no", "vs", "prof", "eg",
            "ie", "etc", "دك", "تق", "ذ", "ذة", "دة");
    /** A single letter that belongs to a year and not to a name. */
    private static final String CALENDAR_LETTERS = "مه";
    /** Behind a shorter word, a stop without a space may be that of an abbreviation. */
    private static final int SHORTEST_LAST_WORD = 3;

    /** Is told where sentences begin and end. */
    @FunctionalInterface
    interface Sentences {
        void add(int begin, int end);
    }

    private final String text;
    private final int end;
    private final int lineBegin;

    private SentenceSplitter(String text, int begin, int end) {
        this.text = text;
        this.lineBegin = begin;
        this.end = end;
    }

    /** Hands begin and end of each sentence of the line {@code [begin, end)} of {@code text} to {@code sentences}. */
    static void split(String text, int begin, int end, Sentences sentences) {
        new SentenceSplitter(text, begin, end).split(sentences);
    }

    private void split(Sentences sentences) {
        int begin = lineBegin;
        int at = lineBegin;
        while (at < end) {
            if (!isStop(at)) {
                at++;
                continue;
            }
            int behind = behindStops(at);
            if (endsSentence(begin, at, behind)) {
                behind = behindClosing(behind);
                sentences.add(begin, behind);
                begin = skipBlanks(behind);
                at = begin;
            } else {
                at = behind;
            }
        }
        if (begin < end) {
            sentences.add(begin, end);
        }
    }

    private boolean isStop(int at) {
        char unit = text.charAt(at);
        return unit != ' ' && !Spelling.isPlain(unit) && (unit == FULL_STOP || unit == ELLIPSIS || ENDS.indexOf(unit) >= 0);
    }

    private int behindStops(int from) {
        int at = from;
        while (at < end && (isStop(at) || LetterFolding.isMark(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Marks, bidi controls, closing signs and stops that follow without a space. */
    private int behindClosing(int from) {
        int at = from;
        while (at < end && (isStop(at) || CLOSING.indexOf(text.charAt(at)) >= 0 || isInvisible(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private boolean endsSentence(int begin, int stop, int behind) {
        if (behind == end || behindClosing(behind) == end) {
            return true;
        }
        if (behind - stop == 1 && text.charAt(stop) == FULL_STOP) {
            return isFullStop(begin, stop);
        }
        return !isPause(stop, behind) && isOpen(behind);
    }

    private boolean isPause(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) != FULL_STOP && text.charAt(at) != ELLIPSIS) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows a stop may begin a sentence: a blank, a closing sign, or Arabic after a forgotten space. */
    private boolean isOpen(int behind) {
        char next = text.charAt(behind);
        return Spelling.isBlank(next) || CLOSING.indexOf(next) >= 0 || isArabicLetter(next) || next == '«' || next == '(';
    }

    private boolean isFullStop(int begin, int stop) {
        int wordEnd = skipMarksBack(stop);
        int wordBegin = wordBegin(begin, wordEnd);
        String word = Spelling.fold(text.substring(wordBegin, wordEnd));
        char next = text.charAt(stop + 1);
        if (word.isEmpty()) {
            return isOpen(stop + 1);
        }
        boolean forgottenSpace = !Spelling.isBlank(next) && CLOSING.indexOf(next) < 0;
        if (forgottenSpace) {
            return isOpen(stop + 1) && word.length() >= SHORTEST_LAST_WORD && isArabicLetter(word.charAt(word.length() - 1));
        }
        boolean listNumber = skipBlanks(begin) == wordBegin && word.chars().allMatch(Character::isDigit);
        return !listNumber && !isAbbreviation(word, wordBegin);
    }

    private boolean isAbbreviation(String word, int wordBegin) {
        if (ABBREVIATIONS.contains(word)) {
            return true;
        }
        boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return letter && !(CALENDAR_LETTERS.contains(word) && isBehindNumber(wordBegin));
    }

    /** «1446 ه», «2024م». */
    private boolean isBehindNumber(int wordBegin) {
        int at = wordBegin - 1;
        while (at > lineBegin && Spelling.isBlank(text.charAt(at))) {
            at--;
        }
        return at >= lineBegin && Character.isDigit(text.charAt(at));
    }

    private int wordBegin(int from, int wordEnd) {
        int at = wordEnd;
        while (at > from && (Character.isLetterOrDigit(text.charAt(at - 1)) || LetterFolding.isMark(text.charAt(at - 1)))
                && !isBorder(at, wordEnd)) {
            at--;
        }
        return at;
    }

    /** Letters written to digits are a word of their own, as in «2024م». */
    private boolean isBorder(int at, int wordEnd) {
        return at < wordEnd && Character.isDigit(text.charAt(at - 1)) != Character.isDigit(text.charAt(at));
    }

    private int skipMarksBack(int from) {
        int at = from;
        while (at > lineBegin && isInvisible(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < end && Spelling.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isInvisible(char unit) {
        return LetterFolding.isMark(unit) || Character.getType(unit) == Character.FORMAT;
    }

    private static boolean isArabicLetter(char unit) {
        return Character.isLetter(unit) && Character.UnicodeScript.of(unit) == Character.UnicodeScript.ARABIC;
    }
}
