package org.marsad.shell.commands;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.similarity.SourceComparison;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Pair;
import org.marsad.api.similarity.SourceComparison.Source;
import org.marsad.api.similarity.SourceComparison.Statement;
import org.marsad.api.similarity.SourceComparison.Verdict;
import org.marsad.api.similarity.ComparisonService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Lays side by side what documents say. */
final class Compare implements Command {

    private static final String SILENT = "·";

    private static final Usage USAGE = Usage.of("compare", "Lays side by side what documents of one story say: figures, dates, places, who")
            .takes(Operand.some("ID", Ids.CHOICES))
            .option(Option.flag("all", "also what only one of them says"))
            .detail("differ: they speak of the same thing and say something else of it; agree: two at least say the same; alone: only one")
            .detail("says anything. " + SILENT + " is a document that is silent. OF is what it is about, in the words of the first that")
            .detail("speaks of it: of names that differ, what they are named for. Documents are in the order of their publication or,")
            .detail("if they do not say, of when they were first met. Of two events nothing differs. --json has all of it, with")
            .detail("the sentences and their places in code points.")
            .example("compare 3f2a 77b0")
            .example("compare 3f2a 77b0 91cc --all")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        Catalogue catalogue = context.require(Catalogue.class);
        List<DocumentId> ids = Ids.find(catalogue, arguments.operands());
        ComparisonService service = context.require(ComparisonService.class);
        SourceComparison comparison;
        try (Work work = context.begin("compare", OptionalLong.empty())) {
            comparison = work.interruptibly(() -> service.compare(ids));
        } catch (IllegalArgumentException e) {
            throw new CommandException("compare: " + e.getMessage());
        }
        return report(comparison, arguments.has("all"), catalogue);
    }

    private static Result report(SourceComparison comparison, boolean all, Catalogue catalogue) {
        List<Claim> shown = comparison.claims().stream().filter(claim -> all || claim.verdict() != Verdict.ALONE).toList();
        Report.Builder report = new Report.Builder();
        report.part(Table.of(comparison.sources(), sourceColumns(comparison.sources()), Compare::json)).gap();
        report.part(Table.of(shown, claimColumns(comparison.sources()), claim -> JsonRow.of("subject", claim.subject()))
                .orElse("They have nothing in common that was found."));
        long alone = comparison.claims().size() - shown.size();
        if (alone > 0) {
            report.line(Styled.of(alone + " more that only one of them says: --all", Style.DIM));
        }
        report.gap().part(Table.of(comparison.pairs(), pairColumns(comparison.sources()), Compare::json));
        comparison.sources().forEach(source -> report.json(json(source)));
        Function<DocumentId, CodePointOffsets> offsets = offsets(comparison.sources(), catalogue);
        comparison.claims().forEach(claim -> report.json(json(claim, comparison.sources(), offsets)));
        comparison.pairs().forEach(pair -> report.json(json(pair)));
        return report.build();
    }

    private static List<Column<Source>> sourceColumns(List<Source> sources) {
        return List.of(Column.number("", source -> sources.indexOf(source) + 1),
                Column.fixed("ID", source -> source.id().shortForm()),
                Column.fixed("TOLD", source -> source.published().orElseGet(() -> "met " + day(source.seen()))),
                Column.yielding("BY", source -> source.site().orElseGet(() -> Origins.shown(source.origin()))),
                Column.yielding("TITLE", Source::title));
    }

    /** The day is enough beside days of publication; --json has the moment. */
    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static List<Column<Claim>> claimColumns(List<Source> sources) {
        List<Column<Claim>> columns = new ArrayList<>(List.of(
                Column.styled("", claim -> Styled.of(claim.verdict().label(), style(claim.verdict()))),
                Column.fixed("WHAT", claim -> claim.kind().label()),
                Column.yielding("OF", Claim::subject)));
        for (int i = 0; i < sources.size(); i++) {
            DocumentId id = sources.get(i).id();
            columns.add(Column.yielding(Integer.toString(i + 1), claim -> said(claim, id)));
        }
        return columns;
    }

    private static Style style(Verdict verdict) {
        return switch (verdict) {
            case DIFFER -> Style.WARNING;
            case AGREE -> Style.GOOD;
            case ALONE -> Style.DIM;
        };
    }

    private static String said(Claim claim, DocumentId id) {
        boolean isName = claim.kind() == SourceComparison.Kind.PLACE || claim.kind() == SourceComparison.Kind.WHO;
        String words = claim.statements().stream().filter(statement -> statement.document().equals(id))
                .map(statement -> isName || statement.value().isBlank() ? statement.text() : statement.value()).distinct()
                .collect(Collectors.joining(" / "));
        return words.isEmpty() ? SILENT : words;
    }

    private static List<Column<Pair>> pairColumns(List<Source> sources) {
        return List.of(Column.fixed("PAIR", pair -> place(pair.first(), sources) + " and " + place(pair.second(), sources)),
                Column.number("SAME TEXT", pair -> Similar.percent(pair.likeness().resemblance())),
                Column.number("OF THE FIRST", pair -> Similar.percent(pair.likeness().contained())),
                Column.number("OF THE SECOND", pair -> Similar.percent(pair.likeness().containing())));
    }

    private static int place(DocumentId id, List<Source> sources) {
        return IntStream.range(0, sources.size()).filter(i -> sources.get(i).id().equals(id)).findFirst().orElse(-1) + 1;
    }

    private static Function<DocumentId, CodePointOffsets> offsets(List<Source> sources, Catalogue catalogue) {
        return sources.stream().map(Source::id).collect(Collectors.toMap(Function.identity(), id -> new CodePointOffsets(
                catalogue.find(id).flatMap(Entry::text).map(DocumentText::text).orElse(""))))::get;
    }

    private static JsonRow json(Source source) {
        return JsonRow.of("row", "source").with("id", source.id()).with("title", source.title()).with("site", source.site())
                .with("origin", source.origin()).with("published", source.published()).with("seen", source.seen());
    }

    private static JsonRow json(Claim claim, List<Source> sources, Function<DocumentId, CodePointOffsets> offsets) {
        List<DocumentId> silent = sources.stream().map(Source::id)
                .filter(id -> claim.statements().stream().noneMatch(statement -> statement.document().equals(id))).toList();
        return JsonRow.of("row", "claim").with("kind", claim.kind().label()).with("subject", claim.subject())
                .with("verdict", claim.verdict().label())
                .with("statements", claim.statements().stream().map(each -> json(each, offsets.apply(each.document()))).toList())
                .with("silent", silent);
    }

    private static JsonRow json(Statement statement, CodePointOffsets offsets) {
        Span span = offsets.of(statement.span());
        return JsonRow.of("id", statement.document()).with("value", statement.value()).with("begin", span.begin()).with("end", span.end())
                .with("text", statement.text()).with("context", statement.context());
    }

    private static JsonRow json(Pair pair) {
        return JsonRow.of("row", "pair").with("first", pair.first()).with("second", pair.second())
                .with("resemblance", Similar.rounded(pair.likeness().resemblance()))
                .with("contained", Similar.rounded(pair.likeness().contained()))
                .with("containing", Similar.rounded(pair.likeness().containing()))
                .with("share", Similar.rounded(pair.likeness().share()));
    }
}
