package org.marsad.analysis.quantities;

import org.marsad.api.text.LetterFolding;

/** One spelling for words that are written in several: hamza off its alef, ى as ي and ة as ه. */
final class Spelling {

    private static final LetterFolding LETTERS = LetterFolding.of("أإآٱىیةک", "ااااييهك");

    private Spelling() {
    }

    /** The range of {@code text} folded. */
    static String fold(CharSequence text, int begin, int end) {
        return LETTERS.fold(text, begin, end);
    }

    /** All of {@code text} folded. */
    static String fold(CharSequence text) {
        return fold(text, 0, text.length());
    }
}
