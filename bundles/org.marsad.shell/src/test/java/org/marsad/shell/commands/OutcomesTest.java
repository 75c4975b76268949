package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Intake;

/** The tables that tell operators what can become of a document say what the code says, no more and no less. */
class OutcomesTest {

    private static final Path README = Path.of("../../runtime/README.md");
    private static final Pattern FIRST_CELL = Pattern.compile("\\| `([a-z-]+)` \\|.*");

    /** The words in the first column of the table with this heading. */
    private static Set<String> table(String heading) throws IOException {
        List<String> rows = Files.readAllLines(README, StandardCharsets.UTF_8).stream()
                .dropWhile(line -> !line.startsWith("| " + heading + " |")).skip(2).takeWhile(line -> line.startsWith("|")).toList();
        return rows.stream().map(FIRST_CELL::matcher).filter(Matcher::matches).map(cell -> cell.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeIsInTheTable() throws IOException {
        assertEquals(Stream.of(Problem.Code.values()).map(Problem.Code::label).collect(Collectors.toCollection(TreeSet::new)),
                table("code"));
    }

    @Test
    void everyThingThatCanBeMissingIsInTheTable() throws IOException {
        assertEquals(new TreeSet<>(Set.of(Problem.DOCUMENT, Problem.TEXT, Problem.REST)), table("missing"));
    }

    @Test
    void everyStateAndStatusIsInTheTable() throws IOException {
        Set<String> all = Stream.concat(Stream.of(State.values()).map(State::label), Stream.of(Intake.Status.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-'))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, table("outcome"));
    }
}
