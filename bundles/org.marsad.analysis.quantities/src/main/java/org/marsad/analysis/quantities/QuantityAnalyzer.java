package org.marsad.analysis.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numerals;

/**
 * Finds quantities: numbers in digits and words, with their unit or what they count, and ordinals. Numbers of dates are left to the
 * analyzer of dates, and numbers in lines of the site («اترك أول تعليق») are nobody's.
 */
final class QuantityAnalyzer implements Analyzer {

    static final String QUANTITY = "quantity";
    private static final String DATE = "time.date";
    private static final String BOILERPLATE = "structure.boilerplate";
    private static final List<String> TAKEN = List.of(DATE, BOILERPLATE);
    private static final int NUMERALS_BETWEEN_LOOKS = 1024;
    private static final Value NO_RULE = new Value.Text("");
    /** «منذ سبع سنوات» tells a time and is a length of time as well; headlines again, here or elsewhere, say what articles say. */
    private static final Set<String> KEPT_RULES = Set.of("distance", "vague", "title-repeated", "related-list");

    private final Numerals numerals;
    private final Units units;

    QuantityAnalyzer(Numerals numerals, Units units) {
        this.numerals = numerals;
        this.units = units;
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        List<Numeral> found = numerals.find(view.text());
        Surroundings words = new Surroundings(view.text());
        QuantityFindings out = new QuantityFindings(view.text(), words, findings);
        Taken taken = taken(view);
        NumberReader numbers = new NumberReader(view.text(), words, units, found, taken, out);
        int looked = 0;
        for (Numeral numeral : found) {
            if (looked++ % NUMERALS_BETWEEN_LOOKS == 0 && Thread.interrupted()) {
                throw new InterruptedException("called off between two numbers");
            }
            numbers.read(numeral);
        }
        new DualReader(view.text(), words, units, taken, out).read(found);
    }

    /** Where a number is that of a date, or of the site and not of the article. */
    private static Taken taken(TextView view) {
        List<int[]> places = new ArrayList<>();
        for (String type : TAKEN) {
            for (TextView.Mention mention : view.mentions(type)) {
                if (!KEPT_RULES.contains(mention.features().getOrDefault("rule", NO_RULE).asText())) {
                    places.add(new int[] {mention.begin(), mention.end()});
                }
            }
        }
        return new Taken(places);
    }
}
