package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Value;

/** The quantities found in one text, and what is said of each: its unit, what is counted, whether it is a bound. */
final class QuantityFindings {

    private final String text;
    private final Surroundings words;
    private final Findings findings;
    private final List<int[]> places = new ArrayList<>();
    private int done;

    QuantityFindings(String text, Surroundings words, Findings findings) {
        this.text = text;
        this.words = words;
        this.findings = findings;
    }

    /** Where they are, as begin and end in the text. */
    List<int[]> places() {
        return places;
    }

    /** Where the last one ends: «المائة» of a percentage is no number of its own. */
    int done() {
        return done;
    }

    /** Adds one. */
    void add(int begin, int end, double confidence, String rule, String kind, Map<String, Value> features) {
        features.put("rule", new Value.Text(rule));
        features.put("kind", new Value.Text(kind));
        findings.add(QuantityAnalyzer.QUANTITY, begin, end, confidence, features);
        places.add(new int[] {begin, end});
        done = end;
    }

    /** Says the unit, and what «من» behind the amount says is measured. */
    void unit(Unit unit, BigDecimal number, int end, Map<String, Value> features) {
        Conversion.iso(unit, number).ifPresent(iso -> features.put("duration", new Value.Text(iso)));
        if (!unit.code().isEmpty()) {
            features.put("unit", new Value.Text(unit.code()));
        }
        features.put("matched", new Value.Text(unit.name()));
        features.put("list", new Value.Text(unit.list()));
        behindOf(end).ifPresent(word -> features.put("counted", as(word)));
    }

    /** Says whether it is about so much, at least or at most, if the words before it do. */
    void modified(int begin, Map<String, Value> features) {
        Cues.before(words, begin, "about", "least", "most").ifPresent(name -> features.put("bound", new Value.Text(name)));
    }

    /** What «من» says is measured or counted: «20 طنا من القمح». */
    Optional<Surroundings.Word> behindOf(int end) {
        return words.behind(end).filter(word -> Cues.is("of", word.folded())).flatMap(word -> words.behind(word.end()))
                .filter(word -> isCountable(word.folded()));
    }

    /** Whether a folded word may be what is counted. */
    boolean isCountable(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !Cues.is("not-counted", word)
                && !Cues.is("not-counted", unglued(word));
    }

    /** A word as it is written. */
    Value as(Surroundings.Word word) {
        return new Value.Text(text.substring(word.begin(), word.end()));
    }

    /** A folded word without the particle it may begin with. */
    static String unglued(String word) {
        return word.length() > 2 && "وفبلك".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
    }
}
