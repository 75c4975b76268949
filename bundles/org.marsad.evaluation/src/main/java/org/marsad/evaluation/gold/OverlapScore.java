package org.marsad.evaluation.gold;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.measure.Agreement;
import org.marsad.evaluation.measure.Tally;

/**
 * Things that are met if something was found that shares a character with them. Precision is the share of the findings that share one
 * with something that is there.
 */
final class OverlapScore {

    private long right;
    private long found;
    private long met;
    private long there;
    private final Tally named = new Tally();
    private final Tally values = new Tally();

    private OverlapScore() {
    }

    /** The score of the mentions of a gold type by the annotations of a type. */
    static OverlapScore ofMentions(List<ReadArticle> articles, String goldType, String foundType, Values values) {
        OverlapScore score = new OverlapScore();
        for (ReadArticle article : articles) {
            List<Annotation> all = article.outermost(foundType);
            List<Span> counted = new ArrayList<>();
            List<Span> generic = new ArrayList<>();
            for (GoldMention mention : article.gold().mentions()) {
                if (mention.type().equals(goldType)) {
                    Span place = article.place(mention.span());
                    if (mention.level() == GoldMention.Level.GENERIC) {
                        generic.add(place);
                    } else {
                        counted.add(place);
                        score.add(mention, overlapping(all, place), values);
                    }
                }
            }
            score.count(all, counted, generic);
        }
        return score;
    }

    private void add(GoldMention mention, List<Annotation> overlapping, Values known) {
        there++;
        met += overlapping.isEmpty() ? 0 : 1;
        if (mention.level() == GoldMention.Level.NAMED) {
            named.add(!overlapping.isEmpty());
        }
        if (!overlapping.isEmpty() && known.isComparable(mention)) {
            values.add(overlapping.stream().anyMatch(annotation -> known.isRight(mention, annotation)));
        }
    }

    private void count(List<Annotation> all, List<Span> counted, List<Span> generic) {
        for (Annotation annotation : all) {
            boolean isRight = counted.stream().anyMatch(annotation.span()::overlaps);
            boolean isLeftOut = !isRight && generic.stream().anyMatch(annotation.span()::overlaps);
            right += isRight ? 1 : 0;
            found += isLeftOut ? 0 : 1;
        }
    }

    /** Those of the annotations that share a character with a place. */
    static List<Annotation> overlapping(List<Annotation> annotations, Span place) {
        return annotations.stream().filter(annotation -> annotation.span().overlaps(place)).toList();
    }

    List<Figure> figures(String subject) {
        Agreement all = new Agreement(right, found, met, there);
        return List.of(all.f1(subject + ", by overlap"), all.precision(subject + ", by overlap"),
                named.share(subject + ", named, by overlap", "recall"), values.share(subject + ", those that are met", "value right"));
    }
}
