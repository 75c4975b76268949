package org.marsad.analysis.similarity.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.analysis.similarity.store.Profile;
import org.marsad.analysis.similarity.stories.Clusterer.Item;
import org.marsad.analysis.similarity.stories.Clusterer.Weights;

/** A story as it grows: its documents, and the sum of what they are about, each document with length one. */
final class Cluster {

    private final int number;
    private final Weights weights;
    private final List<Item> items = new ArrayList<>(2);
    /** Taken back when the story is closed, made anew when it is told. */
    private FeatureSums sums = new FeatureSums();
    private double squares;

    Cluster(int number, Weights weights) {
        this.number = number;
        this.weights = weights;
    }

    int number() {
        return number;
    }

    /** Its documents, in order of time. */
    List<Item> items() {
        return items;
    }

    /** The day of its last document. */
    int lastDay() {
        return items.get(items.size() - 1).profile().day();
    }

    /** Adds a document, whose features weigh so much. */
    void add(Item item, double[] unit) {
        items.add(item);
        sum(item, unit);
    }

    /** It takes no more documents. */
    void close() {
        sums = null;
    }

    private void sum(Item item, double[] unit) {
        int[] features = item.profile().features();
        for (int i = 0; i < features.length; i++) {
            double before = sums.add(features[i], unit[i]);
            double after = sums.of(features[i]);
            squares += after * after - before * before;
        }
    }

    /** How like a document it is, whose features weigh so much; from 0 to 1. */
    double cosine(Item item, double[] unit) {
        int[] features = item.profile().features();
        double product = 0;
        for (int i = 0; i < features.length; i++) {
            product += sums.of(features[i]) * unit[i];
        }
        return product == 0 ? 0 : product / Math.sqrt(squares);
    }

    /** How many of the rare names of a document it has, too. */
    int rareNames(Profile profile) {
        return (int) Arrays.stream(profile.features()).filter(feature -> weights.isRareName(feature) && sums.of(feature) > 0).count();
    }

    /** Its documents, those first that are most like all of them, else in order of time. */
    List<Item> centralFirst() {
        sums = new FeatureSums();
        squares = 0;
        items.forEach(item -> sum(item, weights.unit(item.profile())));
        Map<Item, Double> nearness = new HashMap<>();
        items.forEach(item -> nearness.put(item, cosine(item, weights.unit(item.profile()))));
        close();
        return items.stream().sorted(Comparator.comparingDouble((Item item) -> -nearness.get(item))).toList();
    }

    /** What half of its documents at least have in common, the most telling first. */
    List<Integer> commonFeatures() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Item item : items) {
            for (int feature : item.profile().features()) {
                counts.merge(feature, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().filter(each -> each.getValue() * 2 >= items.size() && each.getValue() > 1)
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Integer> each) -> -each.getValue() * weights.of(each.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }
}
