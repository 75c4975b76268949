package org.marsad.analysis.keyterms;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/** Looks at each written word of a document once. For one document and one thread. */
final class Shapes {

    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 3;
    /** Behind «ب» and «ك» there is a noun; «ل» stands before verbs too, but those begin otherwise. */
    private static final String BEFORE_NOUNS = "بكل";
    private static final String FIRST_OF_VERBS = "يتن";

    private final Language language;
    private final Set<String> stopWords;
    private final WordCounts counts;
    private final Map<String, Shape> shapes = new HashMap<>();

    Shapes(Language language, WordCounts counts) {
        this.language = language;
        this.stopWords = language.stopWords().folded();
        this.counts = counts;
    }

    Shape of(String written) {
        return shapes.computeIfAbsent(written, this::look);
    }

    private Shape look(String written) {
        WordCut cut = language.matcher().cut(written, counts);
        String particle = cut.before().isEmpty() ? "" : cut.before().get(cut.before().size() - 1);
        boolean isShortened = particle.equals("ل") && cut.word().startsWith("ل") && isArticle(cut.word());
        String surface = isShortened ? "ا" + cut.word() : cut.word();
        boolean hasArticle = surface.startsWith(ARTICLE) && surface.length() >= ARTICLE.length() + 2;
        boolean isNoun = hasArticle || !particle.isEmpty() && BEFORE_NOUNS.contains(particle)
                && FIRST_OF_VERBS.indexOf(cut.word().charAt(0)) < 0;
        return new Shape(cut.begin(), cut.end(), surface, language.stemmer().stem(written, counts),
                isContent(written, surface, hasArticle), String.join("", cut.before()), hasArticle || !cut.after().isEmpty(), isNoun,
                isShortened);
    }

    /** Of «للأمن» the article has lost its alef; «للجنة» is that too, but in «لجنة» the lam is the word's own. */
    private boolean isArticle(String word) {
        long whole = counts.count(word);
        long withArticle = counts.count("ا" + word);
        return word.length() > ARTICLE.length() + 1 && (withArticle > 0 || whole == 0);
    }

    private boolean isContent(String written, String surface, boolean hasArticle) {
        String bare = hasArticle ? surface.substring(ARTICLE.length()) : surface;
        return bare.codePointCount(0, bare.length()) >= SHORTEST && !isStopWord(written) && !isStopWord(surface) && !isStopWord(bare);
    }

    private boolean isStopWord(String word) {
        return stopWords.contains(language.folding().normalize(word).text());
    }
}
