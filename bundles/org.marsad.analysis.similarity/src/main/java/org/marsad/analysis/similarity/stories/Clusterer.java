package org.marsad.analysis.similarity.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.marsad.analysis.similarity.store.Profile;
import org.marsad.api.document.DocumentId;

/**
 * Puts documents to stories in one pass, in order of time and then of id: each goes to the story it is most like, by the cosine between
 * its weighted features and the sum of those of the story, or begins a new one (single-pass clustering, as in topic detection and
 * tracking: Allan, Papka, Lavrenko 1998). A story that has had no document for {@value #DAYS} days takes no more. A feature weighs the
 * more the fewer documents have it, and a name more than a word. The same documents give the same stories.
 */
final class Clusterer {

    /** The longest pause within a story. */
    static final int DAYS = 7;

    /** From so much on a document belongs to a story. */
    static final double LEAST_COSINE = 0.12;

    private static final double NAME = 1.5;

    private final Weights weights;
    private final List<Cluster> all = new ArrayList<>();
    private final Map<Integer, Set<Integer>> byFeature = new HashMap<>();
    private int firstOpen;

    private Clusterer(Weights weights) {
        this.weights = weights;
    }

    /**
     * A document with what it is about.
     *
     * @param id      its identity
     * @param profile what it is about
     */
    record Item(DocumentId id, Profile profile) {}

    /** All clusters, also of one document, in the order of their first documents. */
    static List<Cluster> cluster(List<Item> items, Weights weights) throws InterruptedException {
        Clusterer clusterer = new Clusterer(weights);
        Comparator<Item> byTime = Comparator.comparingInt((Item each) -> each.profile().day()).thenComparing(Item::id);
        for (Item item : items.stream().sorted(byTime).toList()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped between two documents");
            }
            clusterer.add(item);
        }
        return clusterer.all;
    }

    private void add(Item item) {
        close(item.profile().day());
        Cluster best = null;
        double highest = LEAST_COSINE;
        for (int candidate : candidates(item)) {
            double cosine = all.get(candidate).cosine(item);
            if (cosine >= highest && (best == null || cosine > highest)) {
                best = all.get(candidate);
                highest = cosine;
            }
        }
        if (best == null) {
            best = new Cluster(all.size(), weights);
            all.add(best);
        }
        best.add(item);
        for (int feature : item.profile().features()) {
            byFeature.computeIfAbsent(feature, first -> new TreeSet<>()).add(best.number());
        }
    }

    /** The open clusters that have a feature in common, in the order in which they began. */
    private Set<Integer> candidates(Item item) {
        Set<Integer> candidates = new TreeSet<>();
        for (int feature : item.profile().features()) {
            Set<Integer> having = byFeature.get(feature);
            if (having != null) {
                having.removeIf(number -> number < firstOpen || all.get(number).lastDay() < item.profile().day() - DAYS);
                candidates.addAll(having);
            }
        }
        return candidates;
    }

    /** Clusters are in the order of their first day, so those at the beginning close first. */
    private void close(int day) {
        while (firstOpen < all.size() && all.get(firstOpen).lastDay() < day - DAYS) {
            firstOpen++;
        }
    }

    /** How much features weigh. */
    static final class Weights {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private int documents;

        /** Counts a document. */
        void add(Profile profile) {
            documents++;
            for (int feature : profile.features()) {
                counts.merge(feature, 1, Integer::sum);
            }
        }

        /** The more the rarer. */
        double of(int feature) {
            double rarity = Math.log(1 + (double) documents / counts.getOrDefault(feature, 1));
            return Profiler.isName(feature) ? NAME * rarity : rarity;
        }
    }
}
