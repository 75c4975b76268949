package org.marsad.analysis.similarity.stories;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Of the bound, so much does where some names are the same that few other documents have. */
    private static final double SHARE_WITH_NAMES = 2.0 / 3;
    private static final int NAMES_TOGETHER = 2;
    private static final int FEW = 3;
    private static final int SHARE_OF_FEW = 50;

    private static final double NAME = 1.5;
    private static final int[] NONE = {};

    /** A story is looked for by so many features of a document: what is everywhere leads to all stories, and says little. */
    private static final int TELLING = 24;

    private final Weights weights;
    private final List<Cluster> all = new ArrayList<>();
    /** The numbers of the clusters, ascending. */
    private final Map<Integer, int[]> byFeature = new HashMap<>();
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
        double[] unit = weights.unit(item.profile());
        List<Integer> telling = weights.heaviest(item.profile(), TELLING);
        Cluster best = null;
        double highest = 0;
        double least = weights.leastCosine();
        for (int candidate : candidates(item, telling)) {
            double cosine = all.get(candidate).cosine(item, unit);
            boolean isLike = cosine >= least
                    || cosine >= least * SHARE_WITH_NAMES && all.get(candidate).rareNames(item.profile()) >= NAMES_TOGETHER;
            if (isLike && cosine > highest) {
                best = all.get(candidate);
                highest = cosine;
            }
        }
        if (best == null) {
            best = new Cluster(all.size(), weights);
            all.add(best);
        }
        best.add(item, unit);
        for (int feature : telling) {
            byFeature.merge(feature, new int[] {best.number()}, Clusterer::united);
        }
    }

    /** The open clusters that have one of the most telling features in common, in the order in which they began. */
    private Set<Integer> candidates(Item item, List<Integer> telling) {
        Set<Integer> candidates = new TreeSet<>();
        for (int feature : telling) {
            int[] having = byFeature.getOrDefault(feature, NONE);
            int[] open = Arrays.stream(having).filter(number -> number >= firstOpen && isOpen(all.get(number), item.profile().day()))
                    .toArray();
            if (open.length < having.length) {
                byFeature.put(feature, open);
            }
            Arrays.stream(open).forEach(candidates::add);
        }
        return candidates;
    }

    private static boolean isOpen(Cluster cluster, int day) {
        return cluster.lastDay() >= (long) day - DAYS;
    }

    private static int[] united(int[] numbers, int[] one) {
        if (Arrays.binarySearch(numbers, one[0]) >= 0) {
            return numbers;
        }
        int[] united = Arrays.copyOf(numbers, numbers.length + 1);
        united[numbers.length] = one[0];
        Arrays.sort(united);
        return united;
    }

    /** Clusters are in the order of their first day, so those at the beginning close first. */
    private void close(int day) {
        while (firstOpen < all.size() && !isOpen(all.get(firstOpen), day)) {
            all.get(firstOpen++).close();
        }
    }

    /** How much features weigh. */
    static final class Weights {

        private static final double LEAST = 0.10;
        private static final double TENFOLD = 0.02;
        private static final double MOST = 0.14;

        private final FeatureCounts counts = new FeatureCounts();
        private int documents;

        /** Counts a document. */
        void add(Profile profile) {
            documents++;
            for (int feature : profile.features()) {
                counts.add(feature);
            }
        }

        /**
         * From so much on a document belongs to a story: {@value #LEAST} among ten documents, {@value #TENFOLD} more for each ten times as
         * many, {@value #MOST} at most. The more documents there are, the more of them are like another one by chance.
         */
        double leastCosine() {
            return Math.min(MOST, LEAST + TENFOLD * Math.log10(Math.max(1, documents / 10.0)));
        }

        /** The more the rarer. */
        double of(int feature) {
            double rarity = Math.log(1 + (double) documents / Math.max(1, counts.of(feature)));
            return Profiler.isName(feature) ? NAME * rarity : rarity;
        }

        /** Whether a feature is a name that few documents have: three, or of many one in fifty. */
        boolean isRareName(int feature) {
            return Profiler.isName(feature) && counts.of(feature) <= Math.max(FEW, documents / SHARE_OF_FEW);
        }

        /** What the features of a document weigh, so that the whole has length one. */
        double[] unit(Profile profile) {
            double[] unit = Arrays.stream(profile.features()).mapToDouble(this::of).toArray();
            double length = Math.sqrt(Arrays.stream(unit).map(weight -> weight * weight).sum());
            return Arrays.stream(unit).map(weight -> weight / length).toArray();
        }

        /** The features of a document that weigh most, of those that others have, too; of equal ones the first. */
        List<Integer> heaviest(Profile profile, int limit) {
            return Arrays.stream(profile.features()).filter(feature -> counts.of(feature) > 1).boxed()
                    .sorted(Comparator.comparingDouble((Integer feature) -> -of(feature)).thenComparing(Comparator.naturalOrder()))
                    .limit(limit).toList();
        }
    }
}
