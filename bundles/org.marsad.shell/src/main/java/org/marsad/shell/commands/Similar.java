package org.marsad.shell.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.similarity.Copy;
import org.marsad.api.similarity.Likeness;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.api.similarity.SimilarityService;
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
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Finds documents that share text with one. */
final class Similar implements Command {

    private static final int USUAL_LIMIT = 20;

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.number("RANK", Row::rank),
            Column.number("SHARE", row -> percent(row.similar().likeness().share())),
            Column.fixed("HOW", row -> how(row.similar().likeness())),
            Column.fixed("PARAGRAPHS", row -> paragraphs(row.similar().likeness())),
            Column.fixed("ID", row -> row.similar().id().shortForm()),
            Column.yielding("TITLE", row -> row.similar().title()),
            Column.yielding("ORIGIN", row -> Origins.shown(row.similar().origin())));

    private static final Usage USAGE = Usage.of("similar", "Finds documents with the same or nearly the same text, or passages of it")
            .takes(Operand.one("ID", Ids.CHOICES))
            .option(Option.of("limit", "N", "how many (" + USUAL_LIMIT + ")"))
            .option(Option.of("min", "SHARE", "the least share in common, 0 to 1 or '30%' (" + SimilarityService.USUAL_SHARE + ")"))
            .detail("SHARE says how much of the words of one is in the other, whichever is more; spelling and the order of passages do not")
            .detail("matter, and boilerplate does not count. PARAGRAPHS says which paragraph of this document (a line that is not blank)")
            .detail("stands in which of the other, as 2→5; --json has each passage with its place in both, in code points.")
            .example("similar 3f2a")
            .example("similar 3f2a --min 0.05 --json")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        Catalogue catalogue = context.require(Catalogue.class);
        DocumentId id = Ids.find(catalogue, arguments.operands().get(0));
        double least = share(arguments.value("min"));
        int limit = arguments.number("limit", USUAL_LIMIT);
        SimilarityService service = context.require(SimilarityService.class);
        List<Row> rows = new ArrayList<>();
        try (Work work = context.begin("similar", OptionalLong.empty())) {
            for (SimilarDocument similar : work.interruptibly(() -> service.similar(id, least, limit))) {
                rows.add(new Row(rows.size() + 1, similar));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException("similar: " + e.getMessage());
        }
        CodePointOffsets here = offsets(catalogue, id);
        return Table.of(rows, COLUMNS, row -> json(row, here, offsets(catalogue, row.similar().id())))
                .orElse("No document shares " + percent(least) + " of its text with " + id.shortForm() + ".")
                .withFoot(rows.isEmpty() ? List.of() : List.of(Styled.of("of " + title(catalogue, id), Style.DIM)));
    }

    private static String title(Catalogue catalogue, DocumentId id) {
        return id.shortForm() + catalogue.summary(id).map(summary -> "  " + summary.title()).orElse("");
    }

    /** The least share as people write it: {@code 0.3}, {@code 30%} or {@code ٪30}. */
    private static double share(Optional<String> typed) throws CommandException {
        if (typed.isEmpty()) {
            return SimilarityService.USUAL_SHARE;
        }
        String number = typed.get().strip();
        boolean isPercentage = number.endsWith("%") || number.endsWith("٪");
        try {
            double value = Double.parseDouble(isPercentage ? number.substring(0, number.length() - 1) : number);
            double share = isPercentage ? value / 100 : value;
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of range is.
        }
        throw new CommandException("--min takes a share from 0 to 1 or, between quotes, a percentage such as '30%', not '" + typed.get() + "'");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    private static String how(Likeness likeness) {
        double same = 0.995;
        double nearly = 0.8;
        if (likeness.resemblance() >= same) {
            return "same";
        }
        if (likeness.resemblance() >= nearly) {
            return "nearly the same";
        }
        if (likeness.share() >= nearly) {
            return likeness.contained() >= likeness.containing() ? "is in it" : "holds it";
        }
        return "passages";
    }

    private static String paragraphs(Likeness likeness) {
        int shown = 3;
        List<String> pairs = likeness.copies().stream().map(copy -> copy.paragraph() + "→" + copy.otherParagraph()).distinct().toList();
        return String.join(" ", pairs.subList(0, Math.min(shown, pairs.size()))) + (pairs.size() > shown ? " …" : "");
    }

    private static CodePointOffsets offsets(Catalogue catalogue, DocumentId id) {
        return new CodePointOffsets(catalogue.find(id).flatMap(Entry::text).map(DocumentText::text).orElse(""));
    }

    private static JsonRow json(Row row, CodePointOffsets here, CodePointOffsets there) {
        Likeness likeness = row.similar().likeness();
        return JsonRow.of("rank", row.rank()).with("id", row.similar().id()).with("title", row.similar().title())
                .with("origin", row.similar().origin()).with("share", rounded(likeness.share()))
                .with("resemblance", rounded(likeness.resemblance())).with("contained", rounded(likeness.contained()))
                .with("containing", rounded(likeness.containing()))
                .with("copies", likeness.copies().stream().map(copy -> json(copy, here, there)).toList());
    }

    private static JsonRow json(Copy copy, CodePointOffsets here, CodePointOffsets there) {
        Span own = here.of(copy.here());
        Span other = there.of(copy.there());
        return JsonRow.of("begin", own.begin()).with("end", own.end()).with("paragraph", copy.paragraph())
                .with("otherBegin", other.begin()).with("otherEnd", other.end()).with("otherParagraph", copy.otherParagraph())
                .with("words", copy.words()).with("share", rounded(copy.share()));
    }

    /** Four digits are more than a share of words is exact. */
    static double rounded(double share) {
        double precision = 10_000;
        return Math.round(share * precision) / precision;
    }

    /** A document that was found, and its place among them. */
    private record Row(int rank, SimilarDocument similar) {}
}
