package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** The number of a figure in what is measured, and whether two of them say the same. */
final class Measure {

    private static final int MULTIPLE_OF_THOUSAND = -3;
    private static final BigDecimal ABOUT = new BigDecimal("0.1");
    /** «أكثر من مئة» of people or hours may be 118, hardly 150. */
    private static final BigDecimal BOUND = new BigDecimal("0.25");
    /** «أكثر من عشرة» may be 14. */
    private static final BigDecimal BOUND_OF_FEW = new BigDecimal("0.5");
    /** What is rounded is no further away: 3 million may be 3.2, hardly 3.4. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.07");
    /** Months and years are not of one length. */
    private static final BigDecimal CONVERTED = new BigDecimal("0.02");
    private static final int FIVE = 5;
    private static final int THREE = 3;
    private static final int DIGITS = 12;
    private static final String DINAR = "دينار";
    private static final String DINARS = "دنانير";
    private static final String MILE = "mi_i";
    private Measure() {
    }

    /** What is measured. */
    static String kind(Said said) {
        return said.amount().kind();
    }

    /** Whether both measure the same in units that can be converted. */
    static boolean areComparable(Said one, Said other) {
        if (!kind(one).equals(kind(other))) {
            return false;
        }
        Optional<String> unit = unit(one);
        Optional<String> second = unit(other);
        boolean isConverted = one.amount().isConvertible() && other.amount().isConvertible();
        boolean isNameless = kind(one).equals("money") && (unit.isEmpty() || second.isEmpty());
        return isNameless ? isOneName(one, other) : unit.equals(second) || isConverted;
    }

    private static Optional<String> unit(Said said) {
        return said.amount().unit();
    }

    /** «ريال» and «ريال عماني», but not «سنتيم» and «درهم». */
    private static boolean isOneName(Said one, Said other) {
        String first = one.feature("matched").orElse(one.text()).replace(DINARS, DINAR);
        String second = other.feature("matched").orElse(other.text()).replace(DINARS, DINAR);
        return first.startsWith(second) || second.startsWith(first);
    }

    /** The number in the smallest unit of what is measured; empty if it has none. */
    static Optional<BigDecimal> size(Said said) {
        return said.amount().size();
    }

    /** What the smaller of two is of the greater one, from 0 to 1. */
    static double nearness(Said one, Said other) {
        double size = size(one).orElse(BigDecimal.ZERO).doubleValue();
        double otherSize = size(other).orElse(BigDecimal.ZERO).doubleValue();
        double most = Math.max(Math.abs(size), Math.abs(otherSize));
        return most == 0 ? 0 : Math.max(0, Math.min(size, otherSize) / most);
    }

    /** The number as it is told. */
    static Optional<BigDecimal> number(Said said) {
        return said.amount().number();
    }

    /** Whether both can be right: one number, one within what the other states, or one rounded to the other. */
    static boolean isSame(Said one, Said other) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        if (first.isEmpty() || second.isEmpty()) {
            return one.value().equals(other.value());
        }
        if (unit(one).equals(unit(other)) || !areComparable(one, other) || areMiles(one, other)) {
            return isSame(one, first.get(), other, second.get());
        }
        BigDecimal size = size(one).orElseThrow();
        BigDecimal otherSize = size(other).orElseThrow();
        return size.subtract(otherSize).abs().compareTo(size.max(otherSize).multiply(CONVERTED)) <= 0
                || isSame(one, first.get(), other, inUnitOf(one, otherSize)) || isSame(one, inUnitOf(other, size), other, second.get());
    }

    private static boolean isSame(Said one, BigDecimal first, Said other, BigDecimal second) {
        return first.compareTo(second) == 0 || isWithin(one, first, second) || isWithin(other, second, first);
    }

    /** Papers leave out that miles are those of the sea. */
    private static boolean areMiles(Said one, Said other) {
        return one.feature("unit").filter(unit -> unit.contains(MILE)).isPresent()
                && other.feature("unit").filter(unit -> unit.contains(MILE)).isPresent();
    }

    private static BigDecimal inUnitOf(Said said, BigDecimal size) {
        return size.divide(said.amount().unitSize(), DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Whether a number is within what another says: a bound, something about, or rounded to thousands and more. */
    private static boolean isWithin(Said said, BigDecimal stated, BigDecimal number) {
        BigDecimal apart = stated.subtract(number).abs();
        boolean isRounded = stated.stripTrailingZeros().scale() <= MULTIPLE_OF_THOUSAND
                && apart.compareTo(named(stated).divide(BigDecimal.valueOf(2))) <= 0
                && apart.compareTo(stated.abs().multiply(ROUNDED)) <= 0;
        boolean isNear = apart.compareTo(stated.abs().multiply(ABOUT)) <= 0 && apart.compareTo(step(stated)) <= 0;
        boolean isOpen = kind(said).equals("count") || kind(said).equals("duration");
        BigDecimal bound = stated.abs().compareTo(BigDecimal.TEN) <= 0 ? BOUND_OF_FEW : BOUND;
        boolean isBounded = isNear || isOpen && apart.compareTo(stated.abs().multiply(bound)) <= 0;
        return isRounded || switch (said.feature("bound").orElse("")) {
            case "about" -> isNear;
            case "least" -> number.compareTo(stated) >= 0 && isBounded;
            case "most" -> number.compareTo(stated) <= 0 && isBounded;
            default -> false;
        };
    }

    /** How fine a number of thousands, millions and so on is told: 90 million to one million, 7.5 million to a tenth of it. */
    private static BigDecimal named(BigDecimal stated) {
        int digits = stated.precision() - stated.scale();
        BigDecimal name = BigDecimal.ONE.scaleByPowerOfTen((digits - 1) / THREE * THREE);
        return name.min(BigDecimal.ONE.scaleByPowerOfTen(-stated.stripTrailingZeros().scale()));
    }

    /** How fine a number is told: 7.8 in tenths, 40 in tens, 45 in fives. */
    private static BigDecimal step(BigDecimal stated) {
        BigDecimal plain = stated.stripTrailingZeros();
        BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
        boolean isFive = plain.unscaledValue().mod(BigInteger.TEN).abs().intValue() == FIVE;
        return isFive ? last.multiply(BigDecimal.valueOf(FIVE)) : last;
    }
}
