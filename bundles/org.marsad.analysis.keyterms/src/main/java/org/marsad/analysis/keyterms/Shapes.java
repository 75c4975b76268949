package org.marsad.analysis.keyterms;

import java.util.List;
import java.util.Optional;
import org.marsad.api.text.CountedWords;
import org.marsad.api.text.WordCut;

/**
 * Looks at each written word of a document once. Most words say nothing or are too short for a term: of these no more is asked. For one
 * document and one thread.
 */
final class Shapes {

    private static final String ARTICLE = "ال";
    private static final int NO_WORD = -1;
    /** Behind it an article may have lost its alef, of which the words of the document decide; all else is so in every document. */
    private static final char LAM = 'ل';
    /** Behind «ب» and «ك» there is a noun; «ل» stands before verbs too, but those begin otherwise. */
    private static final String BEFORE_NOUNS = "بكل";
    private static final String FIRST_OF_VERBS = "يتن";

    private final Language language;
    private final CountedWords words = new CountedWords();
    private final CountedWords stems = new CountedWords();
    /** By token, the number of its word. */
    private final int[] numbers;
    /** By the number of a word. */
    private final WordFacts[] facts;
    /** By the number of a word; null before it is looked at. */
    private final Known[] known;

    /** What is known of a word; the number of its stem is that of the document. */
    private record Known(Optional<Shape> shape, int stem) {

        private static final Known NO_TERM = new Known(Optional.empty(), NO_WORD);
    }

    /**
     * Looks at none yet.
     *
     * @param tokens the written words of the document
     */
    Shapes(Language language, List<Tokens.Token> tokens) {
        this.language = language;
        this.numbers = new int[tokens.size()];
        for (int token = 0; token < numbers.length; token++) {
            numbers[token] = tokens.get(token).isOwnWord() ? words.add(tokens.get(token).written()) : NO_WORD;
        }
        this.known = new Known[words.size()];
        this.facts = new WordFacts[words.size()];
        // All in one go, since the processor then fetches those of the next word while it waits for those of this one.
        for (int number = 0; number < facts.length; number++) {
            facts[number] = language.vocabulary().of(words.word(number));
        }
    }

    /** The shape of a token that may be part of a term; of any other there is none. */
    Optional<Shape> of(int token) {
        return numbers[token] == NO_WORD ? Optional.empty() : known(numbers[token]).shape;
    }

    /** The number of the stem of a token that has a shape: from 0, in the order in which stems are met. */
    int stem(int token) {
        return known(numbers[token]).stem;
    }

    private Known known(int number) {
        if (known[number] == null) {
            Optional<Shape> shape = look(words.word(number), facts[number]);
            known[number] = shape.isPresent() ? new Known(shape, stems.add(shape.get().stem())) : Known.NO_TERM;
        }
        return known[number];
    }

    private Optional<Shape> look(String written, WordFacts facts) {
        if (!facts.isTold()) {
            return Optional.empty();
        }
        WordCut cut = facts.prepared(language.matcher()).cut(words);
        Optional<Shape> shape = facts.shape(cut);
        if (shape == null) {
            String particle = lastParticle(cut);
            shape = cut.before().isEmpty() && cut.after().isEmpty() ? whole(written, facts, cut) : parts(cut, particle);
            if (particle.indexOf(LAM) < 0) {
                facts.note(cut, shape);
            }
        }
        return shape;
    }

    private static String lastParticle(WordCut cut) {
        return cut.before().isEmpty() ? "" : cut.before().get(cut.before().size() - 1);
    }

    private Optional<Shape> whole(String written, WordFacts facts, WordCut cut) {
        if (!facts.isTerm()) {
            return Optional.empty();
        }
        boolean hasArticle = Vocabulary.hasArticle(written);
        return Optional.of(new Shape(0, written.length(), written, language.stemmer().stem(cut, words), "", hasArticle, hasArticle, false));
    }

    private Optional<Shape> parts(WordCut cut, String particle) {
        boolean isShortened = particle.equals("ل") && cut.word().startsWith("ل") && isArticle(cut.word());
        String surface = isShortened ? "ا" + cut.word() : cut.word();
        if (!language.vocabulary().of(surface).isTerm()) {
            return Optional.empty();
        }
        boolean hasArticle = Vocabulary.hasArticle(surface);
        boolean isNoun = hasArticle || !particle.isEmpty() && BEFORE_NOUNS.contains(particle)
                && FIRST_OF_VERBS.indexOf(cut.word().charAt(0)) < 0;
        return Optional.of(new Shape(cut.begin(), cut.end(), surface, language.stemmer().stem(cut, words),
                String.join("", cut.before()), hasArticle || !cut.after().isEmpty(), isNoun, isShortened));
    }

    /** Of «للأمن» the article has lost its alef; «للجنة» is that too, but in «لجنة» the lam is the word's own. */
    private boolean isArticle(String word) {
        long whole = words.count(word);
        long withArticle = words.count("ا" + word);
        return word.length() > ARTICLE.length() + 1 && (withArticle > 0 || whole == 0);
    }
}
