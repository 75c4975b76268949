package org.marsad.analysis.structure.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Finds the lines that repeat in the documents of one scope as furniture does: in enough of them, and outside the running text.
 * Running text itself must repeat in far more. Copies of one article count once, else its paragraphs would be furniture.
 */
final class Repetition {

    /** Fewer documents teach nothing. */
    static final int FEWEST_DOCUMENTS = 12;

    private static final int FEWEST_REPETITIONS = 6;
    private static final double LEAST_SHARE = 0.15;
    private static final double LEAST_SHARE_OF_RUNNING_TEXT = 0.4;
    /** Share of its places that lie outside the running text; a subheading that all articles have lies within. */
    private static final double LEAST_OUTSIDE = 0.8;

    /** What was learned is kept until it falls below this share of what would be learned. */
    private static final double PERSISTENCE = 0.5;

    private static final class Places {

        private int documents;
        private int running;
        private int outside;
    }

    private final List<SampledDocument> documents;
    private final int total;

    /** Looks at these documents, in an order that is always the same. */
    Repetition(Collection<SampledDocument> sample) {
        total = sample.size();
        documents = withoutCopies(List.copyOf(sample), total);
    }

    /** In how many documents a line stands, copies included or not as they are counted. */
    int documents() {
        return documents.size();
    }

    /**
     * The marks of the lines that are furniture, each with the number of documents it stands in.
     *
     * @param learned whether a line was learned before; then it takes less
     */
    Map<Long, Integer> furniture(LongPredicate learned) {
        if (documents.size() < FEWEST_DOCUMENTS) {
            return Map.of();
        }
        Map<Long, Places> places = count(Set.of());
        Set<Long> frequent = places.entrySet().stream()
                .filter(line -> isFrequent(line.getValue(), ease(learned, line.getKey()))).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Long, Places> placed = count(frequent);
        return frequent.stream().filter(line -> isOutside(placed.get(line), ease(learned, line)))
                .collect(Collectors.toMap(line -> line, line -> placed.get(line).documents));
    }

    private static double ease(LongPredicate learned, long line) {
        return learned.test(line) ? PERSISTENCE : 1;
    }

    private boolean isFrequent(Places places, double ease) {
        boolean running = places.running * 2 > places.documents;
        double share = (running ? LEAST_SHARE_OF_RUNNING_TEXT : LEAST_SHARE) * documents.size();
        return places.documents >= ease * Math.max(FEWEST_REPETITIONS, share);
    }

    private static boolean isOutside(Places places, double ease) {
        return places.outside >= places.documents * (1 - (1 - LEAST_OUTSIDE) / ease);
    }

    /** Where each line stands, if running text that is frequent does not count as such. */
    private Map<Long, Places> count(Set<Long> frequent) {
        Map<Long, Places> all = new HashMap<>();
        for (SampledDocument document : documents) {
            int first = 0;
            while (first < document.size() && !isText(document, first, frequent)) {
                first++;
            }
            int last = document.size() - 1;
            while (last >= 0 && !isText(document, last, frequent)) {
                last--;
            }
            Set<Long> seen = new HashSet<>();
            for (int at = 0; at < document.size(); at++) {
                if (seen.add(document.line(at))) {
                    Places places = all.computeIfAbsent(document.line(at), line -> new Places());
                    places.documents++;
                    places.running += document.isRunning(at) ? 1 : 0;
                    places.outside += at < first || at > last || document.isRunning(at) ? 1 : 0;
                }
            }
        }
        return all;
    }

    private static boolean isText(SampledDocument document, int at, Set<Long> frequent) {
        return document.isRunning(at) && !frequent.contains(document.line(at));
    }

    /** The documents but those that have most of their rarer paragraphs in common with one before. */
    private static List<SampledDocument> withoutCopies(List<SampledDocument> sample, int total) {
        Map<Long, Integer> counts = new HashMap<>();
        sample.forEach(document -> paragraphs(document).forEach(line -> counts.merge(line, 1, Integer::sum)));
        Map<Long, List<Integer>> met = new HashMap<>();
        List<SampledDocument> kept = new ArrayList<>();
        for (SampledDocument document : sample) {
            Set<Long> rare = paragraphs(document);
            rare.removeIf(line -> counts.get(line) >= LEAST_SHARE_OF_RUNNING_TEXT * total);
            Map<Integer, Integer> common = new HashMap<>();
            rare.forEach(line -> met.getOrDefault(line, List.of()).forEach(other -> common.merge(other, 1, Integer::sum)));
            if (common.values().stream().noneMatch(shared -> 2 * shared > rare.size())) {
                rare.forEach(line -> met.computeIfAbsent(line, first -> new ArrayList<>()).add(kept.size()));
                kept.add(document);
            }
        }
        return kept;
    }

    private static Set<Long> paragraphs(SampledDocument document) {
        Set<Long> paragraphs = new HashSet<>();
        for (int at = 0; at < document.size(); at++) {
            if (document.isRunning(at)) {
                paragraphs.add(document.line(at));
            }
        }
        return paragraphs;
    }
}
