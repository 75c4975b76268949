package org.marsad.index.lucene.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Normalizer;
import org.marsad.index.lucene.evaluation.RetrievalData.Asked;
import org.marsad.index.lucene.text.Lexicon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks questions with known answers: the mean reciprocal rank of the first right text among ten, for the questions as they are and
 * written in other ways. Each set is indexed by itself in a temporary folder.
 */
@Component
@EvaluationService(area = "retrieval", data = "NAME.queries.jsonl.gz, lines {\"id\",\"text\",\"rel\":[id of a text]}; "
        + "NAME.docs.jsonl.gz, lines {\"id\",\"text\"}, or one file of texts under another name that holds the answers")
public final class RetrievalEvaluation implements Evaluation {

    private static final String MEASURE = "MRR@10";
    private static final int DEPTH = 10;
    /** What is known to be possible for these sets. */
    private static final Map<String, Double> GOALS = Map.of("xquad", 0.925, "xquadr", 0.772);
    private static final double LEAST_RATIO = 0.99;

    private final Normalizer gentle;
    private final Normalizer search;

    /** Reads words by these normalizers, as the index does. */
    @Activate
    public RetrievalEvaluation(@Reference(target = "(marsad.normalizer.id=arabic)") Normalizer gentle,
            @Reference(target = "(marsad.normalizer.id=arabic.search)") Normalizer search) {
        this.gentle = gentle;
        this.search = search;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        RetrievalData data = new RetrievalData(folder);
        List<Figure> figures = new ArrayList<>();
        for (String set : data.sets()) {
            List<Asked> questions = data.questions(set);
            Map<String, String> texts = data.texts(set, questions.get(0));
            try (TextIndex index = new TextIndex(texts, new Lexicon(gentle, search))) {
                figures.addAll(figures(set, questions, index));
            }
        }
        return figures;
    }

    private static List<Figure> figures(String set, List<Asked> questions, TextIndex index)
            throws IOException, InterruptedException {
        double clean = meanReciprocalRank(questions, UnaryOperator.identity(), index);
        Figure whole = new Figure(set, MEASURE, clean, questions.size());
        List<Figure> figures = new ArrayList<>();
        figures.add(GOALS.containsKey(set) ? whole.atLeast(GOALS.get(set)) : whole);
        double worst = Double.POSITIVE_INFINITY;
        for (Rewriting rewriting : Rewriting.values()) {
            double rewritten = meanReciprocalRank(questions, rewriting::rewrite, index);
            figures.add(new Figure(set + ", rewritten: " + rewriting.label(), MEASURE, rewritten, questions.size()));
            worst = Math.min(worst, rewritten);
        }
        double ratio = clean == 0 ? Double.NaN : worst / clean;
        figures.add(new Figure(set + ", worst rewritten", "share of clean", ratio, questions.size()).atLeast(LEAST_RATIO));
        return figures;
    }

    private static double meanReciprocalRank(List<Asked> questions, UnaryOperator<String> writing, TextIndex index)
            throws IOException, InterruptedException {
        double sum = 0;
        for (Asked question : questions) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped between two questions");
            }
            List<String> found = index.find(writing.apply(question.text()), DEPTH);
            for (int rank = 0; rank < found.size(); rank++) {
                if (question.answers().contains(found.get(rank))) {
                    sum += 1.0 / (rank + 1);
                    break;
                }
            }
        }
        return sum / questions.size();
    }
}
