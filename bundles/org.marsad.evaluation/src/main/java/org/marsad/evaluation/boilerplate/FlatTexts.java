package org.marsad.evaluation.boilerplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.Alignment;
import org.marsad.evaluation.data.JsonNode;
import org.marsad.evaluation.data.TextFile;
import org.marsad.evaluation.gold.GoldArticles;
import org.marsad.evaluation.measure.Agreement;
import org.marsad.evaluation.measure.Tally;

/**
 * Flat texts whose lines a reader has labelled. A line of the site is left out if all of it is {@code structure.boilerplate}; a line of
 * the article is kept if nothing of it is. Headings, title, author, site and date of publication are met at exactly their place.
 */
final class FlatTexts {

    private static final Map<String, String> SINGLE = new TreeMap<>(Map.of("title", "structure.title", "author", "structure.author", "site",
            "structure.site", "publication_date", "structure.published"));

    private final Tally siteLines = new Tally();
    private final Tally bodyLines = new Tally();
    private final Map<String, Agreement> parts = new TreeMap<>();

    /** Works on the texts that a file of labels speaks of. */
    FlatTexts(Path labels, Rehearsal rehearsal) throws EvaluationException, IOException, InterruptedException {
        for (JsonNode article : JsonNode.of(labels).nodes("seeds")) {
            Path file = GoldArticles.path(labels, article);
            Outcome outcome = rehearsal.one(new Draft(file.toString(), "text/plain", Files.readAllBytes(file)));
            if (outcome.entry().isEmpty()) {
                throw new EvaluationException(file + " could not be read: " + outcome.reason());
            }
            add(article, outcome, Alignment.of(file.toString(), TextFile.read(file), outcome.text()), TextFile.read(file).length());
        }
    }

    private void add(JsonNode article, Outcome outcome, Alignment alignment, int length) throws EvaluationException {
        List<Span> boilerplate = outcome.found("structure.boilerplate").stream().map(Annotation::span).toList();
        Set<Span> headings = new HashSet<>();
        for (JsonNode line : article.nodes("line_labels")) {
            Optional<Span> place = place(line, alignment, length);
            if (place.isPresent()) {
                if (line.flag("boilerplate")) {
                    siteLines.add(boilerplate.stream().anyMatch(span -> span.contains(place.get())));
                } else if (line.flag("article_text")) {
                    bodyLines.add(boilerplate.stream().noneMatch(place.get()::overlaps));
                }
                if (line.text("kind").equals("subheading")) {
                    headings.add(place.get());
                }
            }
        }
        count("headings", spans(outcome, "structure.heading"), headings);
        for (Map.Entry<String, String> single : SINGLE.entrySet()) {
            Optional<JsonNode> there = article.optionalNode(single.getKey());
            Set<Span> expected = there.isEmpty() ? Set.of() : place(there.get(), alignment, length).stream().collect(Collectors.toSet());
            Set<Span> first = spans(outcome, single.getValue()).stream().sorted().limit(1).collect(Collectors.toSet());
            count(single.getKey().replace('_', ' '), first, expected);
        }
    }

    private static Optional<Span> place(JsonNode line, Alignment alignment, int length) throws EvaluationException {
        int begin = line.number("start");
        int end = line.number("end");
        if (begin < 0 || end < begin || end > length) {
            throw line.wrong("[" + begin + ", " + end + ") is no range of the text, which has " + length + " characters");
        }
        return alignment.span(begin, end);
    }

    private static Set<Span> spans(Outcome outcome, String type) {
        return outcome.found(type).stream().map(Annotation::span).collect(Collectors.toSet());
    }

    private void count(String part, Set<Span> found, Set<Span> there) {
        parts.merge(part, Agreement.exact(found, there), Agreement::plus);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(List.of(siteLines.share("flat texts, lines of the site", "left out").atLeast(1),
                bodyLines.share("flat texts, lines of the article", "kept").atLeast(1)));
        parts.forEach((part, agreement) -> figures.add(agreement.f1("flat texts, " + part)));
        return figures;
    }
}
