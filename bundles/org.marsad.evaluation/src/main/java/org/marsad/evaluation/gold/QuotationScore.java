package org.marsad.evaluation.gold;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.measure.Agreement;
import org.marsad.evaluation.measure.Tally;

/**
 * Quotations, by overlap; and of those that are met the share with the right kind, speaker and cue. A speaker is right if the feature
 * names the words of the gold, or one of both is a part of the other.
 */
final class QuotationScore {

    private final Values values;
    private Agreement all = Agreement.NONE;
    private final Tally kinds = new Tally();
    private final Tally speakers = new Tally();
    private final Tally cues = new Tally();

    QuotationScore(List<ReadArticle> articles, Values values) {
        this.values = values;
        articles.forEach(this::add);
    }

    private void add(ReadArticle article) {
        List<Annotation> found = article.outermost("quotation");
        List<Span> there = new ArrayList<>();
        long met = 0;
        for (GoldQuotation quotation : article.gold().quotations()) {
            Span place = article.place(quotation.span());
            there.add(place);
            List<Annotation> overlapping = OverlapScore.overlapping(found, place);
            if (!overlapping.isEmpty()) {
                met++;
                compare(quotation, overlapping);
            }
        }
        long right = found.stream().filter(annotation -> there.stream().anyMatch(annotation.span()::overlaps)).count();
        all = all.plus(new Agreement(right, found.size(), met, there.size()));
    }

    private void compare(GoldQuotation quotation, List<Annotation> overlapping) {
        kinds.add(overlapping.stream().anyMatch(each -> Values.feature(each, "kind").filter(quotation.kind()::equals).isPresent()));
        if (!quotation.speaker().isEmpty()) {
            speakers.add(overlapping.stream().anyMatch(each -> Values.feature(each, "speaker")
                    .filter(speaker -> isPart(speaker, quotation.speaker())).isPresent()));
        }
        if (!quotation.cue().isEmpty()) {
            cues.add(overlapping.stream().anyMatch(each -> Values.feature(each, "cue")
                    .filter(cue -> values.isSame(cue, quotation.cue())).isPresent()));
        }
    }

    private static boolean isPart(String one, String other) {
        return !one.isBlank() && (one.contains(other) || other.contains(one));
    }

    List<Figure> figures(String subject) {
        String met = subject + ", those that are met";
        return List.of(all.f1(subject + ", by overlap"), all.precision(subject + ", by overlap"), all.recall(subject + ", by overlap"),
                kinds.share(met, "kind right"), speakers.share(met, "speaker right"), cues.share(met, "cue right"));
    }
}
