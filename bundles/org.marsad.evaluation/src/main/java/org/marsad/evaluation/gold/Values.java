package org.marsad.evaluation.gold;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.api.text.Normalizer;
import org.marsad.evaluation.dates.Period;

/**
 * Compares the value an annotation states with the one a reader has written down: dates as stretches of time, quantities as numbers, all
 * else by any name of the thing that is meant.
 */
final class Values {

    private final AliasGroups groups;
    private final Normalizer search;

    Values(AliasGroups groups, Normalizer search) {
        this.groups = groups;
        this.search = search;
    }

    /** Whether the reader has written a value down that can be compared. */
    boolean isComparable(GoldMention mention) {
        return switch (mention.type()) {
            case "DATE" -> mention.value().flatMap(Period::of).isPresent();
            case "QUANTITY" -> mention.value().flatMap(Values::number).isPresent();
            default -> true;
        };
    }

    /** Whether an annotation states that value. */
    boolean isRight(GoldMention mention, Annotation annotation) {
        return switch (mention.type()) {
            case "DATE" -> feature(annotation, "value").flatMap(Period::of).equals(mention.value().flatMap(Period::of));
            case "QUANTITY" -> feature(annotation, "value").flatMap(Values::number).flatMap(number -> mention.value()
                    .flatMap(Values::number).filter(expected -> number.compareTo(expected) == 0)).isPresent();
            default -> isNamed(mention.canonical(), annotation);
        };
    }

    /** Whether two names are written alike. */
    boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** Whether words are a name of the thing with this id. */
    boolean isNameOf(String canonical, String words) {
        return groups.names(canonical).stream().anyMatch(name -> isSame(name, words));
    }

    private boolean isNamed(String canonical, Annotation annotation) {
        Set<String> names = groups.names(canonical).stream().map(this::folded).collect(Collectors.toSet());
        return Stream.of("value", "topic", "link").flatMap(name -> feature(annotation, name).stream()).map(this::folded)
                .anyMatch(names::contains);
    }

    /** A feature of an annotation as words. */
    static Optional<String> feature(Annotation annotation, String name) {
        return Optional.ofNullable(annotation.features().get(name)).map(Value::asText);
    }

    private String folded(String name) {
        return search.normalize(name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ')).text().strip();
    }

    private static Optional<BigDecimal> number(String written) {
        return written.matches("[-+]?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }
}
