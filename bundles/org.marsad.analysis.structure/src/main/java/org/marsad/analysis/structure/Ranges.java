package org.marsad.analysis.structure;

import java.util.Arrays;
import java.util.List;
import org.marsad.api.analysis.TextView.Mention;

/** Parts of the text that the layout of the document marks; where they overlap they count as one. */
final class Ranges {

    private final int[] begins;
    private final int[] ends;

    /** The mentions must be in reading order. */
    Ranges(List<Mention> mentions) {
        begins = new int[mentions.size()];
        ends = new int[mentions.size()];
        int size = 0;
        for (Mention mention : mentions) {
            if (size > 0 && mention.begin() <= ends[size - 1]) {
                ends[size - 1] = Math.max(ends[size - 1], mention.end());
            } else {
                begins[size] = mention.begin();
                ends[size++] = mention.end();
            }
        }
        Arrays.fill(begins, size, begins.length, Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return begins.length == 0;
    }

    /** Whether the whole line lies in one of the parts. */
    boolean cover(Line line) {
        int place = Arrays.binarySearch(begins, line.begin());
        int part = place >= 0 ? place : -place - 2;
        return part >= 0 && line.end() <= ends[part];
    }
}
