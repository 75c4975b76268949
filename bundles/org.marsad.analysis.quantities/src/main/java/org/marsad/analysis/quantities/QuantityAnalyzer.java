package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;
import org.marsad.api.text.LetterFolding;
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
    /** A numeral that is more often something else is a quantity only with a unit, or alone in its line. */
    private static final double LEAST = 0.6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final double DUAL = 0.9;
    private static final double WITH_UNIT = 0.95;
    private static final double ROW = 0.8;
    private static final int NUMERALS_BETWEEN_LOOKS = 1024;
    private static final int LONGEST_DUAL = 40;
    private static final int LARGEST_NUMBER_OF_AN_OUTLET = 100;
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
        Pass pass = new Pass(view, findings, found);
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
        private final Amounts amounts;
        /** Where findings are. */
        private final List<int[]> measured = new ArrayList<>();
        /** Where the last finding ends: «المائة» of a percentage is no number of its own. */
        private int done;

        Pass(TextView view, Findings findings, List<Numeral> found) {
            this.text = view.text();
            this.words = new Surroundings(text);
            this.findings = findings;
            this.amounts = new Amounts(words, units, found);
            List<int[]> places = new ArrayList<>();
            for (String type : TAKEN) {
                for (TextView.Mention mention : view.mentions(type)) {
                    if (!KEPT_RULES.contains(mention.features().getOrDefault("rule", NO_RULE).asText())) {
                        places.add(new int[] {mention.begin(), mention.end()});
                    }
                }
            }
            this.taken = new Taken(places);
        }

        void number(Numeral numeral) {
            if (numeral.begin() < done || taken.overlaps(numeral.begin(), numeral.end()) || isName(numeral)) {
                return;
            }
            Map<String, Value> features = new HashMap<>();
            features.put("value", new Value.Number(numeral.value()));
            if (unitAlone(numeral.begin(), numeral.end()) != null || begunByUnit(numeral)) {
                return;
            }
            if (numeral.kind() == Numeral.Kind.ORDINAL) {
                ordinal(numeral, features);
            } else if (!measured(numeral, features)) {
                counted(numeral, features);
            }
        }

        /** «سنة ونصف», «ساعتين و30 دقيقة»: the unit before the number is part of the amount. */
        private boolean begunByUnit(Numeral numeral) {
            Optional<Amount> whole = amounts.before(numeral).filter(first -> first.begin() >= done
                    && !taken.overlaps(first.begin(), first.end())).map(amounts::extended).filter(all -> all.end() >= numeral.end());
            whole.ifPresent(amount -> {
                Map<String, Value> features = new HashMap<>();
                features.put("value", new Value.Number(amount.value()));
                unit(amount.unit(), amount.value(), amount.end(), features);
                modified(amount.begin(), features);
                add(amount.begin(), amount.end(), DUAL, "unit-first", amount.unit().measure(), features);
            });
            return whole.isPresent();
        }

        /** The unit of time that a line consists of, as a table has it: «أسبوع»; else null. */
        private Unit unitAlone(int begin, int end) {
            boolean first = begin == 0 || text.charAt(begin - 1) == '\n';
            Unit unit = first && words.behind(end).isEmpty() ? units.named(Spelling.fold(text, begin, end)) : null;
            return unit != null && Conversion.iso(unit, BigDecimal.ONE).isPresent() ? unit : null;
        }

        /** «السادس» of a king, the number of a law or a telephone. */
        private boolean isName(Numeral numeral) {
            return numeral.kind() == Numeral.Kind.ORDINAL && Cues.before(words, numeral.begin(), "name").isPresent()
                    || numeral.form() == Numeral.Form.DIGITS && (Cues.before(words, numeral.begin(), "serial").isPresent()
                    || isOfOutlet(numeral));
        }

        /** «أخبار 24», «موقع العمق 24». */
        private boolean isOfOutlet(Numeral numeral) {
            Optional<Surroundings.Word> name = words.before(numeral.begin());
            boolean small = numeral.value().compareTo(BigDecimal.valueOf(LARGEST_NUMBER_OF_AN_OUTLET)) < 0;
            return small && name.filter(word -> Cues.is("outlet", word.folded()) || Cues.is("outlet", unglued(word.folded()))
                    || words.before(word.begin()).filter(noun -> Cues.is("outlet-noun", unglued(noun.folded()))
                            || Cues.is("outlet-noun", noun.folded())).isPresent()).isPresent();
        }

        private void ordinal(Numeral numeral, Map<String, Value> features) {
            Optional<Surroundings.Word> noun = isDefinite(numeral) ? words.before(numeral.begin()) : words.behind(numeral.end());
            noun.filter(word -> isCountable(word.folded())).ifPresent(word -> features.put("counted", as(word)));
            if (numeral.confidence() >= LEAST || isAlone(numeral)) {
                add(numeral.begin(), numeral.end(), numeral.confidence(), "ordinal", "ordinal", features);
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
            Amount amount = amounts.extended(new Amount(begin, end, numeral.value(), unit));
            features.put("value", new Value.Number(amount.value()));
            unit(amount.unit(), amount.value(), amount.end(), features);
            modified(amount.begin(), features);
            add(amount.begin(), amount.end(), WITH_UNIT * Math.max(numeral.confidence(), 0.7),
                    behind.isPresent() ? "number-unit" : "sign-number", unit.measure(), features);
            return true;
        }

        private void unit(Unit unit, BigDecimal number, int end, Map<String, Value> features) {
            Conversion.iso(unit, number).ifPresent(iso -> features.put("duration", new Value.Text(iso)));
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
                add(numeral.begin(), numeral.end(), ROW, "row", "ordinal", features);
                return;
            }
            Optional<Surroundings.Word> noun = behindOf(numeral.end())
                    .or(() -> words.behind(numeral.end()).filter(word -> isCountable(word.folded())));
            noun.ifPresent(word -> features.put("counted", as(word)));
            modified(numeral.begin(), features);
            if (numeral.confidence() >= LEAST || isAlone(numeral)) {
                String kind = numeral.kind() == Numeral.Kind.FRACTION ? "fraction" : noun.isPresent() ? "count" : "number";
                add(numeral.begin(), numeral.end(), numeral.confidence(), noun.isPresent() ? "number-noun" : "number", kind, features);
            }
        }

        private void modified(int begin, Map<String, Value> features) {
            Cues.before(words, begin, "about", "least", "most").ifPresent(name -> features.put("bound", new Value.Text(name)));
        }

        /** The duals of units, which are numbers and units in one: «كيلومترين». */
        void duals(List<Numeral> found) throws InterruptedException {
            List<int[]> places = new ArrayList<>(measured);
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
                    Unit alone = unitAlone(begin, at);
                    if (alone != null && !taken.overlaps(begin, at)) {
                        Map<String, Value> features = new HashMap<>();
                        features.put("value", new Value.Number(BigDecimal.ONE));
                        unit(alone, BigDecimal.ONE, at, features);
                        add(begin, at, DUAL, "unit-alone", alone.measure(), features);
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
                unit(unit, TWO, end, features);
            }
            modified(begin, features);
            add(begin, end, DUAL, "dual", unit == null ? "count" : unit.measure(), features);
        }

        private void add(int begin, int end, double confidence, String rule, String kind, Map<String, Value> features) {
            features.put("rule", new Value.Text(rule));
            features.put("kind", new Value.Text(kind));
            findings.add(QUANTITY, begin, end, confidence, features);
            measured.add(new int[] {begin, end});
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
