package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.analysis.similarity.stories.Days;
import org.marsad.api.similarity.SourceComparison.Kind;

/**
 * Figures and days that speak for it that two documents tell of one event, where each tells it in its own words and few names are the
 * same: the same number of the same thing is rarely chance, nor is a day of which both speak and on which neither was published.
 */
final class CommonFacts {

    /** Lower numbers are in many texts. */
    private static final BigDecimal LOWEST = BigDecimal.valueOf(8);
    private static final Set<String> LABELS = Set.of("number", "fraction", "percentage", "ordinal");
    private static final int DAY = "2025-11-24".length();

    private CommonFacts() {
    }

    /** How many figures and days two documents have in common. */
    static long of(Telling one, Telling other) {
        Set<Said> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        long figures = one.said(Kind.FIGURE).stream().filter(CommonFacts::isTelling)
                .filter(figure -> other.said(Kind.FIGURE).stream().anyMatch(second -> isSame(figure, second) && taken.add(second))).count();
        Set<String> days = days(one, other);
        days.retainAll(days(other, one));
        return figures + days.size();
    }

    private static boolean isTelling(Said said) {
        return !LABELS.contains(Measure.kind(said)) && Measure.number(said).filter(number -> number.compareTo(LOWEST) >= 0).isPresent();
    }

    private static boolean isSame(Said one, Said other) {
        if (!Measure.number(one).equals(Measure.number(other)) || !Measure.areComparable(one, other)) {
            return false;
        }
        boolean isSameThing = !Measure.kind(one).equals("count") || one.sense().isSameNoun(other.sense())
                || one.sense().sort() != Sense.Sort.UNKNOWN && other.sense().sort() != Sense.Sort.UNKNOWN
                        && one.sense().mayBeSameNoun(other.sense());
        return one.feature("unit").equals(other.feature("unit")) && isSameThing && !one.sense().isOtherRole(other.sense());
    }

    /** The days of which a document speaks, up to its own, without those on which both were published. */
    private static Set<String> days(Telling document, Telling other) {
        Set<Optional<LocalDate>> published = new HashSet<>(List.of(document.day(), other.day()));
        return document.said(Kind.DATE).stream().map(Said::value).filter(value -> value.length() >= DAY && !value.contains("/"))
                .map(value -> value.substring(0, DAY)).filter(value -> Days.parse(value).isPresent())
                .filter(value -> !published.contains(Days.parse(value))).collect(Collectors.toCollection(HashSet::new));
    }
}
