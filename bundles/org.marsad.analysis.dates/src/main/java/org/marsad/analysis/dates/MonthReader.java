package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads months and their parts: «شهر مارس المقبل», «أواخر آذار», «منتصف شهر يونيو 2024», «أول ثلاثاء من أكتوبر», «آخر يوم من شهر مارس».
 */
final class MonthReader implements ExpressionReader {

    private static final double CLEAR = 0.9;
    private static final double ROUGH = 0.7;
    private static final int DAYS_OF_PART = 10;
    private static final int MIDDLE = 15;
    private static final int MOST_WEEKS = 5;
    private static final int LAST_ONE = -1;
    private static final WordSet BEGIN = Cues.of("month-begin");
    private static final WordSet MIDDLE_WORDS = Cues.of("month-middle");
    private static final WordSet END = Cues.of("month-end");
    private static final WordSet EDGE = Cues.of("month-edge");
    private static final WordSet SINCE = Cues.of("since-only");
    private static final WordSet CONTEXT = Cues.of("month-context");
    private static final WordSet LAST = Cues.of("last-one");
    private static final WordSet WEEK = Cues.of("week-noun");
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final WordSet WEEKDAY_NAMES = WordSet.of(WEEKDAYS.keySet());

    private final Tokens tokens;
    private final CountReader counts;
    private final MonthPhraseReader months;
    private final Set<String> monthNames;
    private final Clause clause;

    MonthReader(Tokens tokens, CountReader counts, MonthPhraseReader months, Set<String> monthNames, Clause clause) {
        this.clause = clause;
        this.tokens = tokens;
        this.counts = counts;
        this.months = months;
        this.monthNames = monthNames;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(monthNames);
        for (Set<String> more : List.of(BEGIN, MIDDLE_WORDS, END, EDGE, WEEK, Cues.MONTH_NOUN, WEEKDAY_NAMES, LAST, Cues.DAY_NOUN)) {
            all.addAll(more);
        }
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        Optional<Expression> month = whichDay(token);
        month = month.isPresent() ? month : part(token);
        return month.isPresent() ? month : whole(token);
    }

    /** «شهر مارس المقبل», «في نونبر»; «في باب» has no month, for no preposition stands behind another. */
    private Optional<Expression> whole(int token) {
        boolean context = tokens.isOneOfWithParticles(token - 1, CONTEXT);
        return months.read(token).filter(month -> month.isClear() || context && month.begin() == tokens.begin(token))
                .filter(month -> month.year().isPresent() || month.direction() != null || !isNumberBehind(month))
                .map(month -> expression(token, month.begin(), month, YearMonth::toString, "XXXX-" + two(month.month()), CLEAR, "month"));
    }

    private boolean isNumberBehind(MonthPhraseReader.MonthPhrase month) {
        return tokens.isNumber(month.next());
    }

    /** «أوائل آذار», «منتصف شهر يونيو 2024»; «نهاية مارس المقبل» is that month, for the edge of it is no stretch of time. */
    private Optional<Expression> part(int token) {
        int begins = tokens.particles(token, BEGIN);
        int middle = tokens.particles(token, MIDDLE_WORDS);
        int end = tokens.particles(token, END);
        int whole = tokens.particles(token, EDGE);
        int particles = Math.max(Math.max(begins, whole), Math.max(middle, end));
        if (particles < 0) {
            return Optional.empty();
        }
        Function<YearMonth, String> days = begins >= 0 ? month -> month.atDay(1) + "/" + month.atDay(DAYS_OF_PART)
                : whole >= 0 ? YearMonth::toString
                : middle >= 0 ? month -> month.atDay(MIDDLE).toString()
                : month -> month.atDay(2 * DAYS_OF_PART + 1) + "/" + month.atEndOfMonth();
        return months.behindJoint(token + 1).map(month -> expression(token, tokens.beginBehind(token, particles), month, days,
                "XXXX-" + two(month.month()), ROUGH, "part-of-month"));
    }

