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
    /** Behind «ب» and «ك» there is a noun; «ل» stands before verbs too, but those begin otherwise. */
    private static final String BEFORE_NOUNS = "بكل";
    private static final String FIRST_OF_VERBS = "يتن";

    private final Language language;
    private final CountedWords words = new CountedWords();
    private final CountedWords stems = new CountedWords();
    /** By token, the number of its word. */
    private final int[] numbers;
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
            Optional<Shape> shape = look(words.word(number));
            known[number] = shape.isPresent() ? new Known(shape, stems.add(shape.get().stem())) : Known.NO_TERM;
        }
        return known[number];
    }

    private Optional<Shape> look(String written) {
        WordFacts facts = language.vocabulary().of(written);
        if (!facts.isTold()) {
            return Optional.empty();
        }
        WordCut cut = language.matcher().cut(written, words);
        if (!cut.before().isEmpty() || !cut.after().isEmpty()) {
            return look(cut);
        }
        if (facts.isTerm() && facts.asItIs().isEmpty()) {
            boolean hasArticle = Vocabulary.hasArticle(written);
            facts.note(new Shape(0, written.length(), written, language.stemmer().stem(cut, words), "", hasArticle, hasArticle, false));
        }
        return facts.asItIs();
    }

    private Optional<Shape> look(WordCut cut) {
        String particle = cut.before().isEmpty() ? "" : cut.before().get(cut.before().size() - 1);
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
