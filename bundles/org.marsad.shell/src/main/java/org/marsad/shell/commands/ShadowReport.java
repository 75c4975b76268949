package org.marsad.shell.commands;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.deploy.Comparison;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Page;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** What would be different with the jar in shadow. A script can go through the differences. */
final class ShadowReport extends AbstractList<Comparison.Change> implements Result {

    /** More documents that could not be worked on than these are not told one by one. */
    private static final int FAILURES_SHOWN = 10;

    private static final List<Column<Comparison.OfAnalyzer>> COLUMNS = List.of(
            Column.fixed("ANALYZER", Comparison.OfAnalyzer::analyzer),
            Column.yielding("AGAINST", analyzer -> analyzer.active().orElse("-")),
            Column.number("DOCUMENTS", Comparison.OfAnalyzer::documents),
            Column.number("SAME", Comparison.OfAnalyzer::same),
            Column.number("ADDED", analyzer -> count(analyzer, "added")),
            Column.number("LOST", analyzer -> count(analyzer, "lost")),
            Column.number("CHANGED", analyzer -> count(analyzer, "changed")),
            Column.number("FAILED", analyzer -> analyzer.failures().size()));

    private final Comparison comparison;
    private final List<Comparison.Change> changes;
    private final List<Part> parts;

    /**
     * A report.
     *
     * @param catalogue where the texts around the differences are
     * @param limit     how many differences of each analyzer are shown
     */
    ShadowReport(Comparison comparison, Catalogue catalogue, int limit) {
        this.comparison = comparison;
        this.changes = comparison.analyzers().stream().flatMap(analyzer -> analyzer.changes().stream()).toList();
        this.parts = comparison.analyzers().stream().map(analyzer -> new Part(analyzer, analyzer.changes().stream().limit(limit)
                .map(change -> ShownChange.of(analyzer.analyzer(), change, catalogue)).toList())).toList();
    }

    @Override
    public Comparison.Change get(int index) {
        return changes.get(index);
    }

    @Override
    public int size() {
        return changes.size();
    }

    /** Of each analyzer how much is the same and how much is not, in a sentence. */
    List<String> summary() {
        Function<Comparison.OfAnalyzer, String> sentence = analyzer -> analyzer.analyzer() + " on " + analyzer.documents()
                + " documents, against " + analyzer.active().orElse("nothing") + ": " + analyzer.same() + " same, "
                + Stream.of("added", "lost", "changed").map(label -> count(analyzer, label) + " " + label)
                        .collect(Collectors.joining(", ")) + ", " + analyzer.failures().size() + " documents failed";
        return comparison.analyzers().stream()
                .flatMap(analyzer -> Stream.concat(Stream.of(sentence.apply(analyzer)), analyzer.failures().stream())).toList();
    }

    @Override
    public void write(Page page) {
        page.line(Styled.of(comparison.name() + " " + comparison.version(), Style.BOLD).then("  in shadow", Style.DIM));
        if (parts.isEmpty()) {
            page.line("It has no analyzers: there is nothing to compare.");
        } else {
            Table.of(comparison.analyzers(), COLUMNS, analyzer -> JsonRow.of("analyzer", analyzer.analyzer())).write(page);
        }
        parts.forEach(part -> write(part, page));
        page.gap();
        page.line("promote takes it into use, discard takes it away.");
    }

    @Override
    public List<JsonRow> json() {
        return parts.stream().flatMap(part -> part.shown.stream().map(change -> change.json(part.analyzer.active()))).toList();
    }

    private void write(Part part, Page page) {
        List<String> failures = part.analyzer.failures();
        if (part.shown.isEmpty() && failures.isEmpty()) {
            return;
        }
        page.gap();
        page.line(Styled.of(part.analyzer.analyzer(), Style.BOLD));
        part.shown.forEach(change -> change.write(page));
        int more = part.analyzer.changes().size() - part.shown.size();
        if (more > 0) {
            page.line(Styled.of("  … and " + more + " differences more: --limit " + part.analyzer.changes().size(), Style.DIM));
        }
        failures.stream().limit(FAILURES_SHOWN).forEach(failure -> page.line(Styled.of("  failed  ", Style.BAD).then(failure)));
        if (failures.size() > FAILURES_SHOWN) {
            page.line(Styled.of("  … and " + (failures.size() - FAILURES_SHOWN) + " documents more that it failed on", Style.DIM));
        }
    }

    private static long count(Comparison.OfAnalyzer analyzer, String label) {
        return analyzer.changes().stream().filter(change -> change.label().equals(label)).count();
    }

    /** An analyzer and those of its differences that are shown. */
    private record Part(Comparison.OfAnalyzer analyzer, List<ShownChange> shown) {}
}
