package org.marsad.text.arabic;

import java.util.EnumSet;
import org.marsad.api.text.Normalizer;

/** The forms under test. */
final class Forms {

    static final Normalizer GENTLE = new ArabicNormalizer();
    static final Normalizer SEARCH = new ArabicSearchNormalizer();

    private Forms() {
    }

    static String gentle(String text) {
        return GENTLE.normalize(text).text();
    }

    static String search(String text) {
        return SEARCH.normalize(text).text();
    }

    /** A form of some rules alone. */
    static String only(String text, Rule first, Rule... more) {
        return new NormalForm(EnumSet.of(first, more)).normalize(text).text();
    }
}
