package org.marsad.evaluation.dates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures dates, times and numbers.
 *
 * <ul>
 *   <li>Examples of duckling ({@link DucklingExample}), each the only paragraph of a page that was published at
 *       {@value #REFERENCE}: right if the longest finding, of several the first, has the value that is expected. Times are found as
 *       {@code time.date}, numerals and ordinals as {@code quantity}, durations as either.
 *   <li>The names of the months in all Arab countries, Gregorian and Hijri, each in a date with Latin, Arabic-Indic and extended
 *       digits; a name is known if it is read in all three. A Hijri day may be a day off, since it begins when the moon is seen.
 *   <li>The round trip: what the Java platform writes for a day in each country is read as that day.
 * </ul>
 */
@Component
@EvaluationService(area = "dates", data = "*.tsv with the columns expected and input, as facebook/duckling has them; month names and round "
        + "trip need no data")
public final class DatesEvaluation implements Evaluation {

    /** The instant from which duckling counts. */
    static final String REFERENCE = "2013-02-12T04:30:00";

    private static final String DATE = "time.date";
    private static final String QUANTITY = "quantity";
    private static final double GOAL_TIME = 0.68;
    private static final double GOAL_NUMERAL = 0.92;
    private static final double GOAL_ROUND_TRIP = 0.995;
    private static final int KINDS_OF_DIGITS = 3;

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public DatesEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        instruments.requireOneOf(DATE, QUANTITY);
        List<Figure> figures = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Path file : data.files(".tsv")) {
                Optional<List<DucklingExample>> examples = DucklingExample.read(file);
                if (examples.isPresent()) {
                    figures.addAll(examples(data.path().relativize(file) + ": ", examples.get(), rehearsal));
                }
            }
            if (figures.isEmpty()) {
                throw data.lacks("a *.tsv that begins with the line 'expected input', with a tab between");
            }
            figures.add(names("Gregorian month names", WrittenDates.gregorian(), 0, rehearsal).atLeast(1));
            figures.add(names("Hijri month names", WrittenDates.hijri(), 1, rehearsal).atLeast(1));
            figures.add(roundTrip(rehearsal).atLeast(GOAL_ROUND_TRIP));
            figures.add(rehearsal.troubled());
        }
        return figures;
    }

    private List<Figure> examples(String name, List<DucklingExample> examples, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        List<Outcome> outcomes = rehearsal.all(examples.stream().map(example -> page(example.text())).toList());
        List<Figure> figures = new ArrayList<>();
        for (DucklingExample.Kind kind : DucklingExample.Kind.values()) {
            Tally right = new Tally();
            List<String> types = types(kind);
            for (int i = 0; i < examples.size(); i++) {
                if (examples.get(i).kind() == kind) {
                    Optional<String> said = said(outcomes.get(i), types);
                    right.add(said.filter(examples.get(i).expected()::isSaidBy).isPresent());
                }
            }
            if (right.cases() > 0) {
                figures.add(figure(name + "examples, " + kind.name().toLowerCase(Locale.ROOT), kind, types, right));
            }
        }
        return figures;
    }

    private Figure figure(String subject, DucklingExample.Kind kind, List<String> types, Tally right) throws EvaluationException {
        for (String type : types) {
            if (instruments.isFound(type)) {
                Figure figure = right.share(subject, "value right");
                return withGoal(kind, figure);
            }
        }
        return withGoal(kind, Figure.none(subject + ": no analyzer that is in use finds " + String.join(" or ", types), "value right"));
    }

    private static Figure withGoal(DucklingExample.Kind kind, Figure figure) {
        return switch (kind) {
            case TIME -> figure.atLeast(GOAL_TIME);
            case NUMERAL -> figure.atLeast(GOAL_NUMERAL);
            case ORDINAL, DURATION -> figure;
        };
    }

    private static List<String> types(DucklingExample.Kind kind) {
        return switch (kind) {
            case TIME -> List.of(DATE);
            case NUMERAL, ORDINAL -> List.of(QUANTITY);
            case DURATION -> List.of(DATE, QUANTITY);
        };
    }

    /** The value of the longest finding. */
    private static Optional<String> said(Outcome outcome, List<String> types) {
        return types.stream().flatMap(type -> outcome.found(type).stream())
                .sorted(Comparator.comparing((Annotation annotation) -> annotation.span().length()).reversed()
                        .thenComparing(Annotation::span))
                .findFirst().flatMap(annotation -> Optional.ofNullable(annotation.features().get("value"))).map(Value::asText);
    }

    private static Figure names(String subject, List<WrittenDate> dates, int daysOff, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        List<Boolean> read = read(dates, daysOff, rehearsal);
        Tally known = new Tally();
        for (int name = 0; name < dates.size(); name += KINDS_OF_DIGITS) {
            known.add(!read.subList(name, name + KINDS_OF_DIGITS).contains(false));
        }
        return known.share(subject, "read in all digits");
    }

    private static Figure roundTrip(Rehearsal rehearsal) throws EvaluationException, IOException, InterruptedException {
        Tally right = new Tally();
        read(WrittenDates.formatted(), 0, rehearsal).forEach(right::add);
        return right.share("round trip of formatted dates", "read back");
    }

    private static List<Boolean> read(List<WrittenDate> dates, int daysOff, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        List<Boolean> read = new ArrayList<>();
        List<Outcome> outcomes = rehearsal.all(dates.stream().map(date -> page(date.text())).toList());
        for (int i = 0; i < dates.size(); i++) {
            Period expected = Period.of(dates.get(i).day().toString()).orElseThrow();
            read.add(said(outcomes.get(i), List.of(DATE)).flatMap(Period::of).filter(said -> said.isWithin(daysOff, expected)).isPresent());
        }
        return read;
    }

    private static Draft page(String text) {
        return Draft.page("«" + text + "»", text, REFERENCE);
    }
}
