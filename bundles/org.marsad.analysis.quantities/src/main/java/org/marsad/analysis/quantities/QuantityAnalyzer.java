package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** A numeral that is more often something else is a quantity only with a unit, or alone in its line. */
    private static final double LEAST = 0.6;
    private static final double DUAL = 0.9;
    private static final double WITH_UNIT = 0.95;
    private static final double ROW = 0.8;
    private static final int NUMERALS_BETWEEN_LOOKS = 1024;
    private static final int LONGEST_DUAL = 40;

    private final Numerals numerals;
    private final Units units;

    QuantityAnalyzer(Numerals numerals, Units units) {
        this.numerals = numerals;
        this.units = units;
    }

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        Pass pass = new Pass(view, findings);
        List<Numeral> found = numerals.find(view.text());
        int looked = 0;
        for (Numeral numeral : found) {
            if (looked++ % NUMERALS_BETWEEN_LOOKS == 0 && Thread.interrupted()) {
                throw new InterruptedException("called off between two numbers");
            }
            pass.number(numeral);
        }
        pass.duals(found);
    }

    /** One text. */
    private final class Pass {

        private final String text;
        private final Surroundings words;
        private final Findings findings;
        /** Where a number is that of a date, or of the site and not of the article. */
        private final Taken taken;
        /** Where the last finding ends: «المائة» of a percentage is no number of its own. */
        private int done;

        Pass(TextView view, Findings findings) {
            this.text = view.text();
            this.words = new Surroundings(text);
            this.findings = findings;
            this.taken = new Taken(Stream.of(DATE, BOILERPLATE).flatMap(type -> view.mentions(type).stream())
                    .map(mention -> new int[] {mention.begin(), mention.end()}));
        }

        void number(Numeral numeral) {
            if (numeral.begin() < done || taken.overlaps(numeral.begin(), numeral.end()) || isName(numeral)) {
                return;
            }
            Map<String, Value> features = new HashMap<>();
            features.put("value", new Value.Number(numeral.value()));
            if (numeral.kind() == Numeral.Kind.ORDINAL) {
                ordinal(numeral, features);
            } else if (!measured(numeral, features)) {
                counted(numeral, features);
            }
        }

        /** «السادس» of a king, the number of a law or a telephone. */
        private boolean isName(Numeral numeral) {
            return numeral.kind() == Numeral.Kind.ORDINAL && Cues.before(words, numeral.begin(), "name").isPresent()
                    || numeral.form() == Numeral.Form.DIGITS && Cues.before(words, numeral.begin(), "serial").isPresent();
        }

        private void ordinal(Numeral numeral, Map<String, Value> features) {
            Optional<Surroundings.Word> noun = isDefinite(numeral) ? words.before(numeral.begin()) : words.behind(numeral.end());
            noun.filter(word -> isCountable(word.folded())).ifPresent(word -> features.put("counted", as(word)));
            if (numeral.confidence() >= LEAST || isAlone(numeral)) {
                add(numeral.begin(), numeral.end(), numeral.confidence(), "ordinal", features);
            }
        }

        private boolean isDefinite(Numeral numeral) {
            String folded = Spelling.fold(text, numeral.begin(), numeral.end());
            return folded.startsWith("ل") || folded.startsWith("ال");
        }

        /** With a unit behind it, or a sign of money before it. */
        private boolean measured(Numeral numeral, Map<String, Value> features) {
            Optional<Units.Met> behind = units.behind(words, numeral.end());
            Optional<Surroundings.Word> before = words.before(numeral.begin());
            Unit sign = before.map(word -> units.named(word.folded())).filter(unit -> unit.measure().equals(Unit.MONEY)
                    && unit.name().codePoints().allMatch(letter -> letter < 0x600 || letter > 0x2000)).orElse(null);
            if (behind.isEmpty() && sign == null) {
                return false;
            }
            Unit unit = behind.map(Units.Met::unit).orElse(sign);
            int begin = behind.isPresent() ? numeral.begin() : before.get().begin();
            int end = behind.map(Units.Met::end).orElse(numeral.end());
            unit(unit, end, features);
            modified(begin, features);
            add(begin, end, WITH_UNIT * Math.max(numeral.confidence(), 0.7), unit.measure(), features);
            return true;
        }

        private void unit(Unit unit, int end, Map<String, Value> features) {
            if (!unit.code().isEmpty()) {
                features.put("unit", new Value.Text(unit.code()));
            }
            features.put("matched", new Value.Text(unit.name()));
            features.put("list", new Value.Text(unit.list()));
            behindOf(end).ifPresent(word -> features.put("counted", as(word)));
        }

        /** What «من» says is measured or counted: «20 طنا من القمح». */
        private Optional<Surroundings.Word> behindOf(int end) {
            return words.behind(end).filter(word -> Cues.is("of", word.folded())).flatMap(word -> words.behind(word.end()))
                    .filter(word -> isCountable(word.folded()));
        }

        private void counted(Numeral numeral, Map<String, Value> features) {
            boolean row = numeral.form() == Numeral.Form.DIGITS && words.before(numeral.begin())
                    .filter(word -> Cues.is("row", word.folded()) || Cues.is("row", unglued(word.folded()))).isPresent();
            if (row) {
                words.before(numeral.begin()).ifPresent(word -> features.put("counted", as(word)));
                add(numeral.begin(), numeral.end(), ROW, "ordinal", features);
                return;
            }
            Optional<Surroundings.Word> noun = behindOf(numeral.end())
                    .or(() -> words.behind(numeral.end()).filter(word -> isCountable(word.folded())));
            noun.ifPresent(word -> features.put("counted", as(word)));
            modified(numeral.begin(), features);
            if (numeral.confidence() >= LEAST || isAlone(numeral)) {
                add(numeral.begin(), numeral.end(), numeral.confidence(),
                        numeral.kind() == Numeral.Kind.FRACTION ? "fraction" : noun.isPresent() ? "count" : "number", features);
            }
        }

        private void modified(int begin, Map<String, Value> features) {
            Cues.before(words, begin, "about", "least", "most").ifPresent(name -> features.put("bound", new Value.Text(name)));
        }

        /** The duals of units, which are numbers and units in one: «كيلومترين». */
        void duals(List<Numeral> found) throws InterruptedException {
            Taken numbers = new Taken(found.stream().map(numeral -> new int[] {numeral.begin(), numeral.end()}));
            int at = 0;
            while (at < text.length()) {
                int begin = at++;
                if (Spelling.isPlain(text.charAt(begin)) || Character.isLetter(text.charAt(begin))) {
                    while (at < text.length() && isOfWord(text.charAt(at))) {
                        at++;
                    }
                    if (isDualForm(begin, at)) {
                        if (Thread.interrupted()) {
                            throw new InterruptedException("called off between two words");
                        }
                        dual(begin, at, numbers);
                    }
                }
            }
        }

        private boolean isOfWord(char unit) {
            return Spelling.isPlain(unit) || Character.isLetter(unit) || Spelling.isMark(unit);
        }

        private boolean isDualForm(int begin, int end) {
            return end - begin > 3 && end - begin <= LONGEST_DUAL && text.charAt(end - 1) == 'ن'
                    && (text.charAt(end - 2) == 'ي' || text.charAt(end - 2) == 'ا');
        }

        private void dual(int wordBegin, int end, Taken numbers) {
            String folded = Spelling.fold(text, wordBegin, end);
            Unit whole = units.dual(folded);
            boolean glued = whole == null && folded.length() > 1 && "وفبلك".indexOf(folded.charAt(0)) >= 0;
            Unit unit = glued ? units.dual(folded.substring(1)) : whole;
            int begin = glued ? wordBegin + 1 : wordBegin;
            if (unit != null && !taken.overlaps(begin, end) && !numbers.overlaps(begin, end)) {
                Map<String, Value> features = new HashMap<>();
                features.put("value", new Value.Number(BigDecimal.valueOf(2)));
                unit(unit, end, features);
                modified(begin, features);
                add(begin, end, DUAL, unit.measure(), features);
            }
        }

        private void add(int begin, int end, double confidence, String rule, Map<String, Value> features) {
            features.put("kind", new Value.Text(rule));
            findings.add(QUANTITY, begin, end, confidence, features);
            done = end;
        }

        private boolean isAlone(Numeral numeral) {
            return words.before(numeral.begin()).isEmpty() && words.behind(numeral.end()).isEmpty();
        }

        private boolean isCountable(String word) {
            return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !Cues.is("not-counted", word)
                    && !Cues.is("not-counted", unglued(word));
        }

        private Value as(Surroundings.Word word) {
            return new Value.Text(text.substring(word.begin(), word.end()));
        }

        private static String unglued(String word) {
            return word.length() > 2 && "وفبلك".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
        }
    }
}
