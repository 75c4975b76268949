package org.marsad.analysis.similarity.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose age is told: of two persons no ages are set against each other. */
final class Ages {

    /** The role of ages. */
    static final String ROLE = "age";

    /** «شقيقته البالغة 23 سنة» is not who was named before. */
    private static final Pattern RELATIVE = Pattern.compile("(?<!\\p{L})[وبل]?(?:شقيق|اخ|والد|زوج|ابن|صديق|زميل|عم|خال|جد)"
            + "(?:ه|ت|و|ي)?(?:ه|ها|هم|هما)(?: [^\\s،,]+){0,4} *$");

    private static final BigDecimal FIVE_YEARS = Amount.YEARS.multiply(BigDecimal.valueOf(5));

    private final Telling first;
    private final Telling second;

    Ages(Telling first, Telling second) {
        this.first = first;
        this.second = second;
    }

    /** Whether both are ages of one: the same is named beside them, or nobody else is, and it is the only age in each, or in one
     * and words around are alike. */
    boolean areOfOne(Said one, Said other) {
        Set<String> named = named(one, first);
        Set<String> otherNamed = named(other, second);
        Optional<String> whose = whose(one);
        Optional<String> others = whose(other);
        boolean isOther = whose.isPresent() && others.isPresent() && !whose.equals(others);
        if (isOther || !named.isEmpty() && !otherNamed.isEmpty()) {
            return !isOther && named.stream().anyMatch(otherNamed::contains) && isRelative(one) == isRelative(other);
        }
        boolean isSaid = whose.isPresent() && whose.equals(others);
        boolean isOnly = isOnly(one, first) && isOnly(other, second);
        boolean isNear = one.common(other) >= 1 && (isOnly(one, first) || isOnly(other, second));
        return isSaid && one.common(other) >= 1 || (isOnly || isNear) && (whose.isEmpty() || others.isEmpty() || isSaid);
    }

    /** Papers rarely differ more on how old somebody is. */
    boolean areNear(Said one, Said other) {
        Optional<BigDecimal> age = Measure.size(one);
        Optional<BigDecimal> second = Measure.size(other);
        return age.isPresent() && second.isPresent() && age.get().subtract(second.get()).abs().compareTo(FIVE_YEARS) <= 0;
    }

    private static boolean isRelative(Said said) {
        return RELATIVE.matcher(said.around().before()).find();
    }

    private static Optional<String> whose(Said said) {
        if (isRelative(said)) {
            return Optional.of("relative");
        }
        return Things.PERSONS.last(said.around().before()).map(Things.Thing::kind);
    }

    /** The last parts of the names of persons in its sentence. */
    private static Set<String> named(Said said, Telling document) {
        return document.names().values().stream().flatMap(List::stream)
                .filter(name -> name.annotation().type().equals("entity.person") && name.sentence().equals(said.sentence()))
                .map(name -> name.around().value().substring(name.around().value().lastIndexOf(' ') + 1)).collect(Collectors.toSet());
    }

    private static boolean isOnly(Said age, Telling document) {
        return document.said().stream().filter(said -> said.sense().role().equals(ROLE))
                .allMatch(said -> Measure.size(said).equals(Measure.size(age)));
    }
}
