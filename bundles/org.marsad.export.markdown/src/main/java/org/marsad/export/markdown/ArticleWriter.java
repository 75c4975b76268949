package org.marsad.export.markdown;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;

/**
 * Writes one document: heading, what is known of it, lead or whole text, dates, quotations, and what else was found.
 *
 * <p>Lines and cells with words of the document begin with them wherever possible, so that a reader that goes by the first letter
 * shows them in their own direction.
 */
final class ArticleWriter {

    private static final String DATE = "time.date";
    private static final String QUOTATION = "quotation";
    private static final String STRUCTURE = "structure.";

    /** What a reader would replace by a character, so that the link would not lead where it says. */
    private static final Pattern REFERENCE = Pattern.compile("&[#0-9A-Za-z]+;");

    /** In short, no more of anything is listed. */
    private static final int SHORT_LIST = 10;

    private final MarkdownWriter out;
    private final int level;
    private final boolean full;

    /**
     * Writes documents.
     *
     * @param level the level of their headings
     * @param full  whether the whole text and everything that was found is wanted
     */
    ArticleWriter(MarkdownWriter out, int level, boolean full) {
        this.out = out;
        this.level = level;
        this.full = full;
    }

    /** The title of a document as Markdown, or words that stand for it. */
    static String title(Entry entry) {
        String title = Prose.of(entry.title());
        return title.isEmpty() ? "Without a title, " + entry.id().shortForm() : title;
    }

    void write(Entry entry) throws IOException {
        String text = entry.text().map(DocumentText::text).orElse("");
        out.heading(level, title(entry));
        facts(entry);
        text(new Body(entry));
        dates(entry, text);
        quotations(entry, text);
        findings(entry, text);
    }

    private void facts(Entry entry) throws IOException {
        out.header("", "");
        fact("Published", entry.published());
        fact("Site", entry.site());
        fact("Author", entry.author());
        fact("Source", Optional.of(entry.sightings().get(entry.sightings().size() - 1).source()));
        out.row("Origin", address(entry.origin()));
        fact("Language", Optional.of(entry.language()).filter(language -> !language.equals(DocumentText.UNKNOWN_LANGUAGE)));
        out.row("State", entry.state().label());
        for (Problem problem : entry.problems()) {
            out.row("Missing", Prose.isolated(problem.missing()) + " (" + problem.code().label() + "): "
                    + Prose.isolated(problem.reason()));
        }
        out.row("Document", entry.id().shortForm());
        out.end();
    }

    private void fact(String name, Optional<String> words) throws IOException {
        Optional<String> known = words.map(Prose::of).filter(markdown -> !markdown.isEmpty());
        if (known.isPresent()) {
            out.row(name, known.get());
        }
    }

    /** A link that shows where it leads; addresses that are no pages are just said. */
    private static String address(URI origin) {
        String address = origin.toASCIIString();
        boolean isPage = ("http".equalsIgnoreCase(origin.getScheme()) || "https".equalsIgnoreCase(origin.getScheme()))
                && !REFERENCE.matcher(address).find();
        return isPage ? "<" + address + ">" : Prose.of(address);
    }

    private void text(Body body) throws IOException {
        if (!full) {
            List<String> lead = body.lead().stream().map(Prose::of).toList();
            for (String paragraph : lead) {
                out.paragraph(paragraph);
            }
            return;
        }
        for (Body.Paragraph paragraph : body.whole()) {
            String words = Prose.of(paragraph.words());
            out.paragraph(paragraph.isHeading() ? "**" + words + "**" : words);
        }
    }

    private void dates(Entry entry, String text) throws IOException {
        List<Annotation> dates = entry.annotations(DATE).sorted(Comparator.comparing((Annotation date) -> Tally.value(date, text))
                .thenComparing(Comparator.naturalOrder())).toList();
        if (dates.isEmpty()) {
            return;
        }
        out.heading(level + 1, "Dates (" + dates.size() + ")");
        for (Annotation date : shortened(dates)) {
            String value = Prose.isolated(Tally.value(date, text));
            String words = Prose.isolated(date.span().of(text));
            out.item(value.equals(words) ? words : value + ": " + words);
        }
        more(dates.size());
        out.end();
    }

    private void quotations(Entry entry, String text) throws IOException {
        List<Annotation> quotations = entry.annotations(QUOTATION).filter(quotation -> !Prose.clean(quotation.span().of(text)).isEmpty())
                .toList();
        if (quotations.isEmpty()) {
            return;
        }
        out.heading(level + 1, "Quotations (" + quotations.size() + ")");
        for (Annotation quotation : shortened(quotations)) {
            List<String> paragraphs = new ArrayList<>();
            quotation.span().of(text).lines().map(Prose::of).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
            speaker(quotation).ifPresent(paragraphs::add);
            out.quote(paragraphs);
        }
        if (quotations.size() > shortened(quotations).size()) {
            more(quotations.size());
            out.end();
        }
    }

    private static Optional<String> speaker(Annotation quotation) {
        String said = Stream.of("speaker", "kind").flatMap(name -> Tally.feature(quotation, name).stream()).map(Prose::isolated)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of("— " + said);
    }

    private void findings(Entry entry, String text) throws IOException {
        Map<String, Tally> tallies = Tally.byType(entry.layers().values().stream().flatMap(layer -> layer.annotations().stream())
                .filter(annotation -> !annotation.type().startsWith(STRUCTURE) && !annotation.type().equals(DATE)
                        && !annotation.type().equals(QUOTATION)), text);
        if (tallies.isEmpty()) {
            return;
        }
        out.heading(level + 1, "Found in it");
        out.header("Type", "Count", "Values");
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            out.row(Prose.of(tally.getKey()), Integer.toString(tally.getValue().findings()), values(tally.getValue().values()));
        }
        out.end();
    }

    private String values(List<Map.Entry<String, Integer>> values) {
        String listed = shortened(values).stream().map(value -> Prose.isolated(value.getKey())
                + (value.getValue() > 1 ? " (" + value.getValue() + ")" : "")).collect(Collectors.joining(", "));
        int left = values.size() - shortened(values).size();
        return left == 0 ? listed : listed + " and " + left + " more";
    }

    private <T> List<T> shortened(List<T> all) {
        return full ? all : all.subList(0, Math.min(SHORT_LIST, all.size()));
    }

    private void more(int all) throws IOException {
        if (!full && all > SHORT_LIST) {
            out.item("and " + (all - SHORT_LIST) + " more");
        }
    }
}
