package org.marsad.analysis.similarity.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.analysis.similarity.stories.Clusterer.Item;
import org.marsad.analysis.similarity.stories.Clusterer.Weights;

/** A story as it grows: its documents, and the sum of what they are about, each document with length one. */
final class Cluster {

    private final int number;
    private final Weights weights;
    private final List<Item> items = new ArrayList<>();
    private final Map<Integer, Double> sum = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
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

    void add(Item item) {
        items.add(item);
        double length = length(item);
        for (int feature : item.profile().features()) {
            double before = sum.getOrDefault(feature, 0.0);
            double after = before + weights.of(feature) / length;
            squares += after * after - before * before;
            sum.put(feature, after);
            counts.merge(feature, 1, Integer::sum);
        }
    }

    /** How like a document it is, from 0 to 1. */
    double cosine(Item item) {
        double product = 0;
        for (int feature : item.profile().features()) {
            Double weight = sum.get(feature);
            product += weight == null ? 0 : weight * weights.of(feature);
        }
        return product == 0 ? 0 : product / (length(item) * Math.sqrt(squares));
    }

    private double length(Item item) {
        double length = 0;
        for (int feature : item.profile().features()) {
            length += weights.of(feature) * weights.of(feature);
        }
        return Math.sqrt(length);
    }

    /** Its documents, those first that are most like all of them, else in order of time. */
    List<Item> centralFirst() {
        Map<Item, Double> nearness = new HashMap<>();
        items.forEach(item -> nearness.put(item, cosine(item)));
        return items.stream().sorted(Comparator.comparingDouble((Item item) -> -nearness.get(item))).toList();
    }

    /** What half of its documents at least have in common, the most telling first. */
    List<Integer> commonFeatures() {
        return counts.entrySet().stream().filter(each -> each.getValue() * 2 >= items.size() && each.getValue() > 1)
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Integer> each) -> -each.getValue() * weights.of(each.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }
}
