package org.marsad.evaluation.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.data.Alignment;

/**
 * An article, and what the workbench makes of it.
 *
 * @param gold      the article and what a reader finds
 * @param outcome   what the workbench makes of it
 * @param alignment from the places of the file to those of the extracted text
 */
record ReadArticle(GoldArticle gold, Outcome outcome, Alignment alignment) {

    /** Where something of the file is in the extracted text; what cannot be seen is nowhere, and an empty range at its begin. */
    Span place(Span ofFile) {
        Optional<Span> place = alignment.span(ofFile.begin(), ofFile.end());
        return place.orElse(new Span(ofFile.begin(), ofFile.begin()));
    }

    /** What was found of a type, without what lies in another of the same type; of several at one place the surest. */
    List<Annotation> outermost(String type) {
        return outermost(outcome.found(type));
    }

    /** Those of one type, in reading order, without what lies in another of them; of several at one place the surest. */
    static List<Annotation> outermost(List<Annotation> all) {
        List<Annotation> outermost = new ArrayList<>();
        for (Annotation found : all) {
            int last = outermost.size() - 1;
            if (last < 0 || !outermost.get(last).span().contains(found.span())) {
                outermost.add(found);
            } else if (outermost.get(last).span().equals(found.span()) && outermost.get(last).confidence() < found.confidence()) {
                outermost.set(last, found);
            }
        }
        return outermost;
    }
}
