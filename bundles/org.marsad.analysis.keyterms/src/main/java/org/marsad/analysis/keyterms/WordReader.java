package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words of an article that may be part of a term, and where phrases are cut: at stop words, at signs, at numbers, at what
 * belongs to the site, before a word with a particle, and behind a definite word if what follows is not definite, since there the noun
 * phrase is over («الوزير خطة»).
 */
final class WordReader {

    /** Nouns stand behind them. */
    private static final Set<String> PREPOSITIONS = Set.of("في", "من", "إلى", "على", "عن", "مع", "بين", "حول", "ضد", "عبر", "نحو", "لدى",
            "خلال", "دون", "بعد", "قبل", "منذ", "حسب", "لمدة", "بشأن", "بسبب");
    /** «عبد اللطيف» is one name; its article makes nothing definite. */
    private static final String SERVANT = "عبد";

    private final Language language;

    WordReader(Language language) {
        this.language = language;
    }

    /**
     * The words in reading order.
     *
     * @param text in the gentle normal form
     */
    List<Word> read(String text, Ground ground) throws InterruptedException {
        Interruption.check();
        List<Word> words = words(ground, Tokens.of(text, ground));
        Interruption.check();
        return words;
    }

    /**
     * The words in reading order.
     *
     * @param tokens the written words of the text
     */
    List<Word> words(Ground ground, List<Tokens.Token> tokens) {
        Shapes shapes = new Shapes(language, tokens);
        List<Word> words = new ArrayList<>();
        String before = "";
        boolean isOpen = false;
        boolean isDefinite = false;
        for (int number = 0; number < tokens.size(); number++) {
            Tokens.Token token = tokens.get(number);
            Optional<Shape> content = shapes.of(number);
            if (content.isPresent()) {
                Shape shape = content.get();
                boolean isJoined = isOpen && token.isJoined() && shape.particles().isEmpty() && (shape.isDefinite() || !isDefinite);
                boolean isNoun = shape.isNoun() || token.isJoined() && PREPOSITIONS.contains(before);
                boolean isAdjective = isJoined && (isDefinite || !shape.isDefinite() && shape.isRelative());
                words.add(new Word(token.begin() + shape.begin(), token.begin() + shape.end(), shape, shapes.stem(number), isJoined, token.sentence(), isNoun,
                        isAdjective, ground.isTitle(token.begin())));
                isDefinite = shape.isDefinite() && !before.equals(SERVANT);
            }
            isOpen = content.isPresent();
            before = token.written();
        }
        return words;
    }
}
