package org.marsad.analysis.quantities;

import java.util.Optional;
import org.marsad.api.text.LetterFolding;

/** The words beside a place in a text, on the same line. A word is a run of letters, marks and strokes, or a single sign. */
final class Surroundings {

    private final String text;

    Surroundings(String text) {
        this.text = text;
    }

    /** A word in folded spelling, and where it stands. */
    record Word(String folded, int begin, int end) {}

    /** The word behind {@code place}, spaces skipped; empty at the end of the line. */
    Optional<Word> behind(int place) {
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

    /** The word before {@code place}, spaces skipped; empty at the beginning of the line. */
    Optional<Word> before(int place) {
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
