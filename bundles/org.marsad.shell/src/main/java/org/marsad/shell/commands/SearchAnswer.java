package org.marsad.shell.commands;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Page;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** What a search has found. A script can go through its hits. */
final class SearchAnswer extends AbstractList<Hit> implements Result {

    private static final String INDENT = "    ";

    private final Query query;
    private final Hits hits;
    private final List<Shown> shown = new ArrayList<>();

    SearchAnswer(Query query, Hits hits, Catalogue catalogue) {
        this.query = query;
        this.hits = hits;
        int rank = query.offset();
        for (Hit hit : hits.best()) {
            shown.add(new Shown(++rank, hit, catalogue));
        }
    }

    @Override
    public Hit get(int index) {
        return hits.best().get(index);
    }

    @Override
    public int size() {
        return hits.best().size();
    }

    @Override
    public void write(Page page) {
        page.line(Styled.of(summary(), Style.DIM).then(added()));
        shown.forEach(hit -> hit.write(page));
        if (!shown.isEmpty() && !query.text().isBlank()) {
            page.gap();
            page.line(Styled.of("  → ", Style.DIM).then("why ", Style.DIM)
                    .then(Styled.of(Subjects.hit(shown.get(0).hit.id(), query.text()), Style.DIM).apart()));
        }
        if (!query.facets().isEmpty()) {
            page.gap();
        }
        facets().forEach((field, counts) -> page.line(Styled.of(field, Style.BOLD).then("  ").then(listed(counts))));
    }

    @Override
    public List<JsonRow> json() {
        Stream<JsonRow> facetRows = facets().entrySet().stream().map(facet -> JsonRow.of("facet", facet.getKey())
                .with("values", facet.getValue().stream()
                        .map(count -> JsonRow.of("value", count.value()).with("count", count.count())).toList()));
        Stream<JsonRow> addedRows = hits.added().stream().map(added -> JsonRow.of("added", added.term()).with("for", added.asked())
                .with("list", added.list()).with("line", added.line()));
        return Stream.of(shown.stream().map(hit -> hit.json(query.explain())), facetRows, addedRows).flatMap(rows -> rows).toList();
    }

    /** What was looked for beside the words of the question. */
    private Styled added() {
        Styled words = Styled.EMPTY;
        for (Equivalent added : hits.added()) {
            words = words.then(words == Styled.EMPTY ? "; also looked for " : ", ", Style.DIM)
                    .then(Styled.of(added.term(), Style.DIM).apart()).then(" for ", Style.DIM)
                    .then(Styled.of(added.asked(), Style.DIM).apart());
        }
        return words;
    }

    private static Styled listed(List<Hits.Count> counts) {
        return counts.stream().map(count -> Styled.of(count.value()).apart().then(" (" + count.count() + ")"))
                .reduce((some, next) -> some.then(", ").then(next)).orElse(Styled.of("-"));
    }

    private String summary() {
        String total = (hits.exact() ? "" : "at least ") + hits.total() + (hits.total() == 1 ? " document" : " documents");
        if (shown.isEmpty()) {
            return hits.total() == 0 ? "Nothing was found" + (hits.added().isEmpty() ? "." : "")
                    : total + ", none of them from rank " + (query.offset() + 1) + " on";
        }
        int first = query.offset() + 1;
        int last = query.offset() + shown.size();
        return first == 1 && last == hits.total() ? total : total + ", " + first + " to " + last;
    }

    /** In the order they were asked for. */
    private Map<String, List<Hits.Count>> facets() {
        Map<String, List<Hits.Count>> facets = new LinkedHashMap<>();
        query.facets().forEach(field -> facets.put(field, hits.facets().getOrDefault(field, List.of())));
        return facets;
    }

    /** A hit with what of its text is worth showing, taken from the catalogue when the answer was given. */
    private static final class Shown {

        private final int rank;
        private final Hit hit;
        private final List<JsonRow> highlights;
        private final List<Styled> snippets;

        Shown(int rank, Hit hit, Catalogue catalogue) {
            this.rank = rank;
            this.hit = hit;
            Entry entry = catalogue.find(hit.id()).orElse(null);
            String text = entry == null ? "" : entry.text().map(DocumentText::text).orElse("");
            CodePointOffsets offsets = new CodePointOffsets(text);
            this.highlights = hit.highlights().stream().map(highlight -> json(highlight, offsets)).toList();
            List<Span> spans = hit.highlights().stream().map(Hit.Highlight::span).toList();
            this.snippets = entry == null ? List.of() : Snippets.of(entry, spans);
        }

        void write(Page page) {
            page.gap();
            page.line(Styled.of(rank + ". ")
                    .then(Styled.of(hit.title().isBlank() ? Origins.baseName(hit.origin()) : hit.title(), Style.BOLD).apart())
                    .then("  " + hit.score(), Style.DIM));
            page.line(Styled.of(INDENT).then(hit.id().shortForm() + "  ", Style.DIM)
                    .then(Styled.of(Origins.shown(hit.origin()), Style.DIM).apart()).then(pages(), Style.DIM));
            snippets.forEach(snippet -> page.line(Styled.of(INDENT).then(snippet.apart())));
            hit.explanation().ifPresent(explanation -> explanation.lines()
                    .forEach(line -> page.line(Styled.of(INDENT).then(line, Style.DIM))));
        }

        JsonRow json(boolean explained) {
            JsonRow row = JsonRow.of("rank", rank).with("id", hit.id()).with("title", hit.title())
                    .with("origin", hit.origin()).with("score", hit.score()).with("highlights", highlights);
            return explained ? row.with("explanation", hit.explanation()) : row;
        }

        private static JsonRow json(Hit.Highlight highlight, CodePointOffsets offsets) {
            Span span = offsets.of(highlight.span());
            JsonRow row = JsonRow.of("begin", span.begin()).with("end", span.end()).with("text", highlight.text());
            return highlight.page().isPresent() ? row.with("page", highlight.page().getAsInt()) : row;
        }

        /** Where to look it up on paper, if it was on paper. */
        private String pages() {
            List<String> pages = hit.highlights().stream().map(Hit.Highlight::page).flatMapToInt(OptionalInt::stream).distinct().sorted()
                    .mapToObj(Integer::toString).toList();
            return pages.isEmpty() ? "" : (pages.size() == 1 ? "  page " : "  pages ") + String.join(", ", pages);
        }
    }
}
