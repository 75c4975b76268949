package org.marsad.analysis.dates;

import java.time.YearMonth;
import java.util.Optional;

/** Reads which month of which year is meant: «شهر مارس», «أكتوبر من عام 2014», «شهر عشرة», «الشهر الثامن», «دجنبر الماضي». */
final class MonthPhraseReader {

    private static final int MONTHS = 12;
    private static final WordSet JOINING = Spelling.foldAll("من في ب ل");
    private static final WordSet ONE = Cues.of("one");
    private static final WordSet MONTHS_NOUN = Cues.of("months-noun");
    private static final WordSet LAST = Cues.of("last");
    private static final WordSet NEXT = Cues.of("next");
    private static final WordSet THIS = Cues.of("this");

    private final Tokens tokens;
    private final MonthNames months;
    private final CountReader counts;
    private final YearPhraseReader years;

    MonthPhraseReader(Tokens tokens, MonthNames months, CountReader counts, YearPhraseReader years) {
        this.tokens = tokens;
        this.months = months;
        this.counts = counts;
        this.years = years;
    }

    /**
     * A month.
     *
     * @param month     its number
     * @param year      its year, if that is said
     * @param direction -1 for the last such month, 1 for the next, 0 for that of the year of the document; null if nothing is said
     * @param begin     where it begins, its noun included, particles not
     * @param next      the token after it
     * @param isClear   whether its name cannot be another word here: the noun, a year or a direction is said
     */
    record MonthPhrase(int month, Optional<YearPhraseReader.YearPhrase> year, Integer direction, int begin, int next, boolean isClear) {

        /** The month in a document that speaks then; empty if its year cannot be told. */
        Optional<YearMonth> in(Optional<DocumentTime> reference) {
            if (year.isPresent()) {
                return year.get().in(reference).map(number -> YearMonth.of(number, month));
            }
            return reference.map(then -> direction == null ? new MissingYear(then).of(month) : directed(YearMonth.from(then.day())));
        }

        private YearMonth directed(YearMonth now) {
            YearMonth same = now.withMonth(month);
            boolean back = direction < 0 && !same.isBefore(now);
            boolean on = direction > 0 && !same.isAfter(now);
            return back ? same.minusYears(1) : on ? same.plusYears(1) : same;
        }

        /** What the value rests on. */
        String basis() {
            return year.isPresent() ? year.get().basis() : direction == null ? Meaning.INFERRED : Meaning.RELATIVE;
        }
    }

    /** The month at {@code token}, or behind «من» and the like there. */
    Optional<MonthPhrase> behindJoint(int token) {
        return read(tokens.isOneOf(token, JOINING) ? token + 1 : token);
    }

    /** The month at {@code token}. */
    Optional<MonthPhrase> read(int token) {
        int noun = tokens.particles(token, Cues.MONTH_NOUN);
        int nouns = tokens.particles(token, MONTHS_NOUN);
        int name = noun >= 0 || nouns >= 0 ? token + 1 : token;
        int particles = name > token ? 0 : Math.max(0, tokens.particles(name, months.firstWords()));
        int begin = tokens.beginBehind(token, name > token ? Math.max(noun, nouns) : particles);
        boolean mayBeName = particles > 0 || tokens.isOneOf(name, months.firstWords());
        if (nouns < 0 && mayBeName && tokens.word(name).length() > particles) {
            String first = tokens.word(name).substring(particles);
            int two = months.number(first + " " + tokens.word(name + 1));
            int number = two != 0 ? two : months.number(first);
            if (number != 0) {
                return Optional.of(withYear(number, begin, two != 0 ? name + 2 : name + 1, noun >= 0));
            }
        }
        return (noun >= 0 ? counts.cardinal(name) : nouns >= 0 ? counts.ordinal(name) : Optional.<CountReader.Count>empty())
                .filter(count -> count.value() <= MONTHS && !tokens.isOneOf(name, ONE))
                .map(count -> withYear(count.value(), begin, count.next(), true));
    }

    private MonthPhrase withYear(int month, int begin, int next, boolean noun) {
        Integer direction = tokens.isOneOf(next, LAST) ? Integer.valueOf(-1) : tokens.isOneOf(next, NEXT) ? Integer.valueOf(1)
                : tokens.isOneOf(next, THIS) ? Integer.valueOf(0) : null;
        if (direction != null) {
            return new MonthPhrase(month, Optional.empty(), direction, begin, next + 1, true);
        }
        Optional<YearPhraseReader.YearPhrase> year = years.read(next);
        return new MonthPhrase(month, year, null, begin, year.map(YearPhraseReader.YearPhrase::next).orElse(next),
                noun || year.isPresent());
    }
}
