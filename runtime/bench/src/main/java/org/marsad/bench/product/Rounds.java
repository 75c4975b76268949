package org.marsad.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of one figure, in the order of the rounds. */
public final class Rounds {

    private final String name;
    private final List<Double> values = new ArrayList<>();

    /** Values of this figure. */
    public Rounds(String name) {
        this.name = name;
    }

    /** The next round's value. */
    public void add(double value) {
        values.add(value);
    }

    /** Whether there has been no round yet. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The middle value, or the mean of the two middle ones. */
    public double median() {
        if (values.isEmpty()) {
            throw new IllegalStateException("no round of " + name + " has been run");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Each round's value in relation to the same round's of another figure. */
    public Rounds over(Rounds other, String ratio) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException(name + " and " + other.name + " have different numbers of rounds");
        }
        Rounds ratios = new Rounds(ratio);
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return ratios;
    }

    /** All values and the median, in one line. */
    @Override
    public String toString() {
        String all = values.stream().map(value -> String.format(Locale.ROOT, "%8.2f", value))
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%-30s%s   median %.2f", name, all, median());
    }
}
