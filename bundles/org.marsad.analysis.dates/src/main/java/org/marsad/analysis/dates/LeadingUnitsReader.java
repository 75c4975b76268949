package org.marsad.analysis.dates;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the first or last units of a year or a month: «الأشهر التسعة الأولى من السنة الجارية», «العشرة أيام الأولى من شهر نونبر»,
 * «النصف الأول من أكتوبر».
 */
final class LeadingUnitsReader implements ExpressionReader {

    private static final double CLEAR = 0.95;
    private static final double OF_THIS_YEAR = 0.7;
    private static final int MONTHS = 12;
    private static final int MIDDLE = 15;
    private static final int DAYS_OF_WEEK = 7;
    private static final String ARTICLE = "ال";
    private static final WordSet FIRST = Cues.of("first-ones");
    private static final WordSet LAST = Cues.of("latest");
    private static final WordSet HALF = Cues.of("half");
    private static final WordSet NOUNS = WordSet.of(nouns());

    private final Tokens tokens;
    private final CountReader counts;
    private final YearPhraseReader years;
    private final MonthPhraseReader months;

    LeadingUnitsReader(Tokens tokens, CountReader counts, YearPhraseReader years, MonthPhraseReader months) {
        this.tokens = tokens;
        this.counts = counts;
        this.years = years;
        this.months = months;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(NOUNS);
        all.addAll(HALF);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        return units(token).or(() -> halfOfMonth(token));
    }

    private Optional<Expression> units(int token) {
        Optional<CountReader.Count> before = counts.cardinal(token);
        int noun = before.map(CountReader.Count::next).orElse(token);
        int particles = tokens.particles(noun, NOUNS);
        if (particles < 0) {
            return Optional.empty();
        }
        Optional<CountReader.Count> count = before.or(() -> counts.cardinal(noun + 1));
        int at = before.isPresent() ? noun + 1 : count.map(CountReader.Count::next).orElse(noun + 1);
        boolean last = tokens.isOneOf(at, LAST);
        if (!last && !tokens.isOneOf(at, FIRST)) {
            return Optional.empty();
        }
        String word = tokens.word(noun).substring(particles);
        Unit unit = Unit.many(word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word);
        int begin = before.map(CountReader.Count::begin).orElse(tokens.beginBehind(noun, particles));
        if (count.isEmpty()) {
            return last ? Optional.empty() : someDays(begin, unit, at);
        }
        int units = count.get().value();
        return unit == Unit.MONTH ? ofYear(begin, at, units, last)
                : unit == Unit.DAY ? ofMonth(begin, at, units, last) : ofMonth(begin, at, units * DAYS_OF_WEEK, last);
    }

    /** Without a year, the first months are those of the year of the document; the last ones are those before its day. */
    private Optional<Expression> ofYear(int begin, int adjective, int units, boolean last) {
        if (units > MONTHS) {
            return Optional.empty();
        }
        int first = last ? MONTHS - units + 1 : 1;
        Optional<YearPhraseReader.YearPhrase> year = years.readOrThis(adjective + 1);
        if (year.isEmpty() && (last || tokens.isOneOf(adjective + 1, Cues.OF))) {
            return Optional.empty();
        }
        int next = year.map(YearPhraseReader.YearPhrase::next).orElse(adjective + 1);
        YearPhraseReader.YearPhrase said = year.orElse(new YearPhraseReader.YearPhrase(0, true, tokens.end(adjective), next));
        return Optional.of(new Expression(begin, said.end(), next, Meaning.ofMonths(said, first, first + units - 1),
                year.isPresent() ? CLEAR : OF_THIS_YEAR, "part-of-year"));
    }

    /** «الأيام الأولى من أكتوبر»: nobody says how many, so it is the month. */
    private Optional<Expression> someDays(int begin, Unit unit, int adjective) {
        return unit == Unit.MONTH ? Optional.empty() : months.behindJoint(adjective + 1).map(month -> new Expression(begin,
                tokens.end(month.next() - 1), month.next(), reference -> new Meaning.Resolved(month.in(reference).map(YearMonth::toString)
                        .orElse(Meaning.UNKNOWN_DAY), month.basis(), 1), OF_THIS_YEAR, "part-of-month"));
    }

    private Optional<Expression> ofMonth(int begin, int adjective, int days, boolean last) {
        return months.behindJoint(adjective + 1).flatMap(month -> expression(begin, month, days, last));
    }

    private Optional<Expression> halfOfMonth(int token) {
        int particles = tokens.particles(token, HALF);
        boolean last = tokens.isOneOf(token + 1, LAST) || counts.ordinal(token + 1).filter(count -> count.value() == 2).isPresent();
        if (particles < 0 || !last && !tokens.isOneOf(token + 1, FIRST)) {
            return Optional.empty();
        }
        int begin = tokens.beginBehind(token, particles);
        return months.behindJoint(token + 2).flatMap(month -> expression(begin, month, MIDDLE, last));
    }

    /** So many days from the beginning of a month, or of half of one those behind them. */
    private Optional<Expression> expression(int begin, MonthPhraseReader.MonthPhrase month, int days, boolean last) {
        if (days >= YearMonth.of(1, 1).lengthOfMonth()) {
            return Optional.empty();
        }
        Meaning meaning = reference -> new Meaning.Resolved(month.in(reference).map(found -> last
                ? found.atDay(days == MIDDLE ? MIDDLE + 1 : found.lengthOfMonth() - days + 1) + "/" + found.atEndOfMonth()
                : found.atDay(1) + "/" + found.atDay(days)).orElse(Meaning.UNKNOWN_DAY), month.basis(), 1);
        return Optional.of(new Expression(begin, tokens.end(month.next() - 1), month.next(), meaning, CLEAR, "part-of-month"));
    }

    private static Set<String> nouns() {
        Set<String> nouns = new HashSet<>();
        for (Unit unit : Set.of(Unit.DAY, Unit.WEEK, Unit.MONTH)) {
            for (String word : unit.plurals()) {
                nouns.add(word);
                nouns.add(ARTICLE + word);
            }
        }
        return Set.copyOf(nouns);
    }
}
