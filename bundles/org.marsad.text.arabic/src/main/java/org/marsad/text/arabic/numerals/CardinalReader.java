package org.marsad.text.arabic.numerals;

import java.math.BigDecimal;
import java.util.Optional;
import org.marsad.api.text.Numeral.Form;
import org.marsad.api.text.Numeral.Kind;
import org.marsad.text.arabic.numerals.NumberWords.Role;
import org.marsad.text.arabic.numerals.NumberWords.Word;

/**
 * Reads what counts, and parts of it: groups below a thousand in digits or words, each multiplied by its scale, the larger scale first,
 * joined by «و»: «ثلاثة ملايين و500 ألف», «مليون ونصف».
 */
final class CardinalReader {

    private static final double ALONE = 0.8;
    private static final double DOUBTFUL = 0.5;
    private static final String POINT = "فاصله";
    /** The letter that indefinite accusatives end with. */
    private static final String TANWIN = "ا";

    private final NumberTokens tokens;
    private final WordReader words;
    private final DigitReader digits;

    CardinalReader(NumberTokens tokens, WordReader words, DigitReader digits) {
        this.tokens = tokens;
        this.words = words;
        this.digits = digits;
    }

    /** A group and its scale. */
    private record Part(BigDecimal value, BigDecimal scale, int next, Form form, double confidence, boolean isFraction) {}

    /** The number at {@code token}. */
    Optional<Reading> read(int token) {
        return part(token).map(first -> first.isFraction ? reading(token, first, Kind.FRACTION) : sum(token, first));
    }

    private Reading sum(int token, Part first) {
        Part sum = first;
        BigDecimal scale = first.scale;
        Optional<Part> next = joined(sum.next, scale);
        while (next.isPresent()) {
            Part part = next.get();
            sum = new Part(sum.value.add(part.value), part.scale, part.next, both(sum.form, part.form), 1.0, false);
            scale = part.isFraction ? BigDecimal.ZERO : part.scale;
            next = joined(sum.next, scale);
        }
        return reading(token, sum, Kind.CARDINAL);
    }

    /** What «و» joins to a number whose last group has this scale: less than the scale, or a part of it («مليون ونصف»). */
    private Optional<Part> joined(int token, BigDecimal scale) {
        int joined = words.behindAnd(token);
        return joined < 0 ? Optional.empty() : part(joined)
                .map(part -> part.isFraction ? new Part(part.value.multiply(scale), scale, part.next, part.form, 1.0, true) : part)
                .filter(part -> part.value.compareTo(scale) < 0
                        && (part.isFraction || isWhole(part.value) && scale.compareTo(BigDecimal.ONE) > 0));
    }

    /** «1,5 مليار و10,5 في المائة» are two numbers. */
    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private Reading reading(int token, Part part, Kind kind) {
        BigDecimal value = part.value.stripTrailingZeros();
        int begin = tokens.isDigits(token) ? digits.read(token).begin() : words.begin(token);
        return new Reading(begin, part.next, value.scale() < 0 ? value.setScale(0) : value, kind, part.form, part.confidence);
    }

    private Optional<Part> part(int token) {
        if (tokens.isDigits(token)) {
            return digits.read(token).ifNumber().map(number -> scaled(token, decimals(number)));
        }
        Word word = words.at(token);
        if (word == null) {
            return Optional.empty();
        }
        double sure = word.isDoubtful() ? DOUBTFUL : 1.0;
        return switch (word.role()) {
            case SCALE -> Optional.of(new Part(word.value(), word.value(), token + 1, Form.WORDS, Math.min(sure, ALONE), false));
            case TWICE -> Optional.of(new Part(word.value().add(word.value()), word.value(), token + 1, Form.WORDS, sure, false));
            case FRACTION -> Optional.of(fraction(word.value(), token + 1));
            case UNIT, BOUND, TWELVE, TEN, HUNDRED -> parts(token, word).or(() -> words.group(token)
                    .map(group -> scaled(token, new Part(BigDecimal.valueOf(group.value()), BigDecimal.ONE, group.next(), Form.WORDS,
                            group.next() == token + 1 ? sure : 1.0, false))));
            case MANY -> one(token, word);
            default -> Optional.empty();
        };
    }

    /** «سجلت ألفا و275 مخالفة»: the accusative of one of a scale, which nothing else can be before what «و» joins to it. */
    private Optional<Part> one(int token, Word scale) {
        boolean accusative = tokens.word(token).endsWith(TANWIN) && joined(token + 1, scale.value()).isPresent();
        return accusative ? Optional.of(new Part(scale.value(), scale.value(), token + 1, Form.WORDS, 1.0, false)) : Optional.empty();
    }

    /** «1 فاصلة 5». */
    private Part decimals(DigitReader.Digits number) {
        Form form = Form.DIGITS;
        if (tokens.word(number.next()).equals(POINT) && tokens.isDigits(number.next() + 1) && tokens.length(number.next() + 1) <= 6) {
            String decimals = tokens.digits(number.next() + 1);
            BigDecimal value = number.value().add(new BigDecimal("0." + decimals));
            return new Part(value, BigDecimal.ONE, number.next() + 2, form, 1.0, false);
        }
        return new Part(number.value(), BigDecimal.ONE, number.next(), form, number.confidence(), number.isFraction());
    }

    /** The group multiplied by the scales behind it: «25 ألف», «مائة ألف». */
    private Part scaled(int token, Part group) {
        Part part = group;
        Word scale = words.at(part.next);
        while (scale != null && scale.isBare() && (scale.role() == Role.SCALE || scale.role() == Role.MANY) && !group.isFraction) {
            BigDecimal value = part.value.multiply(scale.value());
            part = new Part(value, part.scale.multiply(scale.value()), part.next + 1,
                    tokens.isDigits(token) ? Form.MIXED : Form.WORDS, 1.0, false);
            scale = words.at(part.next);
        }
        return part;
    }

    /** «ثلاثة أرباع». */
    private Optional<Part> parts(int token, Word count) {
        Word parts = words.at(token + 1);
        boolean plural = count.role() == Role.UNIT && parts != null && parts.role() == Role.PARTS && parts.particles().isEmpty();
        return plural ? Optional.of(fraction(NumberWords.divide(count.value().multiply(parts.value()), BigDecimal.ONE), token + 2))
                : Optional.empty();
    }

    /** «نصف», «ربع مليون», «ثلاثة أرباع المليون». */
    private Part fraction(BigDecimal value, int next) {
        Word scale = words.at(next);
        boolean scaled = scale != null && scale.role() == Role.SCALE && scale.particles().isEmpty();
        return scaled ? new Part(value.multiply(scale.value()), BigDecimal.ONE, next + 1, Form.WORDS, 1.0, false)
                : new Part(value, BigDecimal.ONE, next, Form.WORDS, ALONE, true);
    }

    private static Form both(Form one, Form other) {
        return one == other ? one : Form.MIXED;
    }
}
