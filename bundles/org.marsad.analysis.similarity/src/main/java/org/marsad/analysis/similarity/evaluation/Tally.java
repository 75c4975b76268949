package org.marsad.analysis.similarity.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.analysis.similarity.evaluation.CopiedCorpus.Made;
import org.marsad.analysis.similarity.evaluation.CopiedCorpus.Original;
import org.marsad.analysis.similarity.find.Finder.Found;
import org.marsad.api.document.DocumentId;
import org.marsad.api.evaluation.Figure;

/** Counts what was found against what was copied. */
final class Tally {

    private final Map<String, long[]> byChange = new LinkedHashMap<>();
    private long found;
    private long right;
    private long counted;
    private long countedFound;
    private long placed;
    private long toPlace;

    /** Of {@code original} these were found. */
    void add(Original original, List<Found> all) {
        Map<DocumentId, Found> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(each.id(), each));
        found += all.size();
        right += all.stream().filter(each -> original.copies().containsKey(each.id())).count();
        original.copies().forEach((id, made) -> add(made, byId.get(id)));
    }

    private void add(Made made, Found copy) {
        long[] counts = byChange.computeIfAbsent(made.label(), first -> new long[2]);
        counts[0] += copy == null ? 0 : 1;
        counts[1]++;
        if (made.counted()) {
            counted++;
            countedFound += copy == null ? 0 : 1;
        }
        if (made.paragraph() > 0) {
            toPlace++;
            placed += copy != null && copy.likeness().copies().stream().allMatch(each -> each.otherParagraph() == made.paragraph())
                    ? 1 : 0;
        }
    }

    /** Precision and recall of all, then recall for each way of copying. */
    List<Figure> figures(String set, double goal) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share(set + ", all copies", "precision", right, found).atLeast(goal));
        figures.add(Figure.share(set + ", all copies", "recall", countedFound, counted).atLeast(goal));
        byChange.forEach((label, counts) -> figures.add(Figure.share(set + ", " + label, "recall", counts[0], counts[1])));
        figures.add(Figure.share(set + ", paragraph of another document", "right paragraph", placed, toPlace).atLeast(goal));
        return figures;
    }
}
