package org.marsad.analysis.dates;

import java.math.BigDecimal;
import java.util.Optional;
import org.marsad.api.text.Numeral;

/** Reads small whole numbers, in digits or words. */
final class CountReader {

    private static final int MOST = 9999;

    private final Tokens tokens;

    CountReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A number: what it comes to, whether it says which in a row, where it begins, and the token after it. */
    record Count(int value, boolean isOrdinal, int begin, int end, int next) {}

    /** The whole number at {@code token}. */
    Optional<Count> read(int token) {
        if (tokens.isNumber(token)) {
            int number = tokens.number(token);
            return number < 0 ? Optional.empty()
                    : Optional.of(new Count(number, false, tokens.begin(token), tokens.end(token), token + 1));
        }
        Numeral numeral = tokens.numeral(token);
        if (numeral == null || numeral.kind() == Numeral.Kind.FRACTION || numeral.value().scale() > 0
                || numeral.value().compareTo(BigDecimal.valueOf(MOST)) > 0 || numeral.value().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Count(numeral.value().intValue(), numeral.kind() == Numeral.Kind.ORDINAL, numeral.begin(), numeral.end(),
                tokens.behind(token, numeral.end())));
    }

    /** The number that counts at {@code token}. */
    Optional<Count> cardinal(int token) {
        return read(token).filter(count -> !count.isOrdinal);
    }

    /** The number that says which in a row at {@code token}; only words do. */
    Optional<Count> ordinal(int token) {
        return read(token).filter(Count::isOrdinal);
    }
}
