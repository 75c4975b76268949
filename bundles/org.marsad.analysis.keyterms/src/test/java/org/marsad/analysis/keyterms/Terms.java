package org.marsad.analysis.keyterms;

import java.util.List;
import java.util.Map;
import org.marsad.api.document.Annotation;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;
import org.marsad.text.arabic.ArabicSearchNormalizer;
import org.marsad.text.arabic.ArabicStemmer;

/** Analyzers and texts as the container would hand them over. */
final class Terms {

    static final Normalizer ARABIC = new ArabicNormalizer();
    static final Normalizer SEARCH = new ArabicSearchNormalizer();
    static final Matcher MATCHER = new ArabicMatcher();
    static final int MOST = 15;
    static final int LONGEST = 4;

    private Terms() {
    }

    static Language language(Map<String, List<String>> dropped) {
        return new Language(MATCHER, new ArabicStemmer(MATCHER), SEARCH, new StopWords(SEARCH, dropped));
    }

    static KeytermAnalyzer analyzer() {
        return analyzer(Map.of());
    }

    static KeytermAnalyzer analyzer(Map<String, List<String>> dropped) {
        return new KeytermAnalyzer(language(dropped), MOST, LONGEST);
    }

    static In text(String... lines) {
        return In.lines(lines).normalizedBy(ARABIC);
    }

    /** The terms found in a text, the one that says most first, each once. */
    static List<String> of(In text) {
        return by(analyzer(), text);
    }

    static List<String> by(KeytermAnalyzer analyzer, In text) {
        return text.by(analyzer).annotations().stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(found -> found.features().get("value").asText()).distinct().toList();
    }

    private static int rank(Annotation found) {
        return Integer.parseInt(found.features().get("rank").asText());
    }
}
