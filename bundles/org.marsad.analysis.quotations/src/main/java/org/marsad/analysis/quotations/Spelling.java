package org.marsad.analysis.quotations;

import org.marsad.api.text.LetterFolding;

/** One spelling for words that are written in several: hamza off its alef, ى as ي, ة as ه. */
final class Spelling {

    /** Also asked for single letters, where a word need not be folded to be known. */
    static final LetterFolding LETTERS = LetterFolding.of("أإآٱىیةک", "ااااييهك");

    private Spelling() {
    }

    /** The words folded, with one space between two. */
    static String fold(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char unit = words.charAt(at);
            if (!LetterFolding.isCommonLetter(unit) && Character.isWhitespace(unit)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else {
                int letter = LETTERS.fold(unit);
                if (letter != LetterFolding.DROPPED) {
                    folded.append((char) letter);
                }
            }
        }
        return folded.toString().strip();
    }
}
