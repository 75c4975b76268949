package org.marsad.evaluation.charset;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.document.Metadata;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.container.Draft;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.container.Rehearsal;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.TextFile;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures how whole articles are decoded: each is written in every {@link Encoding} and every {@link ArticleForm}, and is right if all of
 * it comes back, but for white space and forms of letters (NFKC). One that is not right must be refused, have a problem, or a certainty of
 * its charset below {@value #DOUBTFUL}: else somebody reads rubbish and does not know it. A character that a charset does not have is a
 * question mark in a text and a reference in a page.
 */
@Component
@EvaluationService(area = "encodings", data = "Arabic articles in UTF-8: *.txt")
public final class EncodingsEvaluation implements Evaluation {

    private static final double GOAL = 0.95;

    /** What the extractor calls worth a look. */
    private static final double DOUBTFUL = 0.90;

    private static final String RIGHT = "decoded exactly";
    private static final int NAMED = 3;

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public EncodingsEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        Map<String, String> articles = articles(DataFolder.at(folder));
        List<Figure> figures = new ArrayList<>();
        Tally common = new Tally();
        List<String> unnoticed = new ArrayList<>();
        long all = 0;
        try (Rehearsal rehearsal = new Rehearsal(instruments.trials())) {
            for (Encoding encoding : Encoding.all()) {
                for (ArticleForm form : ArticleForm.values()) {
                    Tally tally = new Tally();
                    for (Map.Entry<String, String> article : articles.entrySet()) {
                        Draft draft = form.draft(article.getKey(), article.getValue(), encoding);
                        Outcome outcome = rehearsal.one(draft);
                        boolean right = plain(outcome.text()).equals(plain(form.visible(article.getValue(), encoding)));
                        tally.add(right);
                        if (encoding.isCommon()) {
                            common.add(right);
                        }
                        if (!right && !isFlagged(outcome)) {
                            unnoticed.add(draft.name());
                        }
                        all++;
                    }
                    figures.add(tally.share(encoding + ", " + form, RIGHT));
                }
            }
        }
        figures.add(common.share("the eight encodings of every day", RIGHT).atLeast(GOAL));
        figures.add(new Figure("wrong in silence" + named(unnoticed), "count", unnoticed.size(), all).atMost(0));
        return figures;
    }

    private static Map<String, String> articles(DataFolder data) throws EvaluationException, IOException {
        Map<String, String> articles = new LinkedHashMap<>();
        for (Path file : data.files(".txt")) {
            String text = TextFile.read(file);
            if (Pieces.isArabic(text)) {
                articles.put(String.valueOf(file.getFileName()), text);
            }
        }
        if (articles.isEmpty()) {
            throw data.lacks("Arabic articles in UTF-8: *.txt");
        }
        return articles;
    }

    private static boolean isFlagged(Outcome outcome) {
        return !outcome.isWhole() || outcome.entry().flatMap(entry -> entry.text())
                .map(text -> text.metadata().get(Metadata.CHARSET_CERTAINTY)).map(Double::valueOf).filter(sure -> sure < DOUBTFUL)
                .isPresent();
    }

    private static String named(List<String> drafts) {
        return drafts.isEmpty() ? "" : ": " + String.join("; ", drafts.subList(0, Math.min(NAMED, drafts.size())))
                + (drafts.size() > NAMED ? "; …" : "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
