package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads two days, months or years that follow one another, announced by their dual, as the period they are: «يومي 5 و6 دجنبر», «شهري شتنبر
 * وأكتوبر الماضيين», «يومي السبت والأحد المقبلين».
 */
final class PairReader implements ExpressionReader {

    private static final double CLEAR = 0.9;
    private static final String RULE = "period";
    private static final WordSet DAYS = Cues.of("two-days");
    private static final WordSet MONTHS = Cues.of("two-months");

    private final Tokens tokens;
    private final DateReader dates;
    private final MonthPhraseReader months;
    private final Clause clause;

    PairReader(Tokens tokens, DateReader dates, MonthPhraseReader months, Clause clause) {
        this.tokens = tokens;
        this.dates = dates;
        this.months = months;
        this.clause = clause;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(DAYS);
        all.addAll(MONTHS);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        int ofDays = tokens.particles(token, DAYS);
        int ofMonths = tokens.particles(token, MONTHS);
        return ofDays >= 0 ? weekdays(token, tokens.beginBehind(token, ofDays)).or(() -> days(token, tokens.beginBehind(token, ofDays)))
                : ofMonths >= 0 ? months(token, tokens.beginBehind(token, ofMonths)) : Optional.empty();
    }

    private Optional<Expression> days(int token, int begin) {
        return dates.read(token + 1).filter(first -> first.date().hasDay()).flatMap(first -> {
            int second = tokens.isOneOf(first.next(), Cues.AND) ? first.next() + 1 : first.next();
            return second == first.next() ? Optional.empty() : dates.read(second).filter(last -> last.date().hasDay()
                    && last.date().hasMonth()).flatMap(last -> days(begin, first, last));
        });
    }

    private static Optional<Expression> days(int begin, Point first, Point last) {
        PartialDate from = first.date().completedFrom(last.date());
        boolean next = from.year() == last.date().year() && from.month() == last.date().month() && from.day() + 1 == last.date().day();
        return !next || !last.date().exists() ? Optional.empty() : Optional.of(Expression.of(new Found(begin, last.end(), last.next(), from,
                last.date(), null, CLEAR, last.direction()), RULE));
    }

    private Optional<Expression> weekdays(int token, int begin) {
        int second = token + 2;
        int particles = tokens.particles(second, Cues.weekdayNames());
        boolean named = tokens.isOneOf(token + 1, Cues.weekdayNames()) && particles == 1 && tokens.word(second).startsWith("و");
        DayOfWeek last = named ? Cues.weekday(tokens.word(second).substring(1)) : null;
        if (last == null || Cues.weekday(tokens.word(token + 1)).plus(1) != last) {
            return Optional.empty();
        }
        Integer way = Direction.at(tokens, second + 1);
        int next = way == null ? second + 1 : second + 2;
        boolean ahead = way == null ? clause.isAhead(token) : way > 0;
        DayOfWeek first = last.minus(1);
        Meaning meaning = Meaning.relative(reference -> {
            LocalDate day = reference.day();
            LocalDate from = ahead ? day.with(TemporalAdjusters.next(first))
                    : day.with(TemporalAdjusters.previousOrSame(last)).minusDays(1);
            return from + "/" + from.plusDays(1);
        }, Meaning.UNKNOWN_DAY);
        return Optional.of(new Expression(begin, tokens.end(next - 1), next, meaning, CLEAR, RULE));
    }

    private Optional<Expression> months(int token, int begin) {
        return months.read(token + 1).filter(first -> first.year().isEmpty()).flatMap(first -> {
            int second = tokens.isOneOf(first.next(), Cues.AND) ? first.next() + 1 : first.next();
            boolean joined = second > first.next() || tokens.word(second).startsWith("و");
            return months.read(second).filter(last -> joined && last.month() % 12 == (first.month() + 1) % 12).map(last -> {
                Meaning meaning = reference -> new Meaning.Resolved(last.in(reference).map(PairReader::withMonthBefore).orElse("XXXX"),
                        last.basis(), 1);
                return new Expression(begin, tokens.end(last.next() - 1), last.next(), meaning, CLEAR, RULE);
            });
        });
    }

    private static String withMonthBefore(YearMonth month) {
        return month.minusMonths(1) + "/" + month;
    }
}
