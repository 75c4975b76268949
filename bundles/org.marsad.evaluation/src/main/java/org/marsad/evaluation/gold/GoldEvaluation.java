package org.marsad.evaluation.gold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Normalizer;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.Alignment;
import org.marsad.evaluation.data.DataFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures what is found in articles against what a careful reader finds.
 *
 * <ul>
 *   <li>Persons, organisations and places: exact spans, without glued particles ({@link ExactScore}), with the recall of each level.
 *   <li>Dates, quantities, topics, events and quotations: by overlap ({@link OverlapScore}), and of those that are met the share
 *       with the right value.
 * </ul>
 *
 * <p>Of the annotations of one type that lie in one another only the longest counts, as in the gold. What overlaps a generic mention of
 * its type and nothing else counts neither way.
 */
@Component
@EvaluationService(area = "gold", data = "entities.json: \"seeds\", each with its \"file\" and \"entities\" (type, start, end, surface, "
        + "canonical, level), perhaps \"quotes\"; the articles beside it, in texts/ or in ../texts")
public final class GoldEvaluation implements Evaluation {

    private static final Map<String, String> EXACT = Map.of("PERSON", "entity.person", "ORG", "entity.organization", "PLACE",
            "entity.place");
    private static final Map<String, String> OVERLAPPING = Map.of("DATE", "time.date", "QUANTITY", "quantity", "CRIME_TOPIC", "topic",
            "EVENT", "entity.event");
    private static final List<String> ORDER = List.of("PERSON", "ORG", "PLACE", "DATE", "QUANTITY", "CRIME_TOPIC", "EVENT");
    private static final String QUOTATION = "quotation";

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public GoldEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        List<Path> files = data.files("entities.json");
        if (files.isEmpty()) {
            throw data.lacks("a file entities.json, or one whose name ends so");
        }
        instruments.requireOneOf("entity.person", "entity.organization", "entity.place", "time.date", "quantity", "topic", "entity.event",
                QUOTATION);
        Normalizer search = instruments.normalizer("arabic.search");
        List<Figure> figures = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Path file : files) {
                Values values = new Values(AliasGroups.read(file), search);
                String name = files.size() == 1 ? "" : data.path().relativize(file) + ": ";
                figures.addAll(figures(name, read(GoldArticles.read(file), rehearsal), values));
            }
            figures.add(rehearsal.troubled());
        }
        return figures;
    }

    private static List<ReadArticle> read(List<GoldArticle> articles, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        List<Draft> drafts = articles.stream().map(article -> new Draft(article.name(), "text/plain",
                article.text().getBytes(StandardCharsets.UTF_8))).toList();
        List<Outcome> outcomes = rehearsal.all(drafts);
        List<ReadArticle> read = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.entry().isEmpty()) {
                throw new EvaluationException(articles.get(i).name() + " could not be read: " + outcome.reason());
            }
            read.add(new ReadArticle(articles.get(i), outcome,
                    Alignment.of(articles.get(i).name(), articles.get(i).text(), outcome.text())));
        }
        return read;
    }

    private List<Figure> figures(String name, List<ReadArticle> articles, Values values) throws EvaluationException {
        List<Figure> figures = new ArrayList<>();
        for (String type : ORDER) {
            String found = EXACT.containsKey(type) ? EXACT.get(type) : OVERLAPPING.get(type);
            if (!instruments.isFound(found)) {
                figures.add(Figure.none(name + type + ": no analyzer that is in use finds " + found, "F1"));
            } else if (EXACT.containsKey(type)) {
                figures.addAll(ExactScore.of(articles, type, found).figures(name + type));
            } else {
                figures.addAll(OverlapScore.ofMentions(articles, type, found, values).figures(name + type));
            }
        }
        if (articles.stream().anyMatch(article -> !article.gold().quotations().isEmpty())) {
            figures.addAll(instruments.isFound(QUOTATION) ? new QuotationScore(articles, values).figures(name + "quotations")
                    : List.of(Figure.none(name + "quotations: no analyzer that is in use finds " + QUOTATION, "F1")));
        }
        return figures;
    }
}