    /** «أول ثلاثاء من أكتوبر», «الاثنين الأخير من شهر مارس», «ثالث يوم جمعة في يونيو 2024», «أول أسبوع من أكتوبر». */
    private Optional<Expression> whichDay(int token) {
        int at = tokens.isOneOfWithParticles(token, Cues.DAY_NOUN) ? token + 1 : token;
        DayOfWeek weekdayFirst = weekday(at);
        if (weekdayFirst != null || tokens.isOneOfWithParticles(at, WEEK)) {
            Which which = which(at + 1);
            return which == null ? Optional.empty() : ofMonth(token, which.next, weekdayFirst, which.number);
        }
        Which which = which(token);
        if (which == null) {
            return Optional.empty();
        }
        boolean noun = tokens.isOneOf(which.next, Cues.DAY_NOUN);
        int name = noun && (weekday(which.next + 1) != null) ? which.next + 1 : which.next;
        DayOfWeek weekday = weekday(name);
        if (weekday != null || tokens.isOneOf(name, WEEK)) {
            return ofMonth(token, name + 1, weekday, which.number);
        }
        return noun && which.number == LAST_ONE ? months.behindJoint(name + 1).map(month -> expression(token, begin(token), month,
                found -> found.atEndOfMonth().toString(), "XXXX-" + two(month.month()), CLEAR, "day-of-month")) : Optional.empty();
    }

    private Optional<Expression> ofMonth(int token, int next, DayOfWeek weekday, int number) {
        return months.behindJoint(next).map(month -> expression(token, begin(token), month,
                weekday == null ? found -> week(found, number) : found -> day(found, weekday, number).toString(),
                "XXXX-" + two(month.month()), CLEAR, "day-of-month"));
    }

    private int begin(int token) {
        return counts.ordinal(token).map(CountReader.Count::begin)
                .orElseGet(() -> tokens.beginBehind(token, Math.max(0, tokens.particles(token, WEEK))));
    }

    private static LocalDate day(YearMonth month, DayOfWeek weekday, int number) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    }

    /** Only weeks all of whose days are in the month are counted. */
    private static String week(YearMonth month, int number) {
        LocalDate monday = number == LAST_ONE ? day(month, DayOfWeek.SUNDAY, LAST_ONE).minusDays(6) : day(month, DayOfWeek.MONDAY, number);
        return monday + "/" + monday.plusDays(6);
    }

    /** The first to the fifth, or the last. */
    private record Which(int number, int next) {}

    private Which which(int token) {
        if (tokens.isOneOf(token, LAST)) {
            return new Which(LAST_ONE, token + 1);
        }
        return counts.ordinal(token).filter(count -> count.value() <= MOST_WEEKS).map(count -> new Which(count.value(), count.next()))
                .orElse(null);
    }

    private DayOfWeek weekday(int token) {
        return tokens.isOneOf(token, WEEKDAY_NAMES) ? WEEKDAYS.get(tokens.word(token)) : null;
    }

    /** «منذ أكتوبر» is one that has begun. */
    private static YearMonth notAfter(YearMonth month, Optional<DocumentTime> reference) {
        boolean ahead = reference.filter(then -> month.isAfter(YearMonth.from(then.day()))).isPresent();
        return ahead ? month.minusYears(1) : month;
    }

    /** «سينعقد في مارس» is one that is still to come. */
    private static YearMonth notBefore(YearMonth month, Optional<DocumentTime> reference) {
        boolean over = reference.filter(then -> month.isBefore(YearMonth.from(then.day()))).isPresent();
        return over ? month.plusYears(1) : month;
    }

    private Expression expression(int token, int begin, MonthPhraseReader.MonthPhrase month, Function<YearMonth, String> value,
            String otherwise, double confidence, String rule) {
        int tense = month.year().isEmpty() && month.direction() == null ? clause.tense(token) : 0;
        boolean since = tokens.isOneOfWithParticles(token - 1, SINCE) && month.year().isEmpty() && month.direction() == null;
        Meaning meaning = reference -> month.in(reference).map(found -> since || tense < 0 ? notAfter(found, reference)
                : tense > 0 ? notBefore(found, reference) : found).map(found -> new Meaning.Resolved(value.apply(found), month.basis(), 1))
                .orElse(new Meaning.Resolved(otherwise, month.direction() == null ? Meaning.WRITTEN : Meaning.RELATIVE, 1));
        return new Expression(begin, tokens.end(month.next() - 1), month.next(), meaning, confidence, rule);
    }

    private static String two(int month) {
        return month < 10 ? "0" + month : Integer.toString(month);
    }

    /** The names with and without their article, and «الثلاثا». */
    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (String name : Cues.weekdayNames()) {
            DayOfWeek day = Cues.weekday(name);
            for (String spelling : List.of(name, name.replace("ء", ""))) {
                names.put(spelling, day);
                names.put(spelling.substring(2), day);
            }
        }
        return Map.copyOf(names);
    }
}
