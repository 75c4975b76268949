package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.math.BigInteger;
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
    private static final double MOST = 0.6;
    private static final double THIRD = 1.0 / 3;
    private static final double FIFTH = 0.2;
    private static final int FEW = 3;
    private static final int FIVE = 5;
    private static final String WRITTEN = "written";
    /** Numbers that are names of what they belong to, as that of a session, and bare ones. Two of them are two things. */
    private static final Set<String> LABELS = Set.of("ordinal", "number");

    private static final Set<String> MASS = Set.of("kg", "t", "g");
    /** These say too little of whom they count. */
    private static final Set<String> PERSON = Set.of("شخص", "شخصا", "أشخاص", "فرد", "أفراد", "آخر", "آخرين", "آخرون", "أخرى", "آخرا",
            "اخرين",
            "اخرون", "بجروح");
    private static final int SHORTEST_NOUN = 3;
    /** One number is rarely more than so many times the other where both are about one thing. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(3);

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
            case QUOTATION -> one.common(other) >= FEW && one.closeness(other) >= HALF && (isSame(one, other) || isSameSpeech(one, other));
            case DATE -> one.value().equals(other.value()) || areOfOneMoment(one, other);
            case FIGURE -> isOneFigure(one, other, alone);
        };
    }

    /** Whether they say the same of it. */
    static boolean isSame(Said one, Said other) {
        return switch (one.kind()) {
            case PLACE, WHO -> true;
            case QUOTATION -> !Speakers.areTwo(one, other);
            case DATE -> one.value().equals(other.value());
            case FIGURE -> isSameNumber(one, other);
        };
    }

    /** Two speakers need more: what they say must be nearly the same, and neither much longer. */
    private static boolean isSameSpeech(Said one, Said other) {
        int more = Math.max(one.context().size(), other.context().size());
        return one.common(other) > FEW && one.closeness(other) >= MOST && one.common(other) >= HALF * more;
    }

    private static boolean isOneFigure(Said one, Said other, boolean alone) {
        Optional<Role> role = Role.of(one);
        if (role.isPresent() && role.equals(Role.of(other))) {
            return isSameNumber(one, other) || Role.isPart(one) == Role.isPart(other);
        }
        if (!role.equals(Role.of(other)) && !isSameNumber(one, other)) {
            return false;
        }
        if (isCountedBeside(one, other) || isCountedBeside(other, one)) {
            return true;
        }
        if (!kind(one).equals(kind(other)) || !one.feature("unit").equals(other.feature("unit")) || Purpose.areTwo(one, other)) {
            return false;
        }
        boolean bothCount = counted(one) && counted(other);
        boolean sameThing = bothCount && one.thing().equals(other.thing());
        if (bothCount && !sameThing) {
            return false;
        }
        if (isSameNumber(one, other)) {
            boolean onlyOne = alone && !LABELS.contains(kind(one)) && one.thing().equals(other.thing());
            return sameThing || onlyOne || one.common(other) >= 2 && one.closeness(other) >= FIFTH;
        }
        boolean canDiffer = !LABELS.contains(kind(one)) && isOfOneSize(one, other) && (sameThing || !kind(one).equals("count"));
        if (canDiffer && alone && (sameThing && !PERSON.contains(one.feature("counted").orElse(""))
                || isMostlyOne(one) && one.common(other) >= 1)) {
            return true;
        }
        return canDiffer && one.common(other) >= (sameThing ? 2 : FEW) && one.closeness(other) >= (sameThing ? THIRD : HALF);
    }

    private static boolean counted(Said said) {
        return said.feature("counted").filter(noun -> noun.length() >= SHORTEST_NOUN).isPresent();
    }

    private static boolean isOfOneSize(Said one, Said other) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        return first.isPresent() && second.isPresent() && first.get().compareTo(second.get().multiply(TIMES)) <= 0
                && second.get().compareTo(first.get().multiply(TIMES)) <= 0;
    }

    /** The very number of what the other one counts, with the noun near by: «136 رزمة», «الرزم ال136». */
    private static boolean isCountedBeside(Said one, Said bare) {
        String counted = one.thing().substring(one.thing().lastIndexOf('|') + 1);
        return kind(bare).equals("number") && !counted.isEmpty() && number(one).isPresent() && number(one).equals(number(bare))
                && bare.context().containsKey(counted);
    }

    /** What is weighed, paid for or has an area is one thing in most news of an event. */
    private static boolean isMostlyOne(Said said) {
        return kind(said).equals("money") || kind(said).equals("area") || said.feature("unit").filter(MASS::contains).isPresent();
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
        boolean isNear = apart.compareTo(stated.abs().multiply(ABOUT)) <= 0 && apart.compareTo(step(stated)) <= 0;
        return isRounded || switch (said.feature("bound").orElse("")) {
            case "about" -> isNear;
            case "least" -> number.compareTo(stated) >= 0 && isNear;
            case "most" -> number.compareTo(stated) <= 0 && isNear;
            default -> false;
        };
    }

    /** How fine a number is told: 7.8 in tenths, 40 in tens, 45 in fives. */
    private static BigDecimal step(BigDecimal stated) {
        BigDecimal plain = stated.stripTrailingZeros();
        BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
        boolean isFive = plain.unscaledValue().mod(BigInteger.TEN).abs().intValue() == FIVE;
        return isFive ? last.multiply(BigDecimal.valueOf(FIVE)) : last;
    }

    private static Optional<BigDecimal> number(Said said) {
        try {
            return said.feature("value").map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Both say when the same began, ended or happened; of the rest of the sentences the more must be alike the less they say so. */
    private static boolean areOfOneMoment(Said one, Said other) {
        Optional<Moment> moment = Moment.of(one);
        boolean isSame = moment.equals(Moment.of(other));
        boolean areYears = isYear(one) && isYear(other) && moment.filter(Moment.BORN::equals).isPresent();
        if (!isSame || !areYears && !(isDay(one) && isDay(other))) {
            return false;
        }
        return moment.isPresent() && one.common(other) >= 2 && one.closeness(other) >= THIRD
                || one.common(other) >= FEW && one.closeness(other) >= HALF;
    }

    private static boolean isYear(Said said) {
        return said.value().length() == "2025".length() && said.value().chars().allMatch(Character::isDigit);
    }

    /** A day that the text writes; one that it points to ("on Thursday") hangs on what the day of the document was taken for. */
    private static boolean isDay(Said said) {
        boolean isWritten = said.feature("basis").orElse(WRITTEN).equals(WRITTEN);
        return isWritten && said.value().length() == "2025-11-24".length() && Days.parse(said.value()).isPresent();
    }
}
