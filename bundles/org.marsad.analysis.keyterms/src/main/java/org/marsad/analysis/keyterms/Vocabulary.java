package org.marsad.analysis.keyterms;

import java.util.Set;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.RecentWords;

/**
 * The facts of words that were asked for last: the words of a language come again and again. So many are kept and no more, and nothing
 * that is long; all are forgotten with the stop words and the services that they follow from. Safe for use by several threads.
 */
final class Vocabulary {

    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 3;
    private static final int WORDS_KEPT = 1 << 15;

    private final Normalizer folding;
    private final StopWords stopWords;
    private final RecentWords<WordFacts> recent = new RecentWords<>(WORDS_KEPT, this::make);

    /** Knows none yet. */
    Vocabulary(Normalizer folding, StopWords stopWords) {
        this.folding = folding;
        this.stopWords = stopWords;
    }

    /** Whether a word has an article, and a word behind it. */
    static boolean hasArticle(String word) {
        return word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + 2;
    }

    /** The facts of a word. */
    WordFacts of(String word) {
        return recent.of(word);
    }

    private WordFacts make(String word) {
        boolean isTold = isLong(word) && !isStopWord(word);
        String bare = hasArticle(word) ? word.substring(ARTICLE.length()) : word;
        return new WordFacts(word, isTold, isTold && (bare.equals(word) || isLong(bare) && !isStopWord(bare)));
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST;
    }

    private boolean isStopWord(String word) {
        Set<String> folded = stopWords.folded();
        return folded.contains(folding.normalize(word).text());
    }
}
