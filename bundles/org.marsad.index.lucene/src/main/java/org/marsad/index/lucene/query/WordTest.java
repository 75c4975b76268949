package org.marsad.index.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.LightStemmer;
import org.marsad.index.lucene.text.Spelling;
import org.marsad.index.lucene.text.Vocabulary;
import org.marsad.index.lucene.text.Vocabulary.Counted;
import org.marsad.index.lucene.text.WordForms;
import org.marsad.index.lucene.text.WordTerms;

/** What is asked of one word: the same question put to the words of an index and to those of a text. */
public sealed interface WordTest {

    /** The words of a field that pass. */
    List<Counted> among(Vocabulary words, String field) throws IOException;

    /** Whether a word of a text passes. */
    boolean accepts(WordForms word);

    /** All words with a stem. */
    record OfStem(String stem) implements WordTest {

        @Override
        public List<Counted> among(Vocabulary words, String field) throws IOException {
            return words.ofStem(field, stem);
        }

        @Override
        public boolean accepts(WordForms word) {
            return stem.equals(word.get(Form.STEM));
        }
    }

    /** All words that are the same from their stem on: of one form, whatever particles stand before it. */
    record OfForm(String stem, String stemAndEnding) implements WordTest {

        static OfForm of(Spelling word) {
            return new OfForm(word.stem(), stemAndEnding(word));
        }

        @Override
        public List<Counted> among(Vocabulary words, String field) throws IOException {
            return words.ofStem(field, stem).stream().filter(word -> WordTerms.read(word.term()).filter(this::passes).isPresent()).toList();
        }

        @Override
        public boolean accepts(WordForms word) {
            return passes(word.spelling());
        }

        private boolean passes(Spelling word) {
            return stemAndEnding.equals(stemAndEnding(word)) && stem.equals(word.stem());
        }

        private static String stemAndEnding(Spelling word) {
            return word.folded().substring(word.stemBegin());
        }
    }

    /** One term: a word spelt so, or with just these marks. */
    record Same(BytesRef term) implements WordTest {

        @Override
        public List<Counted> among(Vocabulary words, String field) throws IOException {
            return words.ofTerm(field, term);
        }

        @Override
        public boolean accepts(WordForms word) {
            return term.equals(word.term()) || term.equals(word.marked());
        }
    }

    /** Words that begin so; folded ones also after the article, with what may be glued on before it. */
    record Beginning(String begin, String folded, Form form) implements WordTest {

        private static final char HAMZA = 'ء';
        private static final List<String> FRONTS = Stream.concat(Stream.of(""), Stream.of("", "و", "ف").flatMap(
                conjunction -> Stream.of("ال", "بال", "كال", "لل").map(conjunction::concat))).toList();

        @Override
        public List<Counted> among(Vocabulary words, String field) throws IOException {
            List<Counted> found = new ArrayList<>();
            for (String stem : stemBeginnings()) {
                found.addAll(words.ofBeginning(field, stem, this::passes));
            }
            return found;
        }

        /** How the stems of such words begin; none is the beginning of another, so that no word is found twice. */
        private Set<String> stemBeginnings() {
            if (form == Form.EXACT && folded.indexOf(HAMZA) >= 0) {
                return Set.of(""); // folding drops a hamza by itself, unless it is all there is; other words begin without it
            }
            Set<String> all = new TreeSet<>();
            for (String front : fronts()) {
                all.addAll(LightStemmer.beginnings(front + folded));
            }
            Set<String> apart = new LinkedHashSet<>();
            all.stream().filter(beginning -> apart.stream().noneMatch(beginning::startsWith)).forEach(apart::add);
            return apart;
        }

        @Override
        public boolean accepts(WordForms word) {
            return passes(word.spelling());
        }

        private boolean passes(Spelling word) {
            String written = word.get(form);
            return fronts().stream().anyMatch(front ->
                    written.startsWith(front) && written.startsWith(begin, front.length()));
        }

        private List<String> fronts() {
            return form == Form.FOLDED ? FRONTS : List.of("");
        }
    }

    /** Words that are so but for some letters. */
    record Similar(String word, Form form, int edits, CharacterRunAutomaton automaton) implements WordTest {

        /** The most similar words there may be for one question: the most frequent of them. */
        private static final int MOST = 1024;

        static Similar of(String word, Form form, int edits) {
            return new Similar(word, form, edits,
                    new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits)));
        }

        @Override
        public List<Counted> among(Vocabulary words, String field) throws IOException {
            List<Counted> found = words.ofBeginning(field, "", this::passes);
            return found.size() <= MOST ? found : found.stream()
                    .sorted((one, other) -> Long.compare(other.times(), one.times())).limit(MOST).toList();
        }

        @Override
        public boolean accepts(WordForms other) {
            return passes(other.spelling());
        }

        private boolean passes(Spelling other) {
            String written = other.get(form);
            return Math.abs(written.length() - word.length()) <= edits && automaton.run(written);
        }
    }
}
