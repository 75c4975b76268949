package org.marsad.analysis.keyterms;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.marsad.api.text.Normalizer;

/**
 * The facts of words that were asked for last: the words of a language come again and again. So many are kept and no more, and nothing
 * that is long; all are forgotten with the stop words and the services that they follow from. Safe for use by several threads.
 */
final class Vocabulary {

    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 3;
    /** A power of two. */
    private static final int SLOTS = 1 << 13;
    /** In UTF-16 units; what is longer is seldom met twice. */
    private static final int LONGEST = 24;

    private final Normalizer folding;
    private final StopWords stopWords;
    private final AtomicReferenceArray<WordFacts> recent = new AtomicReferenceArray<>(SLOTS);

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
        if (word.length() > LONGEST) {
            return make(word);
        }
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        WordFacts facts = recent.getAcquire(slot);
        if (facts == null || !facts.areOf(word)) {
            facts = make(word);
            recent.setRelease(slot, facts);
        }
        return facts;
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
