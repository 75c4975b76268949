package org.marsad.text.arabic.numerals;

import java.math.BigDecimal;
import java.util.Optional;
import org.marsad.api.text.Numeral.Form;
import org.marsad.api.text.Numeral.Kind;
import org.marsad.text.arabic.numerals.NumberWords.Role;
import org.marsad.text.arabic.numerals.NumberWords.Word;

/** Reads what says which in a row: «الثالث», «الحادي عشر», «الثالثة والتسعين», «الخمسون». */
final class OrdinalReader {

    private static final int TEN = 10;
    private static final double COMPOUND = 1.0;
    private static final double WITH_ARTICLE = 0.9;
    private static final double WITHOUT_ARTICLE = 0.8;
    private static final double TEN_WITH_ARTICLE = 0.7;
    private static final double DOUBTFUL = 0.5;

    private final NumberTokens tokens;
    private final WordReader words;

    OrdinalReader(NumberTokens tokens, WordReader words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The ordinal at {@code token}. */
    Optional<Reading> read(int token) {
        Word word = words.at(token);
        if (word == null) {
            return Optional.empty();
        }
        int value = word.value().intValue();
        return switch (word.role()) {
            case ORDINAL -> compound(token, word).or(() -> Optional.of(reading(token, token + 1, value, alone(word))));
            case ORDINAL_BOUND -> compound(token, word);
            case BOUND -> word.hasArticle() ? teen(token, word) : Optional.empty();
            case UNIT -> word.hasArticle() && value == 1 ? withTen(token, word) : Optional.empty();
            case TEN -> word.hasArticle() && value > TEN ? Optional.of(reading(token, token + 1, value, TEN_WITH_ARTICLE))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static double alone(Word word) {
        return word.hasArticle() ? WITH_ARTICLE : word.isDoubtful() ? DOUBTFUL : WITHOUT_ARTICLE;
    }

    private Optional<Reading> compound(int token, Word word) {
        return teen(token, word).or(() -> withTen(token, word));
    }

    private Optional<Reading> teen(int token, Word word) {
        Word ten = words.at(token + 1);
        boolean teen = ten != null && ten.isBare() && ten.is(Role.TEN, TEN) && word.value().intValue() < TEN;
        return teen ? Optional.of(reading(token, token + 2, TEN + word.value().intValue(), COMPOUND)) : Optional.empty();
    }

    private Optional<Reading> withTen(int token, Word word) {
        return Optional.ofNullable(words.joinedTen(token + 1)).filter(ten -> ten.word().hasArticle() || !word.hasArticle())
                .map(ten -> reading(token, ten.next(), word.value().intValue() + ten.word().value().intValue(), COMPOUND));
    }

    private Reading reading(int token, int next, int value, double confidence) {
        return new Reading(words.begin(token), next, BigDecimal.valueOf(value), Kind.ORDINAL, Form.WORDS, confidence);
    }
}
