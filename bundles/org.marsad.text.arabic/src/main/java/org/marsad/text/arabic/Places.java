package org.marsad.text.arabic;

import java.util.Arrays;
import java.util.Comparator;
import org.marsad.api.text.NameFinder;

/** The matches in a text, as they are found, without an object for each. */
final class Places {

    private static final int BEGIN = 0;
    private static final int END = 1;
    private static final int WORD_BEGIN = 2;
    private static final int NAME = 3;
    private static final int WIDTH = 4;
    private static final Comparator<int[]> BY_PLACE = Comparator.<int[]>comparingInt(place -> place[BEGIN])
            .thenComparing(Comparator.<int[]>comparingInt(place -> place[END]).reversed());

    private int[] values = new int[WIDTH * 64];
    private int size;
    private boolean inOrder = true;

    /** Adds one. */
    void add(int begin, int end, int wordBegin, int name) {
        if (size * WIDTH == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        inOrder &= size == 0 || isBehind(begin, end, size - 1);
        int at = size++ * WIDTH;
        values[at + BEGIN] = begin;
        values[at + END] = end;
        values[at + WORD_BEGIN] = wordBegin;
        values[at + NAME] = name;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Where the last one ends; 0 if there is none. */
    int end() {
        return size == 0 ? 0 : values[(size - 1) * WIDTH + END];
    }

    /** Hands all on, by begin and then the longer first, one for each place: of those with one place the first that was added. */
    void forEach(NameFinder.MatchConsumer matches) {
        Places ordered = inOrder ? this : ordered();
        for (int at = 0; at < ordered.size * WIDTH; at += WIDTH) {
            matches.accept(ordered.values[at + BEGIN], ordered.values[at + END], ordered.values[at + WORD_BEGIN],
                    ordered.values[at + NAME]);
        }
    }

    /** They are in order, unless a single character stands for several words; then they may also have one place. */
    private Places ordered() {
        int[][] rows = new int[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOfRange(values, i * WIDTH, (i + 1) * WIDTH);
        }
        Arrays.sort(rows, BY_PLACE);
        Places ordered = new Places();
        for (int[] row : rows) {
            if (ordered.size == 0 || ordered.isBehind(row[BEGIN], row[END], ordered.size - 1)) {
                ordered.add(row[BEGIN], row[END], row[WORD_BEGIN], row[NAME]);
            }
        }
        return ordered;
    }

    /** Whether a place comes behind another one and is not the same. */
    private boolean isBehind(int begin, int end, int other) {
        int at = other * WIDTH;
        return begin > values[at + BEGIN] || begin == values[at + BEGIN] && end < values[at + END];
    }
}
