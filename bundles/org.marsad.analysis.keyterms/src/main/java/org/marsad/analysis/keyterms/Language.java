package org.marsad.analysis.keyterms;

import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Stemmer;

/**
 * What is asked about words: how they are put together, which are forms of one, how they read when spelling is left out of account, and
 * which say nothing.
 */
record Language(Matcher matcher, Stemmer stemmer, Normalizer folding, StopWords stopWords, Vocabulary vocabulary) {

    Language(Matcher matcher, Stemmer stemmer, Normalizer folding, StopWords stopWords) {
        this(matcher, stemmer, folding, stopWords, new Vocabulary(folding, stopWords));
    }

    /** Changes whenever any answer may. */
    String revision(String revisionOfFolding) {
        return stopWords.revision() + "-" + stemmer.revision() + "-" + matcher.revision() + "-" + revisionOfFolding;
    }
}
