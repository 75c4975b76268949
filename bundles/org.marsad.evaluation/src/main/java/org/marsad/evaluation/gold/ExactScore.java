package org.marsad.evaluation.gold;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.measure.Agreement;
import org.marsad.evaluation.measure.Tally;

/** Mentions that are met only at exactly their place. */
final class ExactScore {

    private Agreement all = Agreement.NONE;
    private final Tally named = new Tally();
    private final Tally shortened = new Tally();

    private ExactScore() {
    }

    /** The score of the mentions of a gold type by the annotations of a type. */
    static ExactScore of(List<ReadArticle> articles, String goldType, String foundType) {
        ExactScore score = new ExactScore();
        articles.forEach(article -> score.add(article, goldType, foundType));
        return score;
    }

    private void add(ReadArticle article, String goldType, String foundType) {
        Set<Span> found = article.outermost(foundType).stream().map(Annotation::span).collect(Collectors.toCollection(HashSet::new));
        Set<Span> there = new HashSet<>();
        Set<Span> generic = new HashSet<>();
        for (GoldMention mention : article.gold().mentions()) {
            if (mention.type().equals(goldType)) {
                Span place = article.place(mention.span());
                if (mention.level() == GoldMention.Level.GENERIC) {
                    generic.add(place);
                } else {
                    there.add(place);
                    (mention.level() == GoldMention.Level.NAMED ? named : shortened).add(found.contains(place));
                }
            }
        }
        found.removeIf(span -> !there.contains(span) && generic.stream().anyMatch(span::overlaps));
        all = all.plus(Agreement.exact(found, there));
    }

    List<Figure> figures(String subject) {
        return List.of(all.f1(subject), all.precision(subject), named.share(subject + ", named", "recall"),
                shortened.share(subject + ", short", "recall"));
    }
}
