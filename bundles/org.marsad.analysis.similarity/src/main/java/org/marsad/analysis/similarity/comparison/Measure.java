package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The number of a figure in what is measured, and whether two of them say the same. */
final class Measure {

    /** An ordinal that tells an age, «شمعته الأربعين», is a number of years. */
    private static final String AGE = "age";
    private static final String MAGNITUDE = "magnitude";
    private static final String YEAR = "a";
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
    /** In seconds, metres, grams, square metres, litres, watts and bytes; a year is taken for twelve months of thirty days. */
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(unit("10.a", "311040000"), unit(YEAR, "31104000"),
            unit("mo", "2592000"), unit("wk", "604800"), unit("d", "86400"), unit("h", "3600"), unit("min", "60"), unit("s", "1"),
            unit("km", "1000"), unit("m", "1"), unit("cm", "0.01"), unit("mm", "0.001"), unit("[mi_i]", "1609.344"),
            unit("[nmi_i]", "1852"), unit("[ft_i]", "0.3048"), unit("km2", "1000000"), unit("har", "10000"), unit("m2", "1"),
            unit("m3", "1000"), unit("L", "1"), unit("t", "1000000"), unit("100.kg", "100000"), unit("50.kg", "50000"), unit("kg", "1000"),
            unit("g", "1"), unit("mg", "0.001"), unit("GW", "1000000000"), unit("MW", "1000000"), unit("kW", "1000"), unit("W", "1"),
            unit("TBy", "1000000000"), unit("GBy", "1000000"), unit("MBy", "1000"), unit("kBy", "1"));

    /** A year, as {@link #size} has it. */
    static final BigDecimal YEARS = UNITS.get(YEAR);

    private Measure() {
    }

    private static Map.Entry<String, BigDecimal> unit(String code, String size) {
        return Map.entry(code, new BigDecimal(size));
    }

    /**
     * What is measured: figures of one kind can be set against each other. An age may be told by an ordinal, what is counted by «عدد» with
     * the noun before the number, the force of a quake in degrees or not.
     */
    static String kind(Said said) {
        String kind = said.feature("kind").orElse("number");
        String role = said.sense().role();
        if (role.equals(MAGNITUDE)) {
            return MAGNITUDE;
        }
        if (role.equals(AGE)) {
            return "duration";
        }
        boolean isCount = !said.sense().counted().isEmpty() || !role.isEmpty();
        return kind.equals("number") && isCount ? "count" : kind;
    }

    /** Whether both measure the same in units that can be converted. */
    static boolean areComparable(Said one, Said other) {
        Optional<String> unit = unit(one);
        Optional<String> second = unit(other);
        boolean isConverted = unit.filter(UNITS::containsKey).isPresent() && second.filter(UNITS::containsKey).isPresent();
        boolean isNameless = kind(one).equals("money") && (unit.isEmpty() || second.isEmpty());
        return kind(one).equals(kind(other)) && (isNameless ? isOneName(one, other) : unit.equals(second) || isConverted);
    }

    private static Optional<String> unit(Said said) {
        return said.feature("unit").or(() -> kind(said).equals("duration") ? Optional.of(YEAR) : Optional.empty());
    }

    /** «ريال» and «ريال عماني», but not «سنتيم» and «درهم». */
    private static boolean isOneName(Said one, Said other) {
        String first = one.feature("matched").orElse(one.text()).replace(DINARS, DINAR);
        String second = other.feature("matched").orElse(other.text()).replace(DINARS, DINAR);
        return first.startsWith(second) || second.startsWith(first);
    }

    /** The number in the smallest unit of what is measured; empty if it has none. */
    static Optional<BigDecimal> size(Said said) {
        return number(said).map(number -> number.multiply(unit(said).map(unit -> UNITS.getOrDefault(unit, BigDecimal.ONE))
                .orElse(BigDecimal.ONE)));
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
        try {
            return said.feature("value").map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
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
        return size.divide(unit(said).map(unit -> UNITS.getOrDefault(unit, BigDecimal.ONE)).orElse(BigDecimal.ONE), DIGITS,
                RoundingMode.HALF_EVEN);
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
