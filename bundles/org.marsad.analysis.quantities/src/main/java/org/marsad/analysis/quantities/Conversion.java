package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What units are to one another, as far as a text mixes them: «ثلاثة أطنان و400 كيلوغرام», «سنة وستة أشهر», «ساعتين و30 دقيقة»; and how ISO
 * 8601 writes those of time.
 */
final class Conversion {

    /** By code, in the smallest unit of its kind that is mixed; kinds that do not mix have names of their own. */
    private static final Map<String, Size> SIZES = Map.ofEntries(size("t", "mass", "1000000000"), size("100.kg", "mass", "100000000"),
            size("kg", "mass", "1000000"), size("g", "mass", "1000"), size("mg", "mass", "1"), size("km", "length", "1000000"),
            size("m", "length", "1000"), size("cm", "length", "10"), size("mm", "length", "1"), size("a", "calendar", "12"),
            size("mo", "calendar", "1"), size("wk", "time", "604800"), size("d", "time", "86400"), size("h", "time", "3600"),
            size("min", "time", "60"), size("s", "time", "1"), size("MAD", "dirham", "100"));
    private static final Map<String, String> ISO = Map.of("a", "Y", "mo", "M", "wk", "W", "d", "D", "h", "TH", "min", "TM", "s", "TS");
    private static final int YEARS_OF_DECADE = 10;

    private Conversion() {
    }

    private record Size(String kind, BigDecimal size) {}

    /** How many of {@code smaller} there are in one of {@code larger}; empty if the two are not mixed, or it is not the smaller one. */
    static Optional<BigDecimal> factor(Unit larger, Unit smaller) {
        Size one = SIZES.get(larger.code());
        Size other = isCentime(smaller) ? new Size("dirham", BigDecimal.ONE) : SIZES.get(smaller.code());
        boolean mixed = one != null && other != null && one.kind.equals(other.kind) && one.size.compareTo(other.size) > 0;
        return mixed ? Optional.of(one.size.divide(other.size)) : Optional.empty();
    }

    /** A length of time as ISO 8601 writes it; empty for other units. */
    static Optional<String> iso(Unit unit, BigDecimal number) {
        boolean decade = unit.code().equals("10.a");
        String letters = decade ? "Y" : ISO.get(unit.code());
        if (letters == null || number.signum() < 0) {
            return Optional.empty();
        }
        BigDecimal units = decade ? number.multiply(BigDecimal.valueOf(YEARS_OF_DECADE)) : number;
        boolean ofClock = letters.startsWith("T");
        return Optional.of((ofClock ? "PT" : "P") + units.stripTrailingZeros().toPlainString() + letters.substring(ofClock ? 1 : 0));
    }

    private static boolean isCentime(Unit unit) {
        return unit.measure().equals(Unit.MONEY) && unit.name().startsWith("سنتيم");
    }

    private static Map.Entry<String, Size> size(String code, String kind, String size) {
        return Map.entry(code, new Size(kind, new BigDecimal(size)));
    }
}
