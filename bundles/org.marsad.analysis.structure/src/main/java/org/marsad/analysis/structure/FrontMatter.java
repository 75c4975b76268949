package org.marsad.analysis.structure;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.marsad.analysis.structure.DateLine.Dated;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Locates what the lines around the article say of it: author, site, day of publication. */
final class FrontMatter {

    private static final String SITE_NAME = new SiteNameRule().name();

    private static final String REPEATED = new RepeatedRule().name();
    private static final int MOST_WORDS_OF_HEAD = 4;

    /** How sure a name or date is that the document does not state elsewhere. */
    private static final double BY_ITS_PLACE = 0.8;
    private static final double BY_THE_LAST_CHANGE = 0.5;

    private final Byline byline = new Byline();
    private final DateLine dates = new DateLine();
    private final SiteNames sites = new SiteNames();
    private final Page page;
    private final Outline outline;

    FrontMatter(Page page, Outline outline) {
        this.page = page;
        this.outline = outline;
    }

    void find(Findings findings) {
        addAuthors(findings);
        addSite(findings);
        addPublished(findings);
    }

    /** Each byline names an author; the author whom the document states is added once, where the first line names them. */
    private void addAuthors(Findings findings) {
        boolean stated = false;
        for (int number = 0; number < page.size(); number++) {
            boolean beside = outline.isBesideArticle(number);
            boolean mayState = !stated && !isTitle(number) && (beside || outline.rule(number) == null);
            Optional<Span> named = mayState ? byline.statedAuthor(page, number) : Optional.empty();
            Optional<Span> author = named.isPresent() || !beside ? named : byline.author(page, number);
            author.ifPresent(name -> findings.add(StructureAnalyzer.AUTHOR, name.begin(), name.end()));
            stated |= named.isPresent();
        }
    }

    private void addSite(Findings findings) {
        Optional<Span> stated = first(number -> !isText(number), number -> sites.stated(page, number));
        Optional<Span> found = stated.or(() -> first(number -> SITE_NAME.equals(outline.rule(number)), this::wholeLine))
                .or(() -> first(outline::isBesideArticle, number -> sites.introduced(page, number)))
                .or(() -> first(this::isFront, number -> sites.reporting(page, number)))
                .or(() -> first(this::isFront, number -> sites.leading(page, number)))
                .or(() -> first(this::isHead, this::wholeLine));
        found.ifPresent(site -> findings.add(StructureAnalyzer.SITE, site.begin(), site.end(), stated.isPresent() ? 1.0 : BY_ITS_PLACE,
                Map.of()));
    }

    /** The date the document states if a line shows it, else the first date of a date line, else that of the last change. */
    private void addPublished(Findings findings) {
        Optional<Dated> stated = first(outline::isBesideArticle, number -> dates.in(page, number)
                .filter(date -> page.issued().startsWith(date.day().toString())));
        Optional<Dated> shown = stated.or(() -> first(outline::isBesideArticle, this::published)).or(this::opening);
        Optional<Dated> found = shown.or(() -> first(outline::isBesideArticle, number -> dates.of(page, number)));
        double confidence = stated.isPresent() ? 1.0 : shown.isPresent() ? BY_ITS_PLACE : BY_THE_LAST_CHANGE;
        found.ifPresent(date -> findings.add(StructureAnalyzer.PUBLISHED, date.span().begin(), date.span().end(), confidence,
                Map.of("value", new Value.Text(date.day().toString()))));
    }

    private Optional<Dated> published(int number) {
        Optional<Dated> date = byline.is(page, number) ? dates.in(page, number) : dates.of(page, number);
        return date.filter(day -> !dates.isUpdate(page, number, day));
    }

    /** The date that the running text begins with. */
    private Optional<Dated> opening() {
        return page.firstBody() < page.size() ? dates.opening(page, page.firstBody()) : Optional.empty();
    }

    private <T> Optional<T> first(IntPredicate lines, IntFunction<Optional<T>> finder) {
        for (int number = 0; number < page.size(); number++) {
            Optional<T> found = lines.test(number) ? finder.apply(number) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Span> wholeLine(int number) {
        return Optional.of(new Span(page.line(number).begin(), page.line(number).end()));
    }

    /** Whether this short line stands above the headlines of many articles. */
    private boolean isHead(int number) {
        boolean above = number < outline.title().orElse(0);
        return above && REPEATED.equals(outline.rule(number)) && page.line(number).words() <= MOST_WORDS_OF_HEAD;
    }

    private boolean isFront(int number) {
        return outline.part(number) == Outline.Part.FRONT;
    }

    /** Whether the line is of the article itself. */
    private boolean isText(int number) {
        return outline.rule(number) == null && !isFront(number);
    }

    private boolean isTitle(int number) {
        return outline.title().equals(OptionalInt.of(number));
    }
}
