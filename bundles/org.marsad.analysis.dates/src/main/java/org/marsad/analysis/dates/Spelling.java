package org.marsad.analysis.dates;

import java.util.Arrays;
import java.util.Set;
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

    /** All of {@code text} folded. */
    static String fold(CharSequence text) {
        return fold(text, 0, text.length());
    }

    /** The words of a list, separated by spaces, each folded. */
    static Set<String> foldAll(String words) {
        return Arrays.stream(words.split("\\s+")).map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
    }
}
