package org.marsad.analysis.similarity.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.analysis.similarity.align.Reading;
import org.marsad.analysis.similarity.find.Finder;
import org.marsad.analysis.similarity.store.FingerprintStore;
import org.marsad.analysis.similarity.store.Profile;
import org.marsad.analysis.similarity.text.Winnowing;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.similarity.SimilarityService;
import org.marsad.api.text.Normalizer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes copies of texts and looks for them as {@code similar} does, with its usual share, in an index of its own: precision and recall
 * of all, recall for each way and degree of change, and the share of copied paragraphs that are told with their place.
 */
@Component
@EvaluationService(area = "duplicates", data = "NAME" + SourceTexts.ENDING + ", lines {\"id\",\"text\"}, each a paragraph; "
        + "what an id has before its last dash is the article; copies are made of them")
public final class DuplicatesEvaluation implements Evaluation {

    private static final double GOAL = 0.95;

    /** Another run with the same seed measures the same documents. */
    private static final long SEED = Long.getLong("marsad.seed", 20260101L);

    private final WordReader reader;

    /** Reads words by the form for search, as the index does. */
    @Activate
    public DuplicatesEvaluation(@Reference(target = "(marsad.normalizer.id=arabic.search)") Normalizer search) {
        this.reader = new WordReader(search);
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        SourceTexts source = new SourceTexts(folder);
        List<Figure> figures = new ArrayList<>();
        for (String set : source.sets()) {
            CopiedCorpus corpus = CopiedCorpus.of(source.articles(set), SEED);
            if (corpus.originals().isEmpty()) {
                figures.add(Figure.none(set + ": no article of it has three paragraphs", "recall"));
            } else {
                figures.addAll(figures(set, corpus));
            }
        }
        return figures;
    }

    private List<Figure> figures(String set, CopiedCorpus corpus) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("marsad-duplicates");
        try {
            Map<DocumentId, Reading> readings = new HashMap<>();
            FingerprintStore store = FingerprintStore.open(folder, "evaluation");
            for (Map.Entry<DocumentId, String> each : corpus.texts().entrySet()) {
                Reading reading = Reading.of(each.getValue(), reader);
                readings.put(each.getKey(), reading);
                store.put(each.getKey(), reading.words().fingerprint(), () -> Winnowing.fingerprints(reading.words()),
                        new Profile(Profile.NO_DAY, new int[0]));
            }
            store.commit(new Position(new UUID(0, 0), 1));
            Finder finder = new Finder(store, id -> Optional.ofNullable(readings.get(id)));
            Tally tally = new Tally();
            for (CopiedCorpus.Original original : corpus.originals()) {
                tally.add(original, finder.find(original.id(), readings.get(original.id()), SimilarityService.USUAL_SHARE,
                        corpus.texts().size()));
            }
            return tally.figures(set + " (seed " + SEED + ")", GOAL);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
