package org.marsad.analysis.similarity;

import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;

/** Takes off the article and nothing else, so that a test sees by which words two sentences meet. */
final class ArticleStemmer implements Stemmer {

    @Override
    public String revision() {
        return "1";
    }

    @Override
    public String stem(String word, WordCounts counts) {
        return word.startsWith("ال") ? word.substring(2) : word;
    }
}
