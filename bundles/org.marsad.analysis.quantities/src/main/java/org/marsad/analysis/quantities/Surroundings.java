package org.marsad.analysis.quantities;

import java.util.Optional;
import org.marsad.api.text.LetterFolding;

/** The words beside a place in a text, on the same line. A word is a run of letters, marks and strokes, or a single sign. */
final class Surroundings {

    /** A power of two: more than the places that are asked about for one number. */
    private static final int KEPT = 32;

    private final String text;
    /** What was found last, by place, for several rules ask about the same places; null before anything was found. */
    private final Asked[] behind = new Asked[KEPT];
    private final Asked[] before = new Asked[KEPT];

    Surroundings(String text) {
        this.text = text;
    }

    /** What was found at a place. */
    private record Asked(int place, Optional<Word> word) {}

    /** A word in folded spelling, and where it stands. */
    record Word(String folded, int begin, int end) {}

    /** The word behind {@code place}, spaces skipped; empty at the end of the line. */
    Optional<Word> behind(int place) {
        Asked asked = behind[place & KEPT - 1];
        if (asked == null || asked.place != place) {
            asked = new Asked(place, findBehind(place));
            behind[place & KEPT - 1] = asked;
        }
        return asked.word;
    }

    /** The word before {@code place}, spaces skipped; empty at the beginning of the line. */
    Optional<Word> before(int place) {
        Asked asked = before[place & KEPT - 1];
        if (asked == null || asked.place != place) {
            asked = new Asked(place, findBefore(place));
            before[place & KEPT - 1] = asked;
        }
        return asked.word;
    }

    private Optional<Word> findBehind(int place) {
        int begin = place;
        while (begin < text.length() && isSpace(text.charAt(begin))) {
            begin++;
        }
        if (begin == text.length() || text.charAt(begin) == '\n') {
            return Optional.empty();
        }
        int end = begin + 1;
        if (isLetter(text.charAt(begin))) {
            while (end < text.length() && (isLetter(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
                end++;
            }
        }
        return Optional.of(word(begin, end));
    }

    private Optional<Word> findBefore(int place) {
        int end = place;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) == '\n') {
            return Optional.empty();
        }
        int begin = end - 1;
        if (isLetter(text.charAt(begin))) {
            while (begin > 0 && isLetter(text.charAt(begin - 1))) {
                begin--;
            }
        }
        return Optional.of(word(begin, end));
    }

    private Word word(int begin, int end) {
        return new Word(Spelling.fold(text, begin, end), begin, end);
    }

    private static boolean isLetter(char unit) {
        return LetterFolding.isCommonLetter(unit) || Character.isLetter(unit) || unit == 'ـ' || LetterFolding.isMark(unit);
    }

    private static boolean isSpace(char unit) {
        return unit != '\n' && !LetterFolding.isCommonLetter(unit) && (Character.isWhitespace(unit) || Character.isSpaceChar(unit)
                || Character.getType(unit) == Character.FORMAT);
    }
}
