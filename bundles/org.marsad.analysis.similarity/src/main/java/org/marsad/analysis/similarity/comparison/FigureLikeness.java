package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.similarity.SourceComparison.Kind;

/**
 * How much speaks for it that two figures of two documents are of one thing: the role that the words near by give them, the noun that is
 * counted, words around both in common, and that each is the only one of its sort in its document. Different numbers need more than one.
 */
final class FigureLikeness implements Likeness {

    private static final double HALF = 0.5;
    private static final double THIRD = 1.0 / 3;
    private static final double FIFTH = 0.2;
    private static final int FEW = 3;
    private static final double ROLE = 2;
    /** Numbers that are names of what they belong to, as that of a session, and bare ones. Two of them are two things. */
    private static final Set<String> LABELS = Set.of("ordinal", "number", "fraction");
    /** What has only one minute and rank in most news of an event. */
    private static final Set<String> RANKS = Set.of("minute", "rank");
    /** What becomes of some of them anyway: «اثنان منهم» are all who were acquitted. */
    private static final Set<String> OF_SOME = Set.of("acquitted", "released", "convicted", "critical", "under care", "discharged");
    /** Figures of all persons of whom something became: some of them, as the children, are no other number of them. */
    private static final Set<String> FATES = Set.of("dead", "injured", "missing", "arrested", "rescued", "evacuated");
    /** What is measured so is one thing in most news of an event. */
    private static final Set<String> MOSTLY_ONE = Set.of("money", "area", "mass", "speed", "length", "volume", "power", "energy");
    /** The same number of these is told of many things. */
    private static final Set<String> UNSURE = Set.of("count", "percentage", "temperature");
    private static final BigDecimal TIMES = BigDecimal.valueOf(3);
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    /** Two such numbers are the same by chance only rarely. */
    private static final BigDecimal MANY = BigDecimal.valueOf(11);
    /** So are two such amounts in one unit, in the news of one event. */
    private static final BigDecimal UNCOMMON = BigDecimal.valueOf(8);
    private static final int SECOND = 2;

    private final Telling first;
    private final Telling second;
    private final boolean areOneEvent;
    private final Ages ages;
    /** Read once for each figure, though it is compared with many. */
    private final Map<Said, Boolean> parts = new IdentityHashMap<>();
    /** By the role of what a figure is compared with. */
    private final Map<Said, Map<String, Boolean>> alone = new IdentityHashMap<>();

    /** Of figures of two documents. */
    FigureLikeness(Telling first, Telling second, boolean areOneEvent) {
        this.first = first;
        this.second = second;
        this.areOneEvent = areOneEvent;
        this.ages = new Ages(first, second);
    }

    @Override
    public double of(Said one, Said other) {
        double near = one.closeness(other) + (one.sense().isSameRole(other.sense()) ? ROLE : 0)
                + (one.sense().isSameNoun(other.sense()) ? 1 : 0) + Measure.nearness(one, other);
        if (isCountedBeside(one, other) || isCountedBeside(other, one)) {
            return SAME + near;
        }
        if (!Measure.areComparable(one, other)) {
            return NONE;
        }
        if (Measure.isSame(one, other)) {
            return agree(one, other) ? SAME + near : NONE;
        }
        return areOneEvent && differ(one, other) && (!first.isOtherPlace(one, second, other) || isOnlyOfRole(one, other)) ? 1 + near : NONE;
    }

    /** A match has its spectators whatever else a sentence names; of the dead of a flood each place may have its own. */
    private boolean isOnlyOfRole(Said one, Said other) {
        return one.sense().isSameRole(other.sense()) && !FATES.contains(one.sense().role()) && areAlone(one, other);
    }

    @Override
    public boolean isRepeated(Said one, Said other) {
        boolean isOneNoun = one.thing().equals(other.thing()) || one.sense().isSameNoun(other.sense());
        return Measure.areComparable(one, other) && Measure.isSame(one, other)
                && (one.sense().isSameRole(other.sense()) || isOneNoun && !one.sense().isOtherRole(other.sense()));
    }

    private boolean agree(Said one, Said other) {
        boolean isNear = one.common(other) >= 2 && one.closeness(other) >= FIFTH;
        if (!areOneEvent && !isNear) {
            return false;
        }
        if (one.sense().isOtherRole(other.sense())) {
            return isSamePrecise(one, other) || isNear && one.closeness(other) >= THIRD && one.sense().mayBeSameNoun(other.sense())
                    || one.sense().isSameNoun(other.sense()) && areAlone(one, other);
        }
        boolean isSameThing = one.sense().isSameRole(other.sense()) || one.sense().isSameNoun(other.sense());
        return switch (Measure.kind(one)) {
            case "ordinal" -> isSameThing && isBeyondSecond(one) || one.thing().equals(other.thing()) && areAlone(one, other) || isNear
                    || one.sense().isSameNoun(other.sense());
            case "number", "fraction" -> isNear;
            case "count" -> one.sense().mayBeSameNoun(other.sense()) && (isSameThing || isNear || isMany(one) && areAlone(one, other));
            default -> isSameThing || isNear || areAlone(one, other) || isMany(one) && one.common(other) >= 1 || isSameUncommon(one, other);
        };
    }

