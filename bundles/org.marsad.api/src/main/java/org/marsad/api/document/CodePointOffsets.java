package org.marsad.api.document;

import java.util.Arrays;

/**
 * Leads from positions in UTF-16 units, as Java counts, to positions in Unicode code points, as exports count.
 *
 * <p>For the usual text, which has no character beyond U+FFFF, the two are the same and nothing is kept. Immutable.
 */
public final class CodePointOffsets {

    /** Positions, in units, of the low halves of all pairs, ascending. */
    private final int[] lowHalves;

    /** Prepares for positions in {@code text}. */
    public CodePointOffsets(CharSequence text) {
        int[] found = new int[8];
        int size = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = i;
            }
        }
        lowHalves = Arrays.copyOf(found, size);
    }

    /**
     * The number of code points before the unit at {@code position}.
     *
     * @param position in UTF-16 units; a position within a pair counts as the one before the pair
     */
    public int at(int position) {
        int found = Arrays.binarySearch(lowHalves, position);
        boolean withinPair = found >= 0;
        int pairsBefore = withinPair ? found : -found - 1;
        return withinPair ? position - pairsBefore - 1 : position - pairsBefore;
    }

    /** The same range counted in code points. */
    public Span of(Span units) {
        return new Span(at(units.begin()), at(units.end()));
    }
}
