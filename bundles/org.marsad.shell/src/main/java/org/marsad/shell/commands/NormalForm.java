package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Offered;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** Shows a text beside one of its normal forms. */
final class NormalForm implements Command {

    private static final String ID = NormalizerService.PREFIX_ + "id";
    private static final String REVISION = NormalizerService.PREFIX_ + "revision";
    private static final String USUAL = "gentle";

    /** What people call the stock forms. */
    private static final Map<String, String> NAMES = Map.of(USUAL, "arabic", "search", "arabic.search");

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int NUMBER_WIDTH = 5;

    private static final Choices FORMS = (typed, services) -> Stream.concat(
            NAMES.entrySet().stream().map(name -> new Choices.Choice(name.getKey(), name.getValue())),
            services.properties(Normalizer.class).stream().map(properties -> Choices.Choice.of(String.valueOf(properties.get(ID)))));

    private static final Usage USAGE = Usage.of("text", "Shows the text of a document beside a normal form of it, line by line")
            .takes(Operand.one("ID", Ids.CHOICES))
            .option(Option.of("form", "FORM", "gentle (usual), search, or the name of any normalizer that is here", FORMS))
            .detail("gentle is what analyzers read (arabic), search what the index looks for (arabic.search); the command normalizers")
            .detail("lists all. Words that the form changes stand out; below a line is its form, if that differs.")
            .example("text 3f2a --form search")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        Entry entry = Ids.entry(context.require(Catalogue.class), arguments.operands().get(0));
        Offered<Normalizer> normalizer = normalizer(arguments.value("form").orElse(USUAL), context);
        String text = entry.text().map(DocumentText::text).orElseThrow(() -> new CommandException(Show.noText(entry)));
        NormalizedText form = normalizer.service().normalize(text);
        return report(entry, text, form, normalizer);
    }

    private static Result report(Entry entry, String text, NormalizedText form, Offered<Normalizer> normalizer) {
        Report.Builder report = new Report.Builder()
                .field("text", Styled.of(entry.title().isBlank() ? entry.id().shortForm() : entry.title(), Style.BOLD))
                .field("form", normalizer.text(ID) + ", revision " + normalizer.text(REVISION) + ", by " + normalizer.bundle() + " "
                        + normalizer.version())
                .gap();
        CodePointOffsets offsets = new CodePointOffsets(text);
        int number = 0;
        long changed = 0;
        for (Span span : lines(text)) {
            Line line = new Line(++number, text, span, form);
            line.write(report);
            changed += line.isChanged() ? 1 : 0;
            Span shown = offsets.of(span);
            report.json(JsonRow.of("id", entry.id()).with("form", normalizer.text(ID)).with("revision", normalizer.text(REVISION))
                    .with("bundle", normalizer.bundle()).with("version", normalizer.version()).with("line", number)
                    .with("begin", shown.begin()).with("end", shown.end()).with("original", span.of(text)).with("text", line.normal()));
        }
        return report.gap().line(changed + " of " + number + (number == 1 ? " line" : " lines") + " differ.").build();
    }

    /** The normalizer of that name; of several the one that is used. */
    private static Offered<Normalizer> normalizer(String name, Context context) throws CommandException {
        String id = NAMES.getOrDefault(name, name);
        boolean here = context.comes(Normalizer.class, ID, id);
        Map<String, Offered<Normalizer>> normalizers = new LinkedHashMap<>();
        context.services().offered(Normalizer.class).forEach(offered -> normalizers.putIfAbsent(offered.text(ID), offered));
        if (!here || !normalizers.containsKey(id)) {
            List<String> names = Stream.concat(NAMES.keySet().stream().filter(known -> normalizers.containsKey(NAMES.get(known))),
                    normalizers.keySet().stream()).toList();
            throw new CommandException("there is no form '" + name + "'" + Suggestion.among(name, names, "forms"));
        }
        return normalizers.get(id);
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        for (int begin = 0, end; begin < text.length(); begin = end + 1) {
            int feed = text.indexOf('\n', begin);
            end = feed < 0 ? text.length() : feed;
            lines.add(new Span(begin, end));
        }
        return lines;
    }

    /** A line and its form. */
    private record Line(int number, String text, Span span, NormalizedText form) {

        boolean isChanged() {
            return !span.of(text).equals(normal());
        }

        String normal() {
            return form.offsets().toNormalized(span).of(form.text());
        }

        void write(Report.Builder report) {
            Styled original = Styled.EMPTY;
            Styled normal = Styled.EMPTY;
            int originalAt = span.begin();
            Span whole = form.offsets().toNormalized(span);
            int normalAt = whole.begin();
            Matcher words = WORD.matcher(text).region(span.begin(), span.end());
            while (words.find()) {
                Span word = new Span(words.start(), words.end());
                Span changed = form.offsets().toNormalized(word);
                if (!word.of(text).equals(changed.of(form.text())) && changed.begin() >= normalAt) {
                    original = original.then(text.substring(originalAt, word.begin())).then(word.of(text), Style.WARNING);
                    normal = normal.then(form.text().substring(normalAt, changed.begin())).then(changed.of(form.text()), Style.GOOD);
                    originalAt = word.end();
                    normalAt = changed.end();
                }
            }
            String label = String.valueOf(number);
            String indent = " ".repeat(Math.max(0, NUMBER_WIDTH - label.length()));
            report.line(Styled.of(indent + label + "  ", Style.DIM).then(original.then(text.substring(originalAt, span.end())).apart()));
            if (isChanged()) {
                report.line(Styled.of(" ".repeat(NUMBER_WIDTH) + "→ ", Style.DIM)
                        .then(normal.then(form.text().substring(normalAt, whole.end())).apart()));
            }
        }
    }
}
