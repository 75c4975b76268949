package org.marsad.evaluation.segmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.WordCountFiles;
import org.marsad.evaluation.gold.GoldArticles;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures the container's {@link Matcher}.
 *
 * <ul>
 *   <li>Words cut: a word is right if particles, word proper and pronouns, joined by {@code +}, are exactly the segmentation of the
 *       table. Beside it stands the share that would be right if no word were cut.
 *   <li>Stem conflation, by the container's {@link Stemmer} if one is here: F1 over the pairs of different words; a pair is there if the words
 *       share a lemma, and found if they have one stem.
 *   <li>Glued names, if articles are here: the names a reader marks, as a list, are looked for in the articles; a mention is met if a
 *       match has exactly its place.
 * </ul>
 */
@Component
@EvaluationService(area = "segmentation", data = "*.tsv with surface, segmentation (parts joined by +), lemma, part of speech; texts to "
        + "count words in: *.docs.jsonl.gz or *.counts.tsv, there or in ../retrieval; entities.json with its articles, there or in ../gold")
public final class SegmentationEvaluation implements Evaluation {

    private static final double GOAL_CUT = 0.97;
    private static final double GOAL_STEMS = 0.55;

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public SegmentationEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        Matcher matcher = instruments.matcher();
        Normalizer gentle = instruments.normalizer("arabic");
        List<Figure> figures = new ArrayList<>();
        for (Path file : data.files(".tsv")) {
            if (SegmentedWord.isIn(file)) {
                String name = data.path().relativize(file) + ": ";
                List<SegmentedWord> words = SegmentedWord.read(file);
                WordCounts counts = WordCountFiles.of(data, word -> gentle.normalize(word).text());
                figures.addAll(cut(name, words, matcher, counts));
                figures.add(stems(name, words, counts));
            }
        }
        for (Path file : data.filesHereOrIn("gold", "entities.json")) {
            figures.addAll(new GluedNames(matcher).figures(GoldArticles.read(file)));
        }
        if (figures.isEmpty()) {
            throw data.lacks("a *.tsv with surface, segmentation, lemma and part of speech of a word on each line, or an entities.json");
        }
        return figures;
    }

    private static List<Figure> cut(String name, List<SegmentedWord> words, Matcher matcher, WordCounts counts)
            throws InterruptedException {
        Tally exact = new Tally();
        Tally whole = new Tally();
        Tally within = new Tally();
        for (SegmentedWord word : words) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off");
            }
            boolean isRight = parts(matcher.cut(word.surface(), counts)).equals(word.parts());
            exact.add(isRight);
            whole.add(word.parts().size() == 1);
            if (word.parts().size() > 1) {
                within.add(isRight);
            }
        }
        return List.of(exact.share(name + "words cut", "exact").atLeast(GOAL_CUT), whole.share(name + "words cut if none were", "exact"),
                within.share(name + "words with something glued on", "exact"));
    }

    private static List<String> parts(WordCut cut) {
        List<String> parts = new ArrayList<>(cut.before());
        parts.add(cut.word());
        parts.addAll(cut.after());
        return parts;
    }

    private Figure stems(String name, List<SegmentedWord> words, WordCounts counts) throws InterruptedException {
        Stemmer stemmer;
        try {
            stemmer = instruments.stemmer();
        } catch (EvaluationException e) {
            return Figure.none(name + "stem conflation (no stemmer is here)", "F1");
        }
        return new Conflation(words).by(word -> stemmer.stem(word, counts)).f1(name + "stem conflation").atLeast(GOAL_STEMS);
    }
}
