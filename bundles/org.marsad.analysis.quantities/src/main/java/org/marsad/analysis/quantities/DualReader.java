package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.document.Value;
import org.marsad.api.text.LetterFolding;
import org.marsad.api.text.Numeral;

/** Reads amounts without a number: duals, «كيلومترين», «مباراتين», and the unit of time that a line consists of. */
final class DualReader {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final double DUAL = 0.9;
    private static final int LONGEST_DUAL = 40;

    private final String text;
    private final Surroundings words;
    private final Units units;
    private final Taken taken;
    private final QuantityFindings out;

    /**
     * Reads duals of one text.
     *
     * @param taken where a number is that of a date, or of the site and not of the article
     */
    DualReader(String text, Surroundings words, Units units, Taken taken, QuantityFindings out) {
        this.text = text;
        this.words = words;
        this.units = units;
        this.taken = taken;
        this.out = out;
    }

    /** Reads all of them, where neither a quantity has been found nor a numeral is. */
    void read(List<Numeral> found) throws InterruptedException {
        List<int[]> places = new ArrayList<>(out.places());
        for (Numeral numeral : found) {
            places.add(new int[] {numeral.begin(), numeral.end()});
        }
        Taken numbers = new Taken(places);
        int at = 0;
        while (at < text.length()) {
            int begin = at++;
            if (LetterFolding.isCommonLetter(text.charAt(begin)) || Character.isLetter(text.charAt(begin))) {
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                Unit alone = units.alone(text, words, begin, at);
                if (alone != null && !taken.overlaps(begin, at)) {
                    Map<String, Value> features = new HashMap<>();
                    features.put("value", new Value.Number(BigDecimal.ONE));
                    out.unit(alone, BigDecimal.ONE, at, features);
                    out.add(begin, at, DUAL, "unit-alone", alone.measure(), features);
                } else if (isDualForm(begin, at)) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("called off between two words");
                    }
                    dual(begin, at, numbers);
                }
            }
        }
    }

    private boolean isOfWord(char unit) {
        return LetterFolding.isCommonLetter(unit) || Character.isLetter(unit) || LetterFolding.isMark(unit);
    }

    private boolean isDualForm(int begin, int end) {
        return end - begin > 3 && end - begin <= LONGEST_DUAL && text.charAt(end - 1) == 'ن'
                && (text.charAt(end - 2) == 'ي' || text.charAt(end - 2) == 'ا');
    }

    private void dual(int wordBegin, int end, Taken numbers) {
        String folded = Spelling.fold(text, wordBegin, end);
        boolean glued = folded.length() > 1 && units.dual(folded) == null && "وفبلك".indexOf(folded.charAt(0)) >= 0;
        String word = glued && !CountedDuals.is(folded) ? folded.substring(1) : folded;
        Unit unit = units.dual(word);
        int begin = glued && !CountedDuals.is(folded) ? wordBegin + 1 : wordBegin;
        if ((unit == null && !CountedDuals.is(word)) || taken.overlaps(begin, end) || numbers.overlaps(begin, end)) {
            return;
        }
        Map<String, Value> features = new HashMap<>();
        features.put("value", new Value.Number(TWO));
        if (unit == null) {
            features.put("counted", new Value.Text(text.substring(begin, end)));
        } else {
            out.unit(unit, TWO, end, features);
        }
        out.modified(begin, features);
        out.add(begin, end, DUAL, "dual", unit == null ? "count" : unit.measure(), features);
    }
}
