package org.marsad.analysis.similarity.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.analysis.similarity.evaluation.MarkedStory.Saying;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Statement;
import org.marsad.api.similarity.SourceComparison.Verdict;

/**
 * Counts what was found of stories and claims. A statement is the marked one if it lies upon it, or if it is of the same article and has
 * the same value: of what an article says twice only the first is told, and of a quotation the value is who said it.
 */
final class StoryScore {

    private long pairsFound;
    private long pairsThere;
    private long pairsRight;
    private final long[] agree = new long[2];
    private final long[] differ = new long[2];
    private final long[] single = new long[2];
    private final long[] silent = new long[2];
    private long differing;
    private long rightlyDiffering;

    /** Counts pairs of articles of one story. */
    void pairs(List<MarkedStory> stories, Map<String, Entry> articles, List<Set<DocumentId>> groups) {
        List<String> names = new ArrayList<>(articles.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Set<String> pair = Set.of(names.get(i), names.get(j));
                Set<DocumentId> ids = Set.of(articles.get(names.get(i)).id(), articles.get(names.get(j)).id());
                boolean isThere = stories.stream().anyMatch(story -> story.articles().containsAll(pair));
                boolean isFound = groups.stream().anyMatch(group -> group.containsAll(ids));
                pairsThere += isThere ? 1 : 0;
                pairsFound += isFound ? 1 : 0;
                pairsRight += isThere && isFound ? 1 : 0;
            }
        }
    }

    /** Counts the claims of a story. */
    void claims(MarkedStory story, Map<String, Entry> articles, List<Claim> found) {
        Set<Claim> right = new HashSet<>();
        for (MarkedStory.Claim marked : story.claims()) {
            switch (marked.verdict()) {
                case "agree" -> count(agree, marked, Verdict.AGREE, articles, found, right);
                case "differ" -> count(differ, marked, Verdict.DIFFER, articles, found, right);
                default -> {
                    single[1]++;
                    single[0] += found.stream().anyMatch(claim -> claim.verdict() == Verdict.ALONE && saying(marked, claim, articles) > 0)
                            ? 1 : 0;
                }
            }
        }
        differing += found.stream().filter(claim -> claim.verdict() == Verdict.DIFFER).count();
        rightlyDiffering += right.stream().filter(claim -> claim.verdict() == Verdict.DIFFER).count();
    }

    private void count(long[] counts, MarkedStory.Claim marked, Verdict verdict, Map<String, Entry> articles, List<Claim> found,
            Set<Claim> right) {
        List<Claim> met = found.stream().filter(claim -> claim.verdict() == verdict && saying(marked, claim, articles) > 1).toList();
        counts[1]++;
        counts[0] += met.isEmpty() ? 0 : 1;
        right.addAll(met);
        for (String article : met.isEmpty() ? List.<String>of() : marked.silent()) {
            DocumentId id = articles.get(article).id();
            silent[1]++;
            silent[0] += met.stream().flatMap(claim -> claim.statements().stream()).noneMatch(each -> each.document().equals(id)) ? 1 : 0;
        }
    }

    /** How many of the marked articles say the marked thing in a claim. */
    private static long saying(MarkedStory.Claim marked, Claim claim, Map<String, Entry> articles) {
        return marked.says().stream().filter(saying -> claim.statements().stream().anyMatch(statement ->
                statement.document().equals(articles.get(saying.file()).id()) && isSame(statement, saying))).count();
    }

    private static boolean isSame(Statement statement, Saying saying) {
        return statement.span().overlaps(saying.span()) || statement.text().equals(saying.surface())
                || statement.value().equals(saying.value()) || statement.value().equals(saying.surface());
    }

    List<Figure> figures() {
        double precision = pairsFound == 0 ? 0 : (double) pairsRight / pairsFound;
        double recall = pairsThere == 0 ? 0 : (double) pairsRight / pairsThere;
        return List.of(
                new Figure("pairs of one story", "F1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                        pairsThere),
                Figure.share("pairs of one story", "precision", pairsRight, pairsFound),
                Figure.share("pairs of one story", "recall", pairsRight, pairsThere),
                Figure.share("claims that differ", "recall", differ[0], differ[1]),
                Figure.share("claims that differ", "precision", rightlyDiffering, differing),
                Figure.share("claims that agree", "recall", agree[0], agree[1]),
                Figure.share("claims of one article", "recall", single[0], single[1]),
                Figure.share("articles silent about a claim that is found", "right", silent[0], silent[1]));
    }
}
