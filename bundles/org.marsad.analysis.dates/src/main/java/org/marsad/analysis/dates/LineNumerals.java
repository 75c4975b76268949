package org.marsad.analysis.dates;

import java.util.List;
import org.marsad.api.text.Numeral;

/** The numerals of a text, looked for from the line on that is being read. */
final class LineNumerals {

    private List<Numeral> numerals = List.of();
    /** The first that is not before the line. */
    private int first;

    /** Begins a text. */
    void begin(List<Numeral> newNumerals) {
        numerals = newNumerals;
        first = 0;
    }

    /** Goes on to a line; lines come in order. */
    void goOnTo(int place) {
        while (first < numerals.size() && numerals.get(first).begin() < place) {
            first++;
        }
    }

    /** The numeral in words that begins in {@code [begin, end)} of the text, or null. */
    Numeral inWords(int begin, int end) {
        if (numerals.isEmpty() || numerals.get(numerals.size() - 1).begin() < begin) {
            return null;
        }
        int low = first;
        int high = numerals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numerals.get(middle).begin() < begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean here = low < numerals.size() && numerals.get(low).begin() < end;
        return here && numerals.get(low).form() == Numeral.Form.WORDS ? numerals.get(low) : null;
    }
}
