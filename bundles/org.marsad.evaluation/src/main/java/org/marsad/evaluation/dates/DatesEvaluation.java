package org.marsad.evaluation.dates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 *       {@code time.date}, durations as that or as {@code quantity}; numerals and ordinals are read by the container's
 *       {@link org.marsad.api.text.Numerals}, and beside that, if an analyzer finds them, as {@code quantity}.
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
                    figures.addAll(new Examples(instruments, rehearsal).figures(data.path().relativize(file) + ": ", examples.get()));
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
            read.add(Examples.said(outcomes.get(i), List.of(DATE)).flatMap(Period::of)
                    .filter(said -> said.isWithin(daysOff, expected)).isPresent());
        }
        return read;
    }

    /** A page of one paragraph, published at the reference instant. */
    static Draft page(String text) {
        return Draft.page("«" + text + "»", text, REFERENCE);
    }
}
