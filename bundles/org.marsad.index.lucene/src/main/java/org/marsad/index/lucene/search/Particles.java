package org.marsad.index.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.Vocabulary;
import org.marsad.index.lucene.text.WordList;

/**
 * Shows which short words are written together with a word. The container's matcher says so, by how often the parts stand alone in
 * this index; as long as there is none, nothing is shown.
 */
final class Particles {

    private final Optional<Matcher> matcher;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    Particles(Optional<Matcher> matcher, IndexReader index, Lexicon lexicon) {
        this.matcher = matcher;
        this.vocabulary = new Vocabulary(index);
        this.lexicon = lexicon;
    }

    /** The parts of a written word, such as {@code ب + المغرب}; empty for a word nothing is glued to, and for several words. */
    Optional<String> partsOf(String written) {
        if (matcher.isEmpty() || lexicon.analyze(written).size() != 1) {
            return Optional.empty();
        }
        WordCut cut = matcher.get().cut(written, this::count);
        return cut.before().isEmpty() && cut.after().isEmpty() ? Optional.empty()
                : Optional.of(Stream.of(cut.before().stream(), Stream.of(cut.word()), cut.after().stream())
                        .flatMap(parts -> parts).collect(Collectors.joining(" + ")));
    }

    /**
     * How many units of a written word are particles in front of it; 0 for several words. Only what the shape of the word tells
     * counts here, not how often its parts occur: places in a text stay the same whatever else is in the index.
     */
    int widthBefore(String written) {
        return matcher.filter(known -> lexicon.analyze(written).size() == 1).map(known -> known.cut(written, WordCounts.NONE).begin())
                .orElse(0);
    }

    /** How often a word was written just so in the texts. */
    private long count(String word) {
        WordList words = lexicon.analyze(word);
        if (words.size() != 1) {
            return 0;
        }
        try {
            return vocabulary.ofTerm(IndexFields.wordsOf(IndexFields.TEXT), words.forms(0).term()).stream()
                    .mapToLong(Vocabulary.Counted::times).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
