package org.marsad.index.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.text.Spelling;
import org.marsad.index.lucene.text.Vocabulary;
import org.marsad.index.lucene.text.Vocabulary.Counted;
import org.marsad.index.lucene.text.WordTerms;

/**
 * Says in Lucene's terms which words of a field pass a test.
 */
final class WordQueries {

    /** More words than these are found all alike: to weigh them would cost more than it tells. */
    private static final int MOST_WEIGHED = 1024;

    private final Vocabulary vocabulary;
    private final Map<String, Map<WordTest, List<Counted>>> known = new HashMap<>();

    WordQueries(IndexReader index) {
        this.vocabulary = new Vocabulary(index);
    }

    /** The documents with words that pass. */
    Query any(WordTest test, String part) {
        String field = IndexFields.wordsOf(part);
        List<Counted> words = words(test, field);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no such word");
        }
        if (words.size() > MOST_WEIGHED) {
            return new ConstantScoreQuery(new TermInSetQuery(MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE, field,
                    words.stream().map(Counted::term).toList()));
        }
        return new UnitedTermsQuery(field, words);
    }

    /** The documents with words that are folded to the same one as {@code word}. */
    Query folded(Spelling word, String part) {
        String field = IndexFields.wordsOf(part);
        List<Counted> same = words(new WordTest.OfStem(word.stem()), field).stream()
                .filter(term -> WordTerms.read(term.term()).filter(other -> other.folded().equals(word.folded())).isPresent())
                .toList();
        return same.isEmpty() ? new MatchNoDocsQuery("no such word") : new UnitedTermsQuery(field, same);
    }

    /** The documents where such words follow one another. */
    Query phrase(List<WordTest> tests, String part) {
        String field = IndexFields.wordsOf(part);
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (WordTest test : tests) {
            List<Counted> words = words(test, field);
            if (words.isEmpty()) {
                return new MatchNoDocsQuery("no such word");
            }
            phrase.add(words.stream().map(word -> new Term(field, word.term())).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** The places where such words follow one another. */
    SpanQuery spans(List<WordTest> tests, String part) {
        SpanQuery[] words = tests.stream().map(test -> spans(test, part)).toArray(SpanQuery[]::new);
        return words.length == 1 ? words[0] : new SpanNearQuery(words, 0, true);
    }

    private SpanQuery spans(WordTest test, String part) {
        String field = IndexFields.wordsOf(part);
        SpanQuery[] words = words(test, field).stream().map(word -> new SpanTermQuery(new Term(field, word.term())))
                .toArray(SpanQuery[]::new);
        // No word is without letters, so the empty term is nowhere.
        return words.length == 0 ? new SpanTermQuery(new Term(field, new BytesRef())) : new SpanOrQuery(words);
    }

    private List<Counted> words(WordTest test, String field) {
        return known.computeIfAbsent(field, key -> new HashMap<>()).computeIfAbsent(test, key -> {
            try {
                return test.among(vocabulary, field);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
