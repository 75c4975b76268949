package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.document.Value;
import org.marsad.api.text.Numeral;

/** Reads the numbers of a text as quantities: with their unit, with what they count, as ordinals, or alone. */
final class NumberReader {

    /** A numeral that is more often something else is a quantity only with a unit, or alone in its line. */
    private static final double LEAST = 0.6;
    private static final double BEGUN_BY_UNIT = 0.9;
    private static final double WITH_UNIT = 0.95;
    private static final double ROW = 0.8;
    private static final int LARGEST_NUMBER_OF_AN_OUTLET = 100;

    private final String text;
    private final Surroundings words;
    private final Units units;
    private final Taken taken;
    private final Amounts amounts;
    private final QuantityFindings out;

    /**
     * Reads numbers of one text.
     *
     * @param found all its numerals
     * @param taken where a number is that of a date, or of the site and not of the article
     */
    NumberReader(String text, Surroundings words, Units units, List<Numeral> found, Taken taken, QuantityFindings out) {
        this.text = text;
        this.words = words;
        this.units = units;
        this.taken = taken;
        this.amounts = new Amounts(words, units, found);
        this.out = out;
    }

    /** Takes the next number, in the order of the text. */
    void read(Numeral numeral) {
        if (numeral.begin() < out.done() || taken.overlaps(numeral.begin(), numeral.end()) || isName(numeral)) {
            return;
        }
        Map<String, Value> features = new HashMap<>();
        features.put("value", new Value.Number(numeral.value()));
        if (units.alone(text, words, numeral.begin(), numeral.end()) != null || begunByUnit(numeral)) {
            return;
        }
        if (numeral.kind() == Numeral.Kind.ORDINAL) {
            ordinal(numeral, features);
        } else if (!measured(numeral, features)) {
            counted(numeral, features);
        }
    }

    /** «سنة ونصف», «ساعتين و30 دقيقة»: the unit before the number is part of the amount. */
    private boolean begunByUnit(Numeral numeral) {
        Optional<Amount> whole = amounts.before(numeral).filter(first -> first.begin() >= out.done()
                && !taken.overlaps(first.begin(), first.end())).map(amounts::extended).filter(all -> all.end() >= numeral.end());
        whole.ifPresent(amount -> {
            Map<String, Value> features = new HashMap<>();
            features.put("value", new Value.Number(amount.value()));
            out.unit(amount.unit(), amount.value(), amount.end(), features);
            out.modified(amount.begin(), features);
            out.add(amount.begin(), amount.end(), BEGUN_BY_UNIT, "unit-first", amount.unit().measure(), features);
        });
        return whole.isPresent();
    }

    /** «السادس» of a king, the number of a law or a telephone. */
    private boolean isName(Numeral numeral) {
        return numeral.kind() == Numeral.Kind.ORDINAL && Cues.before(words, numeral.begin(), "name").isPresent()
                || numeral.form() == Numeral.Form.DIGITS && (Cues.before(words, numeral.begin(), "serial").isPresent()
                || isOfOutlet(numeral));
    }

    /** «أخبار 24», «موقع العمق 24». */
    private boolean isOfOutlet(Numeral numeral) {
        Optional<Surroundings.Word> name = words.before(numeral.begin());
        boolean small = numeral.value().compareTo(BigDecimal.valueOf(LARGEST_NUMBER_OF_AN_OUTLET)) < 0;
        return small && name.filter(word -> Cues.is("outlet", word.folded()) || Cues.is("outlet", QuantityFindings.unglued(word.folded()))
                || words.before(word.begin()).filter(noun -> Cues.is("outlet-noun", QuantityFindings.unglued(noun.folded()))
                        || Cues.is("outlet-noun", noun.folded())).isPresent()).isPresent();
    }

    private void ordinal(Numeral numeral, Map<String, Value> features) {
        Optional<Surroundings.Word> noun = isDefinite(numeral) ? words.before(numeral.begin()) : words.behind(numeral.end());
        noun.filter(word -> out.isCountable(word.folded())).ifPresent(word -> features.put("counted", out.as(word)));
        if (numeral.confidence() >= LEAST || isAlone(numeral)) {
            out.add(numeral.begin(), numeral.end(), numeral.confidence(), "ordinal", "ordinal", features);
        }
    }

    private boolean isDefinite(Numeral numeral) {
        String folded = Spelling.fold(text, numeral.begin(), numeral.end());
        return folded.startsWith("ل") || folded.startsWith("ال");
    }

    /** With a unit behind it, or a sign of money before it. */
    private boolean measured(Numeral numeral, Map<String, Value> features) {
        Optional<Units.Met> behind = units.behind(words, numeral.end());
        Optional<Surroundings.Word> before = words.before(numeral.begin());
        Unit sign = before.map(word -> units.named(word.folded())).filter(unit -> unit.measure().equals(Unit.MONEY)
                && unit.name().codePoints().allMatch(letter -> letter < 0x600 || letter > 0x2000)).orElse(null);
        if (behind.isEmpty() && sign == null) {
            return false;
        }
        Unit unit = behind.map(Units.Met::unit).orElse(sign);
        int begin = behind.isPresent() ? numeral.begin() : before.get().begin();
        int end = behind.map(Units.Met::end).orElse(numeral.end());
        Amount amount = amounts.extended(new Amount(begin, end, numeral.value(), unit));
        features.put("value", new Value.Number(amount.value()));
        out.unit(amount.unit(), amount.value(), amount.end(), features);
        out.modified(amount.begin(), features);
        out.add(amount.begin(), amount.end(), WITH_UNIT * Math.max(numeral.confidence(), 0.7),
                behind.isPresent() ? "number-unit" : "sign-number", unit.measure(), features);
        return true;
    }

    private void counted(Numeral numeral, Map<String, Value> features) {
        boolean row = numeral.form() == Numeral.Form.DIGITS && words.before(numeral.begin())
                .filter(word -> Cues.is("row", word.folded()) || Cues.is("row", QuantityFindings.unglued(word.folded()))).isPresent();
        if (row) {
            words.before(numeral.begin()).ifPresent(word -> features.put("counted", out.as(word)));
            out.add(numeral.begin(), numeral.end(), ROW, "row", "ordinal", features);
            return;
        }
        Optional<Surroundings.Word> noun = out.behindOf(numeral.end())
                .or(() -> words.behind(numeral.end()).filter(word -> out.isCountable(word.folded())));
        noun.ifPresent(word -> features.put("counted", out.as(word)));
        out.modified(numeral.begin(), features);
        if (numeral.confidence() >= LEAST || isAlone(numeral)) {
            String kind = numeral.kind() == Numeral.Kind.FRACTION ? "fraction" : noun.isPresent() ? "count" : "number";
            out.add(numeral.begin(), numeral.end(), numeral.confidence(), noun.isPresent() ? "number-noun" : "number", kind, features);
        }
    }

    private boolean isAlone(Numeral numeral) {
        return words.before(numeral.begin()).isEmpty() && words.behind(numeral.end()).isEmpty();
    }
}