    private boolean differ(Said one, Said other) {
        String kind = Measure.kind(one);
        Sense sense = one.sense();
        boolean isFate = FATES.contains(sense.role()) || FATES.contains(other.sense().role());
        if (sense.isOtherRole(other.sense()) || !isWithin(one, other, TIMES) && !(isFate && areFew(one, other))) {
            return false;
        }
        boolean isSameRole = sense.isSameRole(other.sense());
        if (LABELS.contains(kind)) {
            return isSameRole && RANKS.contains(sense.role()) && areAlone(one, other) && one.common(other) >= 1;
        }
        if (isSameRole && (isFate ? sense.mayBeAllOfSame(other.sense()) : sense.isSurelySameNoun(other.sense()))) {
            return sense.role().equals(Ages.ROLE) ? ages.areOfOne(one, other) && ages.areNear(one, other)
                    : (OF_SOME.contains(sense.role()) || isPart(one) == isPart(other))
                            && !(isFate && (Part.isOfAnother(one) || Part.isOfAnother(other)));
        }
        if (kind.equals("count")) {
            boolean isAsked = sense.role().equals(other.sense().role()) || one.common(other) >= 1 || areManyThings(one, other);
            return sense.isSameNoun(other.sense()) && isPart(one) == isPart(other)
                    && (isAsked && areAlone(one, other)
                            || isWithin(one, other, TWICE) && one.common(other) >= 2 && one.closeness(other) >= THIRD);
        }
        boolean isOnly = areAlone(one, other) && MOSTLY_ONE.contains(kind) && one.common(other) >= 1;
        return isOnly && isWithin(one, other, TWICE) || one.common(other) >= FEW && one.closeness(other) >= HALF;
    }

    private boolean isPart(Said figure) {
        return parts.computeIfAbsent(figure, Part::is);
    }

    /** Whether each of the two documents has no other number of what is counted or measured. */
    private boolean areAlone(Said one, Said other) {
        return isAlone(one, first, other.sense().role()) && isAlone(other, second, one.sense().role());
    }

    private boolean isAlone(Said said, Telling document, String otherRole) {
        return alone.computeIfAbsent(said, figure -> new HashMap<>())
                .computeIfAbsent(otherRole, role -> isAlone(said, document.said(), Set.copyOf(List.of("", said.sense().role(), role))));
    }

    private static boolean isAlone(Said said, List<Said> all, Set<String> roles) {
        return all.stream().filter(each -> each.kind() == Kind.FIGURE && Measure.areComparable(said, each))
                .filter(each -> roles.contains(each.sense().role()))
                .filter(each -> !Measure.kind(said).equals("count") && !Measure.kind(said).equals("ordinal")
                        || each.sense().isSameNoun(said.sense()) || each.thing().equals(said.thing()))
                .allMatch(each -> Measure.size(each).equals(Measure.size(said)));
    }

    /** The only number of tents, or of paintings, in each of them; not one or two, of which there may be others. */
    private static boolean areManyThings(Said one, Said other) {
        return one.sense().sort() == Sense.Sort.THINGS && other.sense().sort() == Sense.Sort.THINGS && isWithin(one, other, TWICE)
                && Measure.number(one).filter(number -> number.intValue() > SECOND).isPresent()
                && Measure.number(other).filter(number -> number.intValue() > SECOND).isPresent();
    }

    private static boolean isWithin(Said one, Said other, BigDecimal times) {
        Optional<BigDecimal> size = Measure.size(one);
        Optional<BigDecimal> otherSize = Measure.size(other);
        return size.isPresent() && otherSize.isPresent() && size.get().compareTo(otherSize.get().multiply(times)) <= 0
                && otherSize.get().compareTo(size.get().multiply(times)) <= 0;
    }

    private static boolean areFew(Said one, Said other) {
        return Measure.number(one).isPresent() && Measure.number(other).isPresent()
                && Measure.number(one).get().max(Measure.number(other).get()).compareTo(BigDecimal.TEN) <= 0;
    }

    private static boolean isMany(Said said) {
        return Measure.number(said).filter(number -> number.compareTo(MANY) >= 0).isPresent();
    }

    /** «ثمانية أيام» twice is rarely two things; «ثلاثة أيام» may be. */
    private boolean isSameUncommon(Said one, Said other) {
        return areOneEvent && Measure.number(one).filter(number -> number.compareTo(UNCOMMON) >= 0).isPresent()
                && one.feature("unit").equals(other.feature("unit")) && Measure.number(one).equals(Measure.number(other));
    }

    /** The same amount, told to two digits and more: «63 دقيقة» twice is one thing, whatever the words near by say. */
    private boolean isSamePrecise(Said one, Said other) {
        boolean isMeasured = !LABELS.contains(Measure.kind(one)) && !UNSURE.contains(Measure.kind(one));
        return isMeasured && isSameUncommon(one, other) && areAlone(one, other)
                && Measure.number(one).filter(number -> number.stripTrailingZeros().precision() >= 2).isPresent();
    }

    private static boolean isBeyondSecond(Said said) {
        return Measure.number(said).filter(number -> number.intValue() > SECOND).isPresent();
    }

    /** The very number of what the other one counts, with the noun near by: «136 رزمة», «الرزم ال136». */
    private static boolean isCountedBeside(Said one, Said bare) {
        String counted = one.thing().substring(one.thing().lastIndexOf('|') + 1);
        return bare.feature("kind").orElse("number").equals("number") && !counted.isEmpty() && Measure.number(one).isPresent()
                && Measure.number(one).equals(Measure.number(bare)) && bare.context().containsKey(counted);
    }
}
