package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.document.Annotation;

/**
 * How much a figure says. Read once for each figure, which is compared with many.
 *
 * @param kind   what is measured, as {@code quantities} tells it, but for what the role says: figures of one kind can be set against each
 *               other. An age may be told by an ordinal, what is counted by «عدد» with the noun before the number, the force of a quake in
 *               degrees or not
 * @param unit   its code, if it is told in one
 * @param number as it is told; empty if it is none
 * @param size   the number in the smallest unit of what is measured
 */
record Amount(String kind, Optional<String> unit, Optional<BigDecimal> number, Optional<BigDecimal> size) {

    /** An ordinal that tells an age, «شمعته الأربعين», is a number of years. */
    private static final String AGE = "age";
    private static final String MAGNITUDE = "magnitude";
    private static final String DURATION = "duration";
    private static final String COUNT = "count";
    private static final String NUMBER = "number";
    private static final String YEAR = "a";
    /** In seconds, metres, grams, square metres, litres, watts and bytes; a year is taken for twelve months of thirty days. */
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(of("10.a", "311040000"), of(YEAR, "31104000"),
            of("mo", "2592000"), of("wk", "604800"), of("d", "86400"), of("h", "3600"), of("min", "60"), of("s", "1"),
            of("km", "1000"), of("m", "1"), of("cm", "0.01"), of("mm", "0.001"), of("[mi_i]", "1609.344"), of("[nmi_i]", "1852"),
            of("[ft_i]", "0.3048"), of("km2", "1000000"), of("har", "10000"), of("m2", "1"), of("m3", "1000"), of("L", "1"),
            of("t", "1000000"), of("100.kg", "100000"), of("50.kg", "50000"), of("kg", "1000"), of("g", "1"), of("mg", "0.001"),
            of("GW", "1000000000"), of("MW", "1000000"), of("kW", "1000"), of("W", "1"), of("TBy", "1000000000"), of("GBy", "1000000"),
            of("MBy", "1000"), of("kBy", "1"));

    /** A year, as {@link #size} has it. */
    static final BigDecimal YEARS = UNITS.get(YEAR);

    private static Map.Entry<String, BigDecimal> of(String code, String size) {
        return Map.entry(code, new BigDecimal(size));
    }

    /** That of a figure, which is of something. */
    static Amount of(Annotation figure, Sense sense) {
        String kind = kind(Said.feature(figure, "kind").orElse(NUMBER), sense);
        Optional<String> unit = Said.feature(figure, "unit").or(() -> kind.equals(DURATION) ? Optional.of(YEAR) : Optional.empty());
        Optional<BigDecimal> number = Said.feature(figure, "value").flatMap(Amount::number);
        return new Amount(kind, unit, number, number.map(value -> value.multiply(unitSize(unit))));
    }

    private static String kind(String told, Sense sense) {
        if (sense.role().equals(MAGNITUDE)) {
            return MAGNITUDE;
        }
        if (sense.role().equals(AGE)) {
            return DURATION;
        }
        boolean isCount = !sense.counted().isEmpty() || !sense.role().isEmpty();
        return told.equals(NUMBER) && isCount ? COUNT : told;
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal unitSize(Optional<String> unit) {
        return unit.map(code -> UNITS.getOrDefault(code, BigDecimal.ONE)).orElse(BigDecimal.ONE);
    }

    /** What its unit is in the smallest of what is measured. */
    BigDecimal unitSize() {
        return unitSize(unit);
    }

    /** Whether its unit can be converted. */
    boolean isConvertible() {
        return unit.filter(UNITS::containsKey).isPresent();
    }
}
