package org.marsad.shell.commands;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Shows one document. */
final class Show implements Command {

    /** Of each type only so many values are named in the legend. */
    private static final int VALUES_SHOWN = 8;

    private static final List<Column<Found>> LEGEND = List.of(
            Column.styled("ANNOTATION", found -> Styled.of(found.type, AnnotationStyles.of(found.type).orElse(Style.PLAIN))),
            Column.number("COUNT", Found::count),
            Column.yielding("VALUES", found -> found.values.stream().limit(VALUES_SHOWN).collect(Collectors.joining("، "))
                    + (found.values.size() > VALUES_SHOWN ? " …" : "")),
            Column.fixed("WHY THE FIRST", found -> found.first));

    private static final Usage USAGE = Usage.of("show",
            "Shows a document: what is known of it, and its text with what was found")
            .takes(Operand.one("ID", Ids.CHOICES))
            .option(Option.flag("text", "only the text"))
            .option(Option.flag("body", "only the text, without boilerplate such as menus and related links"))
            .detail("why ID:ANALYZER@BEGIN says where an annotation comes from; the first of each type is named that way.")
            .example("show 3f2a")
            .example("show --body 3f2a > article.txt")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        Entry entry = Ids.entry(context.require(Catalogue.class), arguments.operands().get(0));
        if (!arguments.has("text") && !arguments.has("body")) {
            return everything(entry);
        }
        if (entry.text().isEmpty()) {
            throw new CommandException(noText(entry));
        }
        String text = arguments.has("body") ? AnnotatedText.body(entry) : entry.text().get().text();
        return new Report.Builder().text(Styled.text(text, Style.PLAIN))
                .json(JsonRow.of("id", entry.id()).with("text", text)).build();
    }

    /** Why a document has no text. */
    static String noText(Entry entry) {
        return "the document " + entry.id().shortForm() + " has no text" + entry.problems().stream()
                .filter(problem -> problem.missing().equals(Problem.TEXT)).findFirst()
                .map(problem -> ": " + ProblemWords.of(problem)).orElse(" yet");
    }

    private static Result everything(Entry entry) {
        Report.Builder report = new Report.Builder().json(DocumentJson.of(entry));
        report.field("id", entry.id().sha256())
                .field("title", Styled.of(entry.title(), Style.BOLD))
                .field("state", Documents.state(entry.state()));
        entry.author().ifPresent(author -> report.field("author", author));
        entry.site().ifPresent(site -> report.field("site", site));
        entry.published().ifPresent(published -> report.field("published", published));
        report.field("language", entry.language()).field("type", type(entry)).field("size", Sizes.brief(entry.size()));
        entry.sightings().forEach(sighting -> report.field("met", met(sighting)));
        entry.layers().values().stream().sorted((a, b) -> a.analyzer().compareTo(b.analyzer())).forEach(layer -> report
                .field("layer", layer.analyzer() + " " + layer.revision() + ", by " + layer.bundle() + " "
                + layer.version()));
        entry.problems().forEach(problem -> report.field("problem", Styled.of(problem.code().label(), Style.BAD)
                .then(" (no " + problem.missing() + "): " + ProblemWords.of(problem))));
        entry.text().ifPresent(text -> report.gap().text(AnnotatedText.of(entry)));
        List<Found> found = found(entry);
        if (!found.isEmpty()) {
            report.gap().part(Table.of(found, LEGEND, row -> JsonRow.of("type", row.type)));
        }
        return report.build();
    }

    private static String type(Entry entry) {
        String charset = entry.text().map(DocumentText::charset).orElse("");
        return entry.mediaType() + (charset.isEmpty() ? "" : ", " + charset);
    }

    private static String met(Sighting sighting) {
        return Origins.shown(sighting.origin()) + "  (" + sighting.source() + ", " + sighting.seen()
                + sighting.gone().map(gone -> ", gone " + gone).orElse("") + ")";
    }

    private static List<Found> found(Entry entry) {
        String text = entry.text().map(DocumentText::text).orElse("");
        CodePointOffsets offsets = new CodePointOffsets(text);
        Map<String, Found> byType = new TreeMap<>();
        AnnotatedText.annotations(entry).sorted().forEach(annotation -> byType.computeIfAbsent(annotation.type(),
                type -> new Found(type, Subjects.first(entry, type, offsets).orElse(""))).add(annotation, text));
        return List.copyOf(byType.values());
    }

    /** What was found of one type. */
    private static final class Found {

        private final String type;

        /** The first of them, as {@code why} takes it. */
        private final String first;

        private final Set<String> values = new LinkedHashSet<>();
        private int count;

        Found(String type, String first) {
            this.type = type;
            this.first = first;
        }

        void add(Annotation annotation, String text) {
            count++;
            if (AnnotationStyles.of(type).isPresent()) {
                values.add(Values.of(annotation, text));
            }
        }

        int count() {
            return count;
        }
    }
}
