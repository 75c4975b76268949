package org.marsad.analysis.dates;

import java.util.Optional;

/** Reads the name of one month, or its number where a noun says that it is one. */
final class MonthNameReader {

    private static final int MONTHS = 12;
    private static final WordSet ONE = Cues.of("one");
    private static final WordSet MONTHS_NOUN = Cues.of("months-noun");

    private final Tokens tokens;
    private final MonthNames months;
    private final CountReader counts;

    MonthNameReader(Tokens tokens, MonthNames months, CountReader counts) {
        this.tokens = tokens;
        this.months = months;
        this.counts = counts;
    }

    /** A month of the year, 1 to 12: where its name ends, and the token after it. */
    record MonthName(int number, int end, int next) {}

    /** The month named at {@code token} behind so many letters of particles, with a second name for it if there is one. */
    Optional<MonthName> read(int token, int particles) {
        return name(token, particles).map(this::withOtherName);
    }

    private Optional<MonthName> name(int token, int particles) {
        if (particles == 0 && !tokens.isOneOf(token, months.firstWords())) {
            return Optional.empty();
        }
        String word = tokens.word(token);
        if (word.length() <= particles) {
            return Optional.empty();
        }
        String first = word.substring(particles);
        int two = months.number(first + " " + tokens.word(token + 1));
        int number = two != 0 ? two : months.number(first);
        int last = two != 0 ? token + 1 : token;
        return number == 0 ? Optional.empty() : Optional.of(new MonthName(number, tokens.end(last), last + 1));
    }

    /** «كانون الثاني/يناير», «يناير (كانون الثاني)», «كانون الثاني يناير». */
    private MonthName withOtherName(MonthName month) {
        boolean bracket = tokens.isSign(month.next(), "(");
        int at = bracket || tokens.isSign(month.next(), "/") ? month.next() + 1 : month.next();
        return name(at, 0)
                .filter(other -> other.number() == month.number())
                .filter(other -> !bracket || tokens.isSign(other.next(), ")"))
                .map(other -> bracket ? behindBracket(other) : other)
                .orElse(month);
    }

    private MonthName behindBracket(MonthName month) {
        return new MonthName(month.number(), tokens.end(month.next()), month.next() + 1);
    }

    /** The month that is told by its number: «شهر عشرة», «الشهر الثامن». */
    Optional<MonthName> numbered(int token, boolean noun) {
        boolean nouns = !noun && tokens.isOneOfWithParticles(token, MONTHS_NOUN);
        Optional<CountReader.Count> count = noun ? counts.cardinal(token) : nouns ? counts.ordinal(token + 1) : Optional.empty();
        return count.filter(number -> number.value() <= MONTHS && !tokens.isOneOf(token, ONE))
                .map(number -> new MonthName(number.value(), number.end(), number.next()));
    }
}
