package org.marsad.evaluation.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of one text another one has, by runs of four words: the measure of the article extraction benchmark that the pages
 * come from.
 *
 * @param precision the share of the runs found that are right
 * @param recall    the share of the right runs that are found
 */
public record Shingles(double precision, double recall) {

    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

    /** Compares what was found with what is right. */
    public static Shingles of(String found, String right) {
        Map<String, Integer> runsFound = runs(found);
        Map<String, Integer> runsRight = runs(right);
        double common = runsFound.entrySet().stream()
                .mapToInt(run -> Math.min(run.getValue(), runsRight.getOrDefault(run.getKey(), 0))).sum();
        return new Shingles(common / Math.max(1, sum(runsFound)), common / Math.max(1, sum(runsRight)));
    }

    /** The harmonic mean of the two means; of no documents 0. */
    public static double f1(List<Shingles> documents) {
        double precision = documents.stream().mapToDouble(Shingles::precision).average().orElse(0);
        double recall = documents.stream().mapToDouble(Shingles::recall).average().orElse(0);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static int sum(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
        Map<String, Integer> runs = new HashMap<>();
        for (int begin = 0; begin < Math.max(1, words.size() - WORDS + 1) && !words.isEmpty(); begin++) {
            runs.merge(String.join(" ", words.subList(begin, Math.min(words.size(), begin + WORDS))), 1, Integer::sum);
        }
        return runs;
    }
}
