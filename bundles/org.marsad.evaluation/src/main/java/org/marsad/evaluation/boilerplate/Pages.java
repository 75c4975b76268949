package org.marsad.evaluation.boilerplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.document.Annotation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.JsonNode;
import org.marsad.evaluation.data.TextFile;
import org.marsad.evaluation.measure.Shingles;

/**
 * Pages and their articles. Runs of four words of what is left are compared with those of the article ({@link Shingles}); precision and
 * recall are means over the pages, F1 is the harmonic mean of these two: the definition of the article extraction benchmark
 * (scrapinghub/article-extraction-benchmark). The headline does not belong to the article. A page that cannot be read has no words.
 */
final class Pages {

    private static final double GOAL = 0.94;

    private Pages() {
    }

    static List<Figure> figures(String name, Path truth, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        JsonNode articles = JsonNode.of(truth);
        List<Draft> drafts = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (String page : articles.names()) {
            right.add(articles.node(page).text("articleBody"));
            Path file = file(truth, page);
            drafts.add(new Draft(file.toString(), "text/html", TextFile.bytes(file)));
        }
        List<Shingles> all = new ArrayList<>();
        List<Shingles> byLayout = new ArrayList<>();
        List<Shingles> body = new ArrayList<>();
        List<Outcome> outcomes = rehearsal.all(drafts);
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome page = outcomes.get(i);
            List<Annotation> titles = page.found("structure.title");
            all.add(Shingles.of(page.text(), right.get(i)));
            byLayout.add(Shingles.of(without(page.text(), page.layout("layout.aside"), titles), right.get(i)));
            body.add(Shingles.of(without(page.text(), page.found("structure.boilerplate"), titles), right.get(i)));
        }
        return List.of(new Figure(name + "articles, boilerplate and title left out", "F1", Shingles.f1(body), body.size()).atLeast(GOAL),
                new Figure(name + "articles, asides of the layout and title left out", "F1", Shingles.f1(byLayout), body.size()),
                new Figure(name + "articles, nothing left out", "F1", Shingles.f1(all), body.size()));
    }

    private static String without(String text, List<Annotation> parts, List<Annotation> titles) {
        char[] left = text.toCharArray();
        Stream.concat(parts.stream(), titles.stream()).map(Annotation::span)
                .forEach(span -> Arrays.fill(left, span.begin(), span.end(), '\n'));
        return new String(left);
    }

    private static Path file(Path truth, String page) throws EvaluationException {
        Path folder = truth.resolveSibling("html");
        return Stream.of(".html.gz", ".html").map(ending -> folder.resolve(page + ending)).filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new EvaluationException("the page " + page + ", which " + truth + " speaks of, is missing: expected "
                        + folder.resolve(page + ".html.gz") + ", packed, or .html"));
    }
}
