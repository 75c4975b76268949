package org.marsad.text.arabic.numerals;

import java.util.Arrays;
import java.util.Optional;
import org.marsad.text.arabic.numerals.NumberWords.Role;
import org.marsad.text.arabic.numerals.NumberWords.Word;

/** Reads numbers below a thousand in words: «خمسة عشر», «ثلاثمائة وخمسة وعشرون». */
final class WordReader {

    private static final String AND = "و";
    /** Letters, marks and strokes; what is longer is no number word. */
    private static final int LONGEST = 40;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int LEAST_COUNTED_HUNDRED = 3;

    private final NumberTokens tokens;
    private final NumberWords words;
    /** What was looked up on this line; a number is read by several who all ask. */
    private Word[] known = {};
    private boolean[] asked = {};

    WordReader(NumberTokens tokens, NumberWords words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** A number below a thousand and the token after it. */
    record Group(int value, int next) {}

    /** The number word at {@code token}, or null. */
    Word at(int token) {
        if (!tokens.isWord(token) || tokens.length(token) > LONGEST) {
            return null;
        }
        if (!asked[token]) {
            known[token] = tokens.numberWord(token, words);
            asked[token] = true;
        }
        return known[token];
    }

    /** To be called when the tokens are those of another line. */
    void restart() {
        if (tokens.size() > asked.length) {
            int room = tokens.size() + tokens.size() / 4;
            known = new Word[room];
            asked = new boolean[room];
        } else {
            Arrays.fill(asked, 0, tokens.size(), false);
        }
    }

    /** Where the number word at {@code token} begins, behind its particles. */
    int begin(int token) {
        return tokens.beginBehind(token, at(token).particles().length());
    }

    /**
     * The token behind «و», which may be written to it; -1 if there is no «و». «وأحد» before «عشر» cannot be told from «واحد» once the
     * hamza is off its alef, so it counts as joined.
     */
    int behindAnd(int token) {
        if (tokens.word(token).equals(AND)) {
            return token + 1;
        }
        Word word = at(token);
        boolean one = word != null && word.is(Role.UNIT, 1) && teen(token, 1).isPresent();
        return word != null && (word.particles().equals(AND) || one) ? token : -1;
    }

    /** The group at {@code token}; particles before its first word do not matter. */
    Optional<Group> group(int token) {
        Word word = at(token);
        if (word == null) {
            return Optional.empty();
        }
        Word next = at(token + 1);
        if (word.role() == Role.HUNDRED) {
            return Optional.of(withRest(word.value().intValue(), token + 1));
        }
        boolean counted = word.role() == Role.UNIT && word.value().intValue() >= LEAST_COUNTED_HUNDRED && next != null && next.isBare()
                && next.is(Role.HUNDRED, HUNDRED);
        return counted ? Optional.of(withRest(word.value().intValue() * HUNDRED, token + 2)) : belowHundred(token, word);
    }

    private Group withRest(int hundreds, int next) {
        int joined = behindAnd(next);
        Word word = joined < 0 ? null : at(joined);
        return Optional.ofNullable(word).filter(rest -> !rest.hasArticle()).flatMap(rest -> belowHundred(joined, rest))
                .map(rest -> new Group(hundreds + rest.value, rest.next)).orElse(new Group(hundreds, next));
    }

    private Optional<Group> belowHundred(int token, Word word) {
        int value = word.value().intValue();
        switch (word.role()) {
            case TEN:
                return Optional.of(new Group(value, token + 1));
            case BOUND:
                return teen(token, value).or(() -> withTen(token, word));
            case TWELVE:
                return teen(token, value);
            case UNIT:
                return teen(token, value).or(() -> withTen(token, word)).or(() -> Optional.of(new Group(value, token + 1)));
            default:
                return Optional.empty();
        }
    }

    private Optional<Group> teen(int token, int value) {
        Word ten = at(token + 1);
        boolean teen = value > 0 && ten != null && ten.isBare() && ten.is(Role.TEN, TEN);
        return teen ? Optional.of(new Group(TEN + value, token + 2)) : Optional.empty();
    }

    private Optional<Group> withTen(int token, Word unit) {
        return Optional.ofNullable(joinedTen(token + 1)).filter(ten -> ten.word.hasArticle() == unit.hasArticle())
                .map(ten -> new Group(unit.value().intValue() + ten.word.value().intValue(), ten.next));
    }

    /** A ten from twenty on behind «و», and the token after it. */
    record Ten(Word word, int next) {}

    /** The ten that «و» joins at {@code token}, or null. */
    Ten joinedTen(int token) {
        int joined = behindAnd(token);
        Word ten = joined < 0 ? null : at(joined);
        boolean isTen = ten != null && ten.role() == Role.TEN && ten.value().intValue() > TEN;
        return isTen ? new Ten(ten, joined + 1) : null;
    }
}
