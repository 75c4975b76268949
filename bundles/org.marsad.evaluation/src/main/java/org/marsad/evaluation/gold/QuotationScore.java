package org.marsad.evaluation.gold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.measure.Agreement;
import org.marsad.evaluation.measure.Tally;

/**
 * Quotations: all of them and the indirect ones by overlap, the direct ones by their exact words and their speaker; and of those that are
 * met the share with the right kind, speaker and cue. Quotation marks, stops and spaces at the ends do not matter. A speaker is right if
 * one of the words found and the words of the gold is a part of the other, or if it is another name of the same.
 */
final class QuotationScore {

    private static final String QUOTATION = "quotation";
    private static final String DIRECT = "direct";
    private static final String INDIRECT = "indirect";
    private static final double GOOD_INDIRECT = 0.7;

    private final Values values;
    private Agreement all = Agreement.NONE;
    private Agreement indirect = Agreement.NONE;
    private Agreement direct = Agreement.NONE;
    private Agreement spoken = Agreement.NONE;
    private final Tally kinds = new Tally();
    private final Tally speakers = new Tally();
    private final Tally cues = new Tally();

    QuotationScore(List<ReadArticle> articles, Values values) {
        this.values = values;
        articles.forEach(this::add);
    }

    private void add(ReadArticle article) {
        List<Annotation> found = article.outermost(QUOTATION);
        List<GoldQuotation> gold = article.gold().quotations();
        all = all.plus(byOverlap(article, found, gold));
        indirect = indirect.plus(byOverlap(article, ofKind(article, INDIRECT), gold.stream().filter(each -> each.kind().equals(INDIRECT))
                .toList()));
        exactly(article, ofKind(article, DIRECT), gold.stream().filter(each -> each.kind().equals(DIRECT)).toList());
        for (GoldQuotation quotation : gold) {
            List<Annotation> overlapping = OverlapScore.overlapping(found, article.place(quotation.span()));
            if (!overlapping.isEmpty()) {
                compare(quotation, overlapping);
            }
        }
    }

    private static List<Annotation> ofKind(ReadArticle article, String kind) {
        return ReadArticle.outermost(article.outcome().found(QUOTATION).stream()
                .filter(each -> Values.feature(each, "kind").filter(kind::equals).isPresent()).toList());
    }

    private static Agreement byOverlap(ReadArticle article, List<Annotation> found, List<GoldQuotation> gold) {
        List<Span> there = gold.stream().map(quotation -> article.place(quotation.span())).toList();
        long met = there.stream().filter(place -> !OverlapScore.overlapping(found, place).isEmpty()).count();
        long right = found.stream().filter(annotation -> there.stream().anyMatch(annotation.span()::overlaps)).count();
        return new Agreement(right, found.size(), met, there.size());
    }

    private void exactly(ReadArticle article, List<Annotation> found, List<GoldQuotation> gold) {
        String text = article.outcome().text();
        Set<Span> spans = new HashSet<>();
        found.forEach(annotation -> spans.add(words(text, annotation.span())));
        Set<Span> there = new HashSet<>();
        List<Span> right = new ArrayList<>();
        for (GoldQuotation quotation : gold) {
            Span place = words(text, article.place(quotation.span()));
            there.add(place);
            if (found.stream().anyMatch(annotation -> words(text, annotation.span()).equals(place) && isSpeaker(quotation, annotation))) {
                right.add(place);
            }
        }
        direct = direct.plus(Agreement.exact(spans, there));
        spoken = spoken.plus(new Agreement(right.size(), spans.size(), right.size(), there.size()));
    }

    /** The span without what is no letter or digit at its ends. */
    private static Span words(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && !Character.isLetterOrDigit(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1)) && Character.getType(text.charAt(end - 1))
                != Character.NON_SPACING_MARK) {
            end--;
        }
        return new Span(begin, end);
    }

    private void compare(GoldQuotation quotation, List<Annotation> overlapping) {
        kinds.add(overlapping.stream().anyMatch(each -> Values.feature(each, "kind").filter(quotation.kind()::equals).isPresent()));
        if (!quotation.speaker().isEmpty()) {
            speakers.add(overlapping.stream().anyMatch(each -> isSpeaker(quotation, each)));
        }
        if (!quotation.cue().isEmpty()) {
            cues.add(overlapping.stream().anyMatch(each -> Values.feature(each, "cue")
                    .filter(cue -> values.isSame(cue, quotation.cue())).isPresent()));
        }
    }

    /** Whether the speaker that was found, or what stands for it in the text, is the one of the gold; also if the gold has none. */
    private boolean isSpeaker(GoldQuotation quotation, Annotation annotation) {
        return quotation.speaker().isEmpty() || Stream.of("speaker", "written").flatMap(name -> Values.feature(annotation, name).stream())
                .anyMatch(found -> isPart(found, quotation.speaker())
                        || !quotation.person().isEmpty() && values.isNameOf(quotation.person(), found));
    }

    private static boolean isPart(String one, String other) {
        return !one.isBlank() && (one.contains(other) || other.contains(one));
    }

    List<Figure> figures(String subject) {
        String met = subject + ", those that are met";
        List<Figure> figures = new ArrayList<>(List.of(all.f1(subject + ", by overlap"), all.precision(subject + ", by overlap"),
                all.recall(subject + ", by overlap"), kinds.share(met, "kind right"), speakers.share(met, "speaker right"),
                cues.share(met, "cue right")));
        figures.addAll(ofKind(indirect, subject + ", indirect, by overlap", GOOD_INDIRECT));
        figures.addAll(ofKind(direct, subject + ", direct, exact", 0));
        figures.addAll(ofKind(spoken, subject + ", direct, exact, with speaker", 1));
        return figures;
    }

    /** F1, precision and recall, with a goal for F1 if there is one; one line without a figure if there are none. */
    private static List<Figure> ofKind(Agreement agreement, String subject, double goal) {
        Figure f1 = agreement.f1(subject);
        if (Double.isNaN(f1.value())) {
            return List.of(f1);
        }
        return List.of(goal > 0 ? f1.atLeast(goal) : f1, agreement.precision(subject), agreement.recall(subject));
    }
}
