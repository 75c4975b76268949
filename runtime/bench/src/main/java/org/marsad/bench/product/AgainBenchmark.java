package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A folder for the first time, and then unchanged, several times, in the same container. */
final class AgainBenchmark {

    private static final double GOAL = 20;
    private static final int AGAIN = 5;

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;
    private final Rounds factor = new Rounds("factor first/median again");

    AgainBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        checks = new Checks(out);
    }

    /** Each round begins with an empty home; true if the product has done all it should. */
    boolean run(int documents, int rounds) throws IOException, InterruptedException, BenchmarkException {
        Path corpus = workplace.corpus(documents);
        out.printf(Locale.ROOT, "%d documents, from status to status, which is itself a part of the time%n", documents);
        for (int round = 1; round <= rounds; round++) {
            Path home = workplace.scratch();
            TimedProcess run = distribution.run(home, statements(corpus));
            List<Integer> marks = marks(run);
            double first = between(run, marks, 0);
            Rounds again = new Rounds("round " + round + "   again: seconds");
            for (int i = 1; i <= AGAIN; i++) {
                again.add(between(run, marks, i));
                checkKnown(run, marks, i, documents);
            }
            out.printf(Locale.ROOT, "round %d   first: %.2f seconds, %.1f documents/s%n", round, first, documents / first);
            out.println(again);
            factor.add(first / again.median());
            int last = marks.get(marks.size() - 1);
            checks.complain(ProductStatus.parse(run.lines().get(last).text()).complaints(documents));
            Workplace.delete(home);
        }
        out.println(factor + "   (" + Goal.atLeast(GOAL, factor.median()) + ")");
        return checks.conclude();
    }

    private static List<String> statements(Path corpus) {
        List<String> statements = new ArrayList<>();
        statements.add(ProductStatus.STATEMENT);
        statements.addAll(Collections.nCopies(1 + AGAIN,
                "ingest " + Distribution.quote(corpus) + " --json --wait\n" + ProductStatus.STATEMENT));
        return statements;
    }

    /** Where in the output the lines of the statuses are. */
    private static List<Integer> marks(TimedProcess run) throws BenchmarkException {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < run.lines().size(); i++) {
            if (ProductStatus.isStatus(run.lines().get(i).text())) {
                marks.add(i);
            }
        }
        if (marks.size() != AGAIN + 2) {
            throw new BenchmarkException((AGAIN + 2) + " statuses were asked for, " + marks.size() + " came");
        }
        return marks;
    }

    private static double between(TimedProcess run, List<Integer> marks, int number) {
        return run.lines().get(marks.get(number + 1)).seconds() - run.lines().get(marks.get(number)).seconds();
    }

    private void checkKnown(TimedProcess run, List<Integer> marks, int number, int documents) {
        long known = run.lines().subList(marks.get(number) + 1, marks.get(number + 1)).stream()
                .filter(line -> line.text().contains("\"status\":\"known\"")).count();
        checks.require(known == documents, known + " of " + documents + " unchanged documents were known");
    }
}
