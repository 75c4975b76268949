package org.marsad.analysis.dates;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.marsad.api.text.LetterFolding;

/** One spelling for words that are written in several: hamza off its alef, ى as ي and ة as ه. */
final class Spelling {

    /** Also asked for single letters, where a word need not be folded to be known. */
    static final LetterFolding LETTERS = LetterFolding.of("أإآٱىیةہک", "ااااييههك");

    private Spelling() {
    }

    /** The range of {@code text} folded. */
    static String fold(CharSequence text, int begin, int end) {
        return LETTERS.fold(text, begin, end);
    }

    /** The hash of the range folded, as of a string. */
    static int hash(CharSequence text, int begin, int end) {
        int hash = 0;
        for (int at = begin; at < end; at++) {
            int letter = LETTERS.fold(text.charAt(at));
            hash = letter == LetterFolding.DROPPED ? hash : 31 * hash + letter;
        }
        return hash;
    }

    /** All of {@code text} folded. */
    static String fold(CharSequence text) {
        return fold(text, 0, text.length());
    }

    /** The words of a list, separated by spaces, each folded. */
    static WordSet foldAll(String words) {
        return WordSet.of(Arrays.stream(words.split("\\s+")).map(Spelling::fold).collect(Collectors.toSet()));
    }
}
