package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is put together two by two, in groups: each is with all that are together with one of its own. At first each is alone. */
final class Groups<T> {

    private final List<T> all;
    private final int[] numbers;

    Groups(List<T> all) {
        this.all = all;
        this.numbers = new int[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
    }

    /** Puts the groups of two together, by their places in the list; both have the number of the first then. */
    void unite(int one, int other) {
        int from = numbers[other];
        int to = numbers[one];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] == from ? to : numbers[i];
        }
    }

    /** The number of the group of one, by its place in the list. */
    int number(int one) {
        return numbers[one];
    }

    /** The groups by their numbers, and all of a group in the order of the list. */
    Map<Integer, List<T>> byNumber() {
        Map<Integer, List<T>> byNumber = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            byNumber.computeIfAbsent(numbers[i], number -> new ArrayList<>()).add(all.get(i));
        }
        return byNumber;
    }
}
