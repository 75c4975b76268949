package org.marsad.itest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.marsad.api.ingest.FileIntake;
import org.marsad.api.ingest.FileIntake.Options;
import org.marsad.api.ingest.FileIntake.Outcome;
import org.marsad.api.ingest.Intake;

/** Takes files in, as the shell's {@code ingest} does. */
final class Taking {

    private Taking() {
    }

    static List<Outcome> in(FileIntake intake, Path... places) throws InterruptedException {
        return in(intake, Options.defaults(), places);
    }

    static List<Outcome> in(FileIntake intake, Options options, Path... places) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        intake.ingest(Stream.of(places).map(Path::toString).toList(), options, outcomes::add, () -> false);
        return outcomes;
    }

    /** How many were new, known …; what was refused is not counted. */
    static Map<Intake.Status, Long> statuses(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.status().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
