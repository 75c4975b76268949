package org.marsad.evaluation.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
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
 * Measures what the analyzers find as {@code entity.person}, {@code entity.organization} and {@code entity.place} in tagged sentences,
 * as CoNLL 2002 does: a name is right if type, first and last word are right; precision, recall and F1 are taken over all sentences.
 * The sentences are worked on as documents of {@link TaggedFile.Document}. Names of other types in the data are passed over.
 *
 * <p>A finding is owed to training if its features {@code by} or {@code rule}, or the name of its analyzer, speak of a model, training or
 * learning, else to rules. Where there are both, the figures of each are taken apart too.
 *
 * <p>Apart from what the analyzers find, it measures how well entities are learned from the data themselves: {@link LearnedEntities}.
 */
@Component
@EvaluationService(area = "entities", data = "*.conll, *.conll.gz or *.bio: a word and its tag (O, B-PER, I-PER, B-LOC, B-ORG …) on "
        + "a line, an empty line behind each sentence")
public final class EntitiesEvaluation implements Evaluation {

    private static final Map<String, String> TYPES = types();
    static final double GOAL_TRAINED = 0.68;
    private static final double GOAL_PLACES = 0.75;
    private static final double GOAL_PRECISION = 0.80;

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public EntitiesEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("PER", "entity.person");
        types.put("ORG", "entity.organization");
        types.put("LOC", "entity.place");
        return types;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        List<Path> files = data.files(".conll", ".conll.gz", ".bio");
        if (files.isEmpty()) {
            throw data.lacks("a *.conll, *.conll.gz or *.bio with a word and its tag on a line");
        }
        instruments.requireOneOf(TYPES.values().toArray(String[]::new));
        List<Figure> figures = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Path file : files) {
                figures.addAll(file(data.path().relativize(file).toString(), TaggedFile.read(file), rehearsal));
            }
            figures.add(rehearsal.troubled());
        }
        figures.addAll(new LearnedEntities(instruments.trainerOfEntities(), List.copyOf(TYPES.keySet())).figures(data.path(), files));
        return figures;
    }

    private static List<Figure> file(String name, List<TaggedFile.Document> documents, Rehearsal rehearsal)
            throws EvaluationException, IOException, InterruptedException {
        List<Outcome> outcomes = rehearsal.all(documents.stream().map(each -> Draft.text(each.name(), each.text())).toList());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            TaggedFile.Document document = documents.get(i);
            if (outcomes.get(i).entry().isEmpty()) {
                throw new EvaluationException(document.name() + " could not be read: " + outcomes.get(i).reason());
            }
            judged.add(new Judged(document, outcomes.get(i), Alignment.of(document.name(), document.text(), outcomes.get(i).text())));
        }
        Set<String> makers = new TreeSet<>();
        judged.forEach(document -> makers.addAll(document.makers(TYPES)));
        List<Figure> figures = new ArrayList<>(figures(name, judged, "", makers));
        for (String maker : makers.size() > 1 ? makers : Set.<String>of()) {
            figures.addAll(figures(name + ", by " + maker, judged, maker, Set.of(maker)));
        }
        return figures;
    }

    private static List<Figure> figures(String name, List<Judged> documents, String maker, Set<String> makers) {
        Score score = new Score(TYPES.keySet());
        documents.forEach(document -> document.addTo(score, maker));
        boolean isTrained = makers.contains(Judged.TRAINING);
        List<Figure> figures = new ArrayList<>();
        Figure all = score.all().f1(name + ", all types");
        figures.add(isTrained ? all.atLeast(GOAL_TRAINED) : all);
        TYPES.keySet().forEach(type -> {
            boolean hasGoal = type.equals("LOC") && !isTrained;
            Figure f1 = score.of(type).f1(name + ", " + type);
            Figure precision = score.of(type).precision(name + ", " + type);
            figures.add(hasGoal ? f1.atLeast(GOAL_PLACES) : f1);
            figures.add(hasGoal ? precision.atLeast(GOAL_PRECISION) : precision);
            figures.add(score.of(type).recall(name + ", " + type));
        });
        return figures;
    }
}
