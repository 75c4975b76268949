package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.text.Numeral;

/**
 * Reads amounts that a text tells in several steps: «ثلاثة أطنان و400 كيلوغرام», which is told in the smaller unit, and «ثلاث ساعات
 * ونصف», told in the only one. The first step may be a unit without a number: «سنة ونصف», «ساعتين و30 دقيقة».
 */
final class Amounts {

    private static final String AND = "و";
    private static final String ARTICLE = "ال";
    private static final int LEAST_LETTERS = 3;

    private final Surroundings words;
    private final Units units;
    private final Map<Integer, Numeral> byBegin = new HashMap<>();
    private final Map<Integer, Numeral> byEnd = new HashMap<>();

    Amounts(Surroundings words, Units units, List<Numeral> numerals) {
        this.words = words;
        this.units = units;
        numerals.forEach(numeral -> {
            byBegin.put(numeral.begin(), numeral);
            byEnd.put(numeral.end(), numeral);
        });
    }

    /** The same amount with all that «و» joins to it in smaller units, or as a part of its own. */
    Amount extended(Amount first) {
        Amount amount = first;
        Optional<Amount> more = joined(amount);
        while (more.isPresent()) {
            amount = more.get();
            more = joined(amount);
        }
        return amount;
    }

    /** One or two of a unit without a number, to which «و» joins this numeral: «سنة ونصف». */
    Optional<Amount> before(Numeral numeral) {
        return behindAnd(numeral.begin()).flatMap(and -> words.before(and)).flatMap(word -> {
            Unit two = units.dual(word.folded());
            Unit one = two == null && word.folded().length() >= LEAST_LETTERS ? units.named(word.folded()) : null;
            boolean counted = words.before(word.begin()).filter(each -> byEnd.containsKey(each.end())).isPresent();
            Unit unit = two == null ? one : two;
            return unit == null || counted ? Optional.empty()
                    : Optional.of(new Amount(word.begin(), word.end(), BigDecimal.valueOf(two == null ? 1 : 2), unit));
        });
    }

    /** Where the «و» is that stands before this place, written to it or apart. */
    private Optional<Integer> behindAnd(int place) {
        return words.before(place).filter(word -> word.folded().equals(AND)).map(Surroundings.Word::begin);
    }

    private Optional<Amount> joined(Amount amount) {
        return words.behind(amount.end()).filter(word -> word.folded().startsWith(AND)).flatMap(word -> {
            int begin = word.begin() + 1;
            Numeral numeral = byBegin.get(begin);
            if (numeral == null && word.folded().equals(AND)) {
                numeral = words.behind(word.end()).map(next -> byBegin.get(next.begin())).orElse(null);
            }
            return numeral == null ? Optional.empty()
                    : numeral.kind() == Numeral.Kind.FRACTION ? part(amount, numeral) : smaller(amount, numeral);
        });
    }

    private Optional<Amount> part(Amount amount, Numeral part) {
        boolean whole = amount.value().stripTrailingZeros().scale() <= 0 && part.value().compareTo(BigDecimal.ONE) < 0;
        int end = words.behind(part.end()).filter(word -> word.folded().startsWith(ARTICLE) && Optional.ofNullable(
                units.named(word.folded().substring(ARTICLE.length()))).filter(unit -> unit.code().equals(amount.unit().code()))
                .isPresent())
                .map(Surroundings.Word::end).orElse(part.end());
        return whole ? Optional.of(new Amount(amount.begin(), end, amount.value().add(part.value()), amount.unit())) : Optional.empty();
    }

    private Optional<Amount> smaller(Amount amount, Numeral numeral) {
        return units.behind(words, numeral.end()).flatMap(met -> Conversion.factor(amount.unit(), met.unit()).map(factor ->
                new Amount(amount.begin(), met.end(), amount.value().multiply(factor).add(numeral.value()), met.unit())));
    }
}
