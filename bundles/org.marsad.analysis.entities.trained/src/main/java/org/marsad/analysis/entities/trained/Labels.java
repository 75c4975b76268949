package org.marsad.analysis.entities.trained;

import java.util.List;

/**
 * The labels of places: outside, and for each type the beginning and the inside of a name (IOB2).
 *
 * @param types the types of names, such as {@code PER}
 */
record Labels(List<String> types) {

    /** What belongs to no name. */
    static final int OUTSIDE = 0;

    private static final float FORBIDDEN = -10_000;

    Labels {
        types = List.copyOf(types);
    }

    int size() {
        return 1 + 2 * types.size();
    }

    int begin(int type) {
        return 1 + 2 * type;
    }

    int inside(int type) {
        return 2 + 2 * type;
    }

    static boolean isBegin(int label) {
        return label % 2 == 1;
    }

    static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    /** The type of the name a label belongs to. */
    int type(int label) {
        return (label - 1) / 2;
    }

    /** As files write it. */
    String tag(int label) {
        return label == OUTSIDE ? "O" : (isBegin(label) ? "B-" : "I-") + types.get(type(label));
    }

    /** The label of a tag; what is of no type that is learned is outside. */
    int label(String tag) {
        int type = tag.length() < 3 ? -1 : types.indexOf(tag.substring(2));
        return type < 0 ? OUTSIDE : tag.charAt(0) == 'B' ? begin(type) : inside(type);
    }

    /** Whether a label may follow another, or the beginning of a sentence ({@code before < 0}). */
    boolean isAllowed(int before, int label) {
        return !isInside(label) || before == label || before == label - 1;
    }

    /** Transitions that only forbid: by label before and label, behind them the beginning of a sentence. */
    float[] transitions() {
        int size = size();
        float[] transitions = new float[size * (size + 1)];
        for (int before = 0; before <= size; before++) {
            for (int label = 0; label < size; label++) {
                transitions[before * size + label] = isAllowed(before == size ? -1 : before, label) ? 0 : FORBIDDEN;
            }
        }
        return transitions;
    }
}
