package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.marsad.analysis.similarity.stories.Days;

/**
 * Whether two statements of different documents are about one thing, and whether they then say the same of it.
 *
 * <p>The same value of the same thing is one claim if anything else speaks for it. Different values are set against each other only
 * where much does: the same unit or the same noun counted, and close contexts.
 */
final class Agreement {

    private static final int MULTIPLE_OF_THOUSAND = -3;
    private static final BigDecimal ABOUT = new BigDecimal("0.1");
    private static final double HALF = 0.5;
    private static final double THIRD = 1.0 / 3;
    private static final double FIFTH = 0.2;
    private static final int FEW = 3;
    private static final String WRITTEN = "written";
    /** Numbers that are names of what they belong to, as that of a session, and bare ones. Two of them are two things. */
    private static final Set<String> LABELS = Set.of("ordinal", "number");

    /** Of what is weighed there is mostly one thing in the news of an event. */
    private static final Set<String> MASS = Set.of("kg", "t", "g");
    /** These say too little of whom they count. */
    private static final Set<String> PERSON = Set.of("شخص", "شخصا", "أشخاص", "فرد", "أفراد");

    private Agreement() {
    }

    /**
     * Whether both are about one thing.
     *
     * @param alone whether each of the two documents gives only this one figure for what is counted or measured
     */
    static boolean isOneThing(Said one, Said other, boolean alone) {
        if (one.kind() != other.kind() || one.source() == other.source()) {
            return false;
        }
        return switch (one.kind()) {
            case PLACE, WHO -> one.thing().equals(other.thing());
            case QUOTATION -> one.common(other) >= FEW && one.closeness(other) >= HALF;
            case DATE -> one.value().equals(other.value()) || isDay(one) && isDay(other) && one.common(other) >= FEW
                    && one.closeness(other) >= HALF;
            case FIGURE -> isOneFigure(one, other, alone);
        };
    }

    /** Whether they say the same of it. */
    static boolean isSame(Said one, Said other) {
        return switch (one.kind()) {
            case PLACE, WHO -> true;
            case QUOTATION -> one.value().isEmpty() || other.value().isEmpty() || sharesWord(one.value(), other.value());
            case DATE -> one.value().equals(other.value());
            case FIGURE -> isSameNumber(one, other);
        };
    }

    private static boolean isOneFigure(Said one, Said other, boolean alone) {
        Optional<Role> role = Role.of(one);
        if (role.isPresent() && role.equals(Role.of(other))) {
            return true;
        }
        if (!role.equals(Role.of(other)) && !isSameNumber(one, other)) {
            return false;
        }
        if (!kind(one).equals(kind(other)) || !one.feature("unit").equals(other.feature("unit"))) {
            return false;
        }
        boolean bothCount = one.feature("counted").isPresent() && other.feature("counted").isPresent();
        boolean sameThing = bothCount && one.thing().equals(other.thing());
        if (bothCount && !sameThing) {
            return false;
        }
        if (isSameNumber(one, other)) {
            return sameThing || one.common(other) >= 2 && one.closeness(other) >= FIFTH;
        }
        boolean canDiffer = !LABELS.contains(kind(one)) && (sameThing || !kind(one).equals("count"));
        if (canDiffer && alone && (sameThing && !PERSON.contains(one.feature("counted").orElse(""))
                || one.feature("unit").filter(MASS::contains).isPresent() && one.common(other) >= 1)) {
            return true;
        }
        return canDiffer && one.common(other) >= (sameThing ? 2 : FEW) && one.closeness(other) >= (sameThing ? THIRD : HALF);
    }

    private static String kind(Said said) {
        return said.feature("kind").orElse("number");
    }

    private static boolean isSameNumber(Said one, Said other) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        if (first.isEmpty() || second.isEmpty()) {
            return one.value().equals(other.value());
        }
        return first.get().compareTo(second.get()) == 0 || isWithin(one, first.get(), second.get())
                || isWithin(other, second.get(), first.get());
    }

    /** Whether a number is within what another says: a bound, something about, or rounded to thousands and more. */
    private static boolean isWithin(Said said, BigDecimal stated, BigDecimal number) {
        BigDecimal apart = stated.subtract(number).abs();
        boolean isRounded = stated.signum() != 0 && stated.stripTrailingZeros().scale() <= MULTIPLE_OF_THOUSAND
                && apart.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-stated.stripTrailingZeros().scale())
                        .divide(BigDecimal.valueOf(2))) <= 0;
        boolean isNear = apart.compareTo(stated.abs().multiply(ABOUT)) <= 0;
        return isRounded || switch (said.feature("bound").orElse("")) {
            case "about" -> isNear;
            case "least" -> number.compareTo(stated) >= 0 && isNear;
            case "most" -> number.compareTo(stated) <= 0 && isNear;
            default -> false;
        };
    }

    private static Optional<BigDecimal> number(Said said) {
        try {
            return said.feature("value").map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A day that the text writes; one that it points to ("on Thursday") hangs on what the day of the document was taken for. */
    private static boolean isDay(Said said) {
        boolean isWritten = said.feature("basis").orElse(WRITTEN).equals(WRITTEN);
        return isWritten && said.value().length() == "2025-11-24".length() && Days.parse(said.value()).isPresent();
    }

    private static boolean sharesWord(String one, String other) {
        Set<String> words = Set.copyOf(Arrays.asList(one.split("\\s+")));
        return Arrays.stream(other.split("\\s+")).anyMatch(words::contains);
    }
}
