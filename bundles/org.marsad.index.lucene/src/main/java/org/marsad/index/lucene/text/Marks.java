package org.marsad.index.lucene.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The spelling of a word with its marks. */
final class Marks {

    private Marks() {
    }

    /**
     * The word with its marks, the letters written as {@code letters} writes them; empty if it has no marks.
     *
     * <p>Shadda and vowel come in either order; the canonical order of Unicode makes the two one.
     */
    static Optional<String> spelling(String written, UnaryOperator<String> letters) {
        String canonical = Normalizer.normalize(written, Normalizer.Form.NFKC);
        if (canonical.chars().noneMatch(c -> Characters.isArabicMark((char) c))) {
            return Optional.empty();
        }
        StringBuilder spelling = new StringBuilder(canonical.length());
        for (int i = 0; i < canonical.length(); i++) {
            char c = canonical.charAt(i);
            spelling.append(Characters.isArabicMark(c) ? String.valueOf(c) : letters.apply(String.valueOf(c)));
        }
        return Optional.of(spelling.toString());
    }
}
