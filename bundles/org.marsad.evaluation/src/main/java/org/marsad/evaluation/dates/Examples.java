package org.marsad.evaluation.dates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numerals;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.measure.Tally;

/** How many of duckling's examples are read as it reads them. */
final class Examples {

    private static final String DATE = "time.date";
    private static final String QUANTITY = "quantity";
    private static final String VALUE = "value";
    /** ISO 8601, of a quantity that is a length of time; its value is the number of units. */
    private static final String LENGTH = "duration";
    private static final String MEASURE = "value right";
    private static final double GOAL_TIME = 0.68;
    private static final double GOAL_NUMERAL = 0.92;

    private final Instruments instruments;
    private final Rehearsal rehearsal;

    Examples(Instruments instruments, Rehearsal rehearsal) {
        this.instruments = instruments;
        this.rehearsal = rehearsal;
    }

    List<Figure> figures(String name, List<DucklingExample> examples) throws EvaluationException, IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (DucklingExample.Kind kind : DucklingExample.Kind.values()) {
            List<DucklingExample> some = examples.stream().filter(example -> example.kind() == kind).toList();
            if (!some.isEmpty()) {
                String subject = name + "examples, " + kind.name().toLowerCase(Locale.ROOT);
                switch (kind) {
                    case TIME -> figures.add(found(subject, some, VALUE, DATE).atLeast(GOAL_TIME));
                    case DURATION -> figures.add(found(subject, some, LENGTH, DATE, QUANTITY));
                    case NUMERAL -> {
                        figures.add(read(subject, some, Numeral.Kind.CARDINAL, Numeral.Kind.FRACTION).atLeast(GOAL_NUMERAL));
                        figures.addAll(quantities(subject, some));
                    }
                    case ORDINAL -> {
                        figures.add(read(subject, some, Numeral.Kind.ORDINAL));
                        figures.addAll(quantities(subject, some));
                    }
                }
            }
        }
        return figures;
    }

    private List<Figure> quantities(String subject, List<DucklingExample> examples)
            throws EvaluationException, IOException, InterruptedException {
        return instruments.isFound(QUANTITY) ? List.of(found(subject + ", as quantity", examples, VALUE, QUANTITY)) : List.of();
    }

    private Figure found(String subject, List<DucklingExample> examples, String feature, String... types)
            throws EvaluationException, IOException, InterruptedException {
        List<String> here = new ArrayList<>();
        for (String type : types) {
            if (instruments.isFound(type)) {
                here.add(type);
            }
        }
        if (here.isEmpty()) {
            return Figure.none(subject + ": no analyzer that is in use finds " + String.join(" or ", types), MEASURE);
        }
        List<Outcome> outcomes = rehearsal.all(examples.stream().map(example -> DatesEvaluation.page(example.text())).toList());
        Tally right = new Tally();
        for (int i = 0; i < examples.size(); i++) {
            right.add(said(outcomes.get(i), here, feature).filter(examples.get(i).expected()::isSaidBy).isPresent());
        }
        return right.share(subject, MEASURE);
    }

    private Figure read(String subject, List<DucklingExample> examples, Numeral.Kind... kinds) {
        Numerals numerals;
        try {
            numerals = instruments.numerals();
        } catch (EvaluationException e) {
            return Figure.none(subject + ": " + e.getMessage(), MEASURE);
        }
        Tally right = new Tally();
        for (DucklingExample example : examples) {
            List<Numeral> read = numerals.find(example.text()).stream().filter(each -> List.of(kinds).contains(each.kind())).toList();
            right.add(longest(read, each -> each.end() - each.begin(), Numeral::begin).map(each -> each.value().toPlainString())
                    .filter(example.expected()::isSaidBy).isPresent());
        }
        return right.share(subject, MEASURE);
    }

    /** The value of the longest finding of these types. */
    static Optional<String> said(Outcome outcome, List<String> types) {
        return said(outcome, types, VALUE);
    }

    private static Optional<String> said(Outcome outcome, List<String> types, String feature) {
        List<Annotation> found = types.stream().flatMap(type -> outcome.found(type).stream()).toList();
        return longest(found, each -> each.span().length(), each -> each.span().begin())
                .flatMap(annotation -> Optional.ofNullable(annotation.features().getOrDefault(feature,
                        annotation.features().get(VALUE)))).map(Value::asText);
    }

    private static <T> Optional<T> longest(List<T> found, Function<T, Integer> length, Function<T, Integer> begin) {
        return found.stream().min(Comparator.comparing(length).reversed().thenComparing(begin));
    }
}
