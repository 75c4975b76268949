package org.marsad.analysis.similarity.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.analysis.similarity.comparison.SideBySide;
import org.marsad.analysis.similarity.store.Profile;
import org.marsad.analysis.similarity.stories.Profiler;
import org.marsad.analysis.similarity.stories.Storyteller;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.DocumentId;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Stemmer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts marked articles together as {@code stories} does, and lays those of each marked story side by side as {@code compare} does:
 * precision and recall of the pairs of articles that are of one story, where all pairs of the folder that are not marked are none; and
 * the share of the marked claims that are found with their verdict.
 */
@Component
@EvaluationService(area = "stories", data = StoriesEvaluation.FILE + ": \"stories\", each with its \"articles\" and \"claims\" (kind, "
        + "verdict, says, silent); the articles in texts/ beside it")
public final class StoriesEvaluation implements Evaluation {

    static final String FILE = "stories.json";
    private static final String TEXTS = "texts";

    private final Trials trials;
    private final WordReader reader;
    private final Profiler profiler;
    private final SideBySide sideBySide;

    /** Reads words by the form for search, as the index does, and has articles worked on without taking them in. */
    @Activate
    public StoriesEvaluation(@Reference(target = "(marsad.normalizer.id=arabic.search)") Normalizer search, @Reference Stemmer stemmer,
            @Reference Trials trials) {
        this.trials = trials;
        this.reader = new WordReader(search);
        this.profiler = new Profiler(reader);
        this.sideBySide = new SideBySide(reader, stemmer);
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new EvaluationException("there is no " + FILE + " in " + folder + ": it says which articles tell of one event");
        }
        List<MarkedStory> stories = MarkedStory.read(file);
        Map<String, Entry> articles = articles(folder.resolve(TEXTS));
        for (MarkedStory story : stories) {
            for (String article : story.articles()) {
                if (!articles.containsKey(article)) {
                    throw new EvaluationException(file + " speaks of " + article + ", which is not in " + folder.resolve(TEXTS));
                }
            }
        }
        StoryScore score = new StoryScore();
        score.pairs(stories, articles, groups(articles));
        for (MarkedStory story : stories) {
            List<Entry> entries = story.articles().stream().map(articles::get).toList();
            score.claims(story, articles, sideBySide.claims(entries));
        }
        return score.figures();
    }

    private List<Set<DocumentId>> groups(Map<String, Entry> articles) throws InterruptedException {
        Map<DocumentId, Profile> profiles = new HashMap<>();
        articles.values().forEach(entry -> profiles.put(entry.id(), profiler.profile(entry, reader.read(entry))));
        return Storyteller.groups(profiles);
    }

    private Map<String, Entry> articles(Path folder) throws EvaluationException, IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException("there is no folder " + folder + " with the articles");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Map<String, Entry> articles = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                articles.put(file.getFileName().toString(), trials.rehearse(file, Optional.of("text/plain")));
            } catch (ExtractionException e) {
                throw new EvaluationException(file + " cannot be read: " + e.getMessage() + "; " + e.advice(), e);
            }
        }
        return articles;
    }
}
