package org.marsad.index.lucene.document;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The names a language can be asked for by. */
final class Languages {

    private static final String ARABIC = "ar";
    /** The members of the macrolanguage Arabic (ISO 639-3), Darija ({@code ary}) among them, and the code for all of them. */
    private static final Set<String> OF_ARABIC = Set.of("ara", "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb",
            "aec", "afb", "apc", "apd", "arb", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "pga", "shu",
            "ssh");

    private Languages() {
    }

    /** The tag, its language without region or script, and Arabic where it is a kind of it. */
    static Stream<String> names(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Stream.concat(Stream.of(tag, language), OF_ARABIC.contains(language) ? Stream.of(ARABIC) : Stream.empty());
    }
}
