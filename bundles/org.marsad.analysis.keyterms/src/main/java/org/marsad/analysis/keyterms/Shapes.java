package org.marsad.analysis.keyterms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * Looks at each written word of a document once. Most words say nothing or are too short for a term: of these no more is asked. For one
 * document and one thread.
 */
final class Shapes {

    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 3;
    /** Behind «ب» and «ك» there is a noun; «ل» stands before verbs too, but those begin otherwise. */
    private static final String BEFORE_NOUNS = "بكل";
    private static final String FIRST_OF_VERBS = "يتن";

    private final Language language;
    private final Set<String> stopWords;
    private final Map<String, Known> words = new HashMap<>();
    private final WordCounts counts = this::count;

    /**
     * Looks at none yet.
     *
     * @param tokens the written words of the document
     */
    Shapes(Language language, List<Tokens.Token> tokens) {
        this.language = language;
        this.stopWords = language.stopWords().folded();
        for (Tokens.Token token : tokens) {
            if (token.isOwnWord()) {
                words.computeIfAbsent(token.written(), none -> new Known()).count++;
            }
        }
    }

    /** What is known of a written word. */
    private static final class Known {

        private long count;
        private boolean isLookedAt;
        private Optional<Shape> shape = Optional.empty();
    }

    /** The shape of a word of the document that may be part of a term; of any other word there is none. */
    Optional<Shape> of(String written) {
        Known known = words.get(written);
        if (!known.isLookedAt && isLong(written) && !isStopWord(written)) {
            known.shape = look(written);
        }
        known.isLookedAt = true;
        return known.shape;
    }

    private long count(String word) {
        Known known = words.get(word);
        return known == null ? 0 : known.count;
    }

    private Optional<Shape> look(String written) {
        WordCut cut = language.matcher().cut(written, counts);
        String particle = cut.before().isEmpty() ? "" : cut.before().get(cut.before().size() - 1);
        boolean isShortened = particle.equals("ل") && cut.word().startsWith("ل") && isArticle(cut.word());
        String surface = isShortened ? "ا" + cut.word() : cut.word();
        boolean hasArticle = surface.startsWith(ARTICLE) && surface.length() >= ARTICLE.length() + 2;
        if (!isContent(written, surface, hasArticle)) {
            return Optional.empty();
        }
        boolean isNoun = hasArticle || !particle.isEmpty() && BEFORE_NOUNS.contains(particle)
                && FIRST_OF_VERBS.indexOf(cut.word().charAt(0)) < 0;
        return Optional.of(new Shape(cut.begin(), cut.end(), surface, language.stemmer().stem(cut, counts),
                String.join("", cut.before()), hasArticle || !cut.after().isEmpty(), isNoun, isShortened));
    }

    /** Of «للأمن» the article has lost its alef; «للجنة» is that too, but in «لجنة» the lam is the word's own. */
    private boolean isArticle(String word) {
        long whole = counts.count(word);
        long withArticle = counts.count("ا" + word);
        return word.length() > ARTICLE.length() + 1 && (withArticle > 0 || whole == 0);
    }

    private boolean isContent(String written, String surface, boolean hasArticle) {
        String bare = hasArticle ? surface.substring(ARTICLE.length()) : surface;
        return isLong(bare) && (surface.equals(written) || !isStopWord(surface)) && (!hasArticle || !isStopWord(bare));
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST;
    }

    private boolean isStopWord(String word) {
        return stopWords.contains(language.folding().normalize(word).text());
    }
}
