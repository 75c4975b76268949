package org.marsad.evaluation.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.TaggedTexts;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures for which language sentences are taken, each of them a plain text in UTF-8 by itself: the share of those taken for the
 * language of their file, the region left aside; and of Moroccan Arabic ({@code ary}) the share not taken for Persian or Urdu.
 */
@Component
@EvaluationService(area = "language", data = "*.LANGUAGE.txt: texts in UTF-8, the language in the name as in udhr.arb.txt or x.ary.txt")
public final class LanguageEvaluation implements Evaluation {

    private static final Map<String, Double> GOALS = Map.of("ar", 0.995, "fa", 0.995, "ur", 0.995, "zgh", 0.99);
    private static final double GOAL_MOROCCAN = 0.99;
    private static final String MOROCCAN = "ary";
    private static final Set<String> TAKEN_FOR_MOROCCAN = Set.of("fa", "ur");

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public LanguageEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        Map<String, List<String>> sentences = TaggedTexts.sentences(data);
        if (sentences.isEmpty()) {
            throw data.lacks("texts named NAME.LANGUAGE.txt, such as udhr.arb.txt");
        }
        List<Figure> figures = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Map.Entry<String, List<String>> language : sentences.entrySet()) {
                figures.addAll(figures(language.getKey(), rehearsal.all(language.getValue().stream()
                        .map(sentence -> Draft.text("«" + sentence + "»", sentence)).toList())));
            }
        }
        return figures;
    }

    private static List<Figure> figures(String language, List<Outcome> outcomes) {
        Tally right = new Tally();
        Tally notMistaken = new Tally();
        for (Outcome outcome : outcomes) {
            String taken = outcome.entry().map(Entry::language).map(tag -> Locale.forLanguageTag(tag).getLanguage()).orElse("");
            right.add(taken.equals(language));
            notMistaken.add(!TAKEN_FOR_MOROCCAN.contains(taken));
        }
        Figure share = right.share("sentences in " + language, "taken for " + language);
        if (language.equals(MOROCCAN)) {
            return List.of(share, notMistaken.share("sentences in " + language, "not taken for fa or ur").atLeast(GOAL_MOROCCAN));
        }
        return List.of(GOALS.containsKey(language) ? share.atLeast(GOALS.get(language)) : share);
    }
}
