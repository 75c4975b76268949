package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Reads one date, or part of one, that begins at a given token.
 *
 * <p>Particles written to the first word are left out of it, the nouns «يوم», «شهر» and «سنة» and the day of the week
 * before a date are part of it.
 */
final class DateReader {

    private static final double MONTH_OF_YEAR = 0.95;
    private static final double DAY_OF_MONTH = 0.9;
    private static final double YEAR_BY_CONTEXT = 0.8;
    private static final int LAST_DAY = 31;

    /** The bit of this reader among those of {@link Beginnings}. */
    static final int BEGINS = 2;

    private final Tokens tokens;
    private final Beginnings beginnings;
    private final MonthNames months;
    private final MonthNameReader monthNames;
    private final YearReader years;
    private final NumericDateReader numericDates;
    private final CountReader counts;
    private final YearPhraseReader yearPhrases;
    /** What was read at which token of this line; periods, lists and single dates all ask. */
    private final ArrayList<Optional<Point>> known = new ArrayList<>();

    DateReader(Tokens tokens, Beginnings beginnings, MonthNames months, YearReader years, CountReader counts,
            YearPhraseReader yearPhrases) {
        this.beginnings = beginnings;
        this.yearPhrases = yearPhrases;
        this.tokens = tokens;
        this.months = months;
        this.monthNames = new MonthNameReader(tokens, months, counts);
        this.years = years;
        this.counts = counts;
        this.numericDates = new NumericDateReader(tokens, years);
    }

    /** To be called when the tokens are those of another line. */
    void restart() {
        known.clear();
        known.ensureCapacity(tokens.size());
        for (int token = 0; token < tokens.size(); token++) {
            known.add(null);
        }
    }

    /** The date or part of a date at {@code token}. */
    Optional<Point> read(int token) {
        if (token < 0 || token >= known.size()) {
            return Optional.empty();
        }
        Optional<Point> point = known.get(token);
        if (point == null) {
            point = tokens.isNumber(token) ? numberFirst(token) : wordFirst(token);
            known.set(token, point);
        }
        return point;
    }

    /** The number at {@code token} as a year, wherever a year is all that it can be. */
    Optional<Point> readYear(int token) {
        return years.year(token).map(year -> new Point(tokens.begin(token), year.end(), year.next(),
                PartialDate.ofYear(year.year()), null, MONTH_OF_YEAR, true));
    }

    /** Whether a plural of «سنة» or «عام» announces the number at {@code token} and those that follow. */
    boolean isBehindNouns(int token) {
        return years.isBehindNouns(token);
    }

    /** Whether the tokens {@code [first, last]} are part of a longer chain of numbers. */
    boolean isJoined(int first, int last) {
        return years.isJoined(first, last);
    }

    private Optional<Point> numberFirst(int token) {
        Optional<Point> date = numericDates.read(token);
        date = date.isPresent() ? date : dayOfMonth(token);
        date = date.isPresent() ? date : bareYear(token);
        return date.isPresent() ? date : bareDay(token);
    }

    private Optional<Point> wordFirst(int token) {
        if (tokens.numeral(token) == null && (tokens.readers(token, beginnings) & BEGINS) == 0) {
            return Optional.empty();
        }
        Optional<Point> date = afterWeekday(token);
        date = date.isPresent() ? date : dayOfMonth(token);
        date = date.isPresent() ? date : monthOfYear(token);
        date = date.isPresent() ? date : yearByNoun(token);
        return date.isPresent() ? date : bareDay(token);
    }

    /** «يوم 24 دجنبر», «الثلاثاء 24 دجنبر», «يوم الثلاثاء في 24 دجنبر». */
    private Optional<Point> afterWeekday(int token) {
        int particles = tokens.particles(token, Cues.DAY_NOUN);
        int at = particles >= 0 ? token + 1 : token;
        int weekdayParticles = tokens.particles(at, Cues.weekdayNames());
        if (particles < 0 && weekdayParticles < 0) {
            return Optional.empty();
        }
        int begin = tokens.beginBehind(token, particles >= 0 ? particles : weekdayParticles);
        DayOfWeek weekday = null;
        if (weekdayParticles >= 0) {
            weekday = weekday(at, weekdayParticles);
            at++;
            at = tokens.isSign(at, "،,:") || tokens.isOneOf(at, Cues.BEFORE_DAY) ? at + 1 : at;
        }
        DayOfWeek written = weekday;
        int day = at;
        return numericDates.read(day).or(() -> dayOfMonth(day)).or(() -> bareDay(day))
                .map(point -> point.after(begin, written));
    }

    private DayOfWeek weekday(int token, int particles) {
        String name = tokens.word(token).substring(particles);
        DayOfWeek day = Cues.weekday(name);
        return day != null ? day : Cues.weekday("ا" + name);
    }

    /** «24 دجنبر», «24 من شهر دجنبر 2024», «الثالث والعشرون من شهر عشرة», «فاتح ماي». */
    private Optional<Point> dayOfMonth(int token) {
        int firstDay = tokens.particles(token, Cues.FIRST_DAY);
        Optional<Day> day = firstDay >= 0 ? Optional.of(new Day(1, tokens.beginBehind(token, firstDay), tokens.end(token), token + 1))
                : day(token);
        return day.isEmpty() ? Optional.empty() : ofMonth(day.get());
    }

    private Optional<Point> ofMonth(Day day) {
        int at = tokens.isOneOf(day.next, Cues.OF) ? day.next + 1 : day.next;
        boolean noun = tokens.isOneOfWithParticles(at, Cues.MONTH_NOUN);
        int name = noun ? at + 1 : at;
        Optional<MonthNameReader.MonthName> month = monthNames.read(name, 0);
        month = month.isPresent() ? month : monthNames.numbered(name, noun);
        return month.isEmpty() ? Optional.empty() : Optional.of(withYear(day.begin, month.get(), day.number))
                .filter(point -> point.date().exists());
    }

    /** «نونبر 2025», «شهر يناير من سنة 2025»; a month alone is part of a date. */
    private Optional<Point> monthOfYear(int token) {
        int noun = tokens.particles(token, Cues.MONTH_NOUN);
        int at = noun >= 0 ? token + 1 : token;
        int particles = Math.max(0, tokens.particles(at, months.firstWords()));
        int begin = tokens.beginBehind(token, noun >= 0 ? noun : particles);
        Optional<MonthNameReader.MonthName> month = monthNames.read(at, particles);
        return month.isEmpty() ? Optional.empty() : Optional.of(withYear(begin, month.get(), 0));
    }

    private Point withYear(int begin, MonthNameReader.MonthName month, int day) {
        Optional<Point> directed = directed(begin, month, day);
        if (directed.isPresent()) {
            return directed.get();
        }
        Optional<YearReader.Year> year = years.behindMonth(month.next());
        double confidence = day == 0 ? MONTH_OF_YEAR : year.isPresent() ? 1.0 : DAY_OF_MONTH;
        PartialDate date = new PartialDate(year.map(YearReader.Year::year).orElse(0), month.number(), day);
        int end = year.map(YearReader.Year::end).orElse(month.end());
        int next = year.map(YearReader.Year::next).orElse(month.next());
        return new Point(begin, end, next, date, null, confidence, day != 0 || year.isPresent());
    }

    /** «9 فبراير المقبل», «15 أكتوبر من السنة الماضية»; a month alone waits for a neighbour. */
    private Optional<Point> directed(int begin, MonthNameReader.MonthName month, int day) {
        PartialDate date = new PartialDate(0, month.number(), day);
        Integer way = Direction.at(tokens, month.next());
        if (way != null) {
            return Optional.of(new Point(begin, tokens.end(month.next()), month.next() + 1, date, null, DAY_OF_MONTH, day != 0,
                    new Direction(way, false)));
        }
        return yearPhrases.read(month.next()).filter(YearPhraseReader.YearPhrase::relative).map(year -> new Point(begin, year.end(),
                year.next(), date, null, DAY_OF_MONTH, day != 0, new Direction(year.year(), true)));
    }

    /** «سنة 2025», «العام الماضي 2024». */
    private Optional<Point> yearByNoun(int token) {
        int particles = tokens.particles(token, Cues.YEAR_NOUN);
        if (particles < 0) {
            return Optional.empty();
        }
        return years.behindNoun(token).filter(year -> !Cues.isCounted(tokens, year.next()))
                .map(year -> new Point(tokens.beginBehind(token, particles), year.end(), year.next(),
                        PartialDate.ofYear(year.year()), null, MONTH_OF_YEAR, true));
    }

    private Optional<Point> bareYear(int token) {
        Optional<YearReader.Year> announced = years.isBehindNouns(token) ? years.year(token) : Optional.empty();
        return announced.or(() -> years.bare(token)).map(year -> new Point(tokens.begin(token), year.end(), year.next(),
                PartialDate.ofYear(year.year()), null, YEAR_BY_CONTEXT, years.isClear(token)));
    }

    private Optional<Point> bareDay(int token) {
        return day(token).map(day -> new Point(day.begin, day.end, day.next, PartialDate.ofDay(day.number), null, DAY_OF_MONTH, false));
    }

    /** «الأيام الأولى من أكتوبر»: days are masculine, in whatever way the ten of a greater number is written. */
    private boolean isFeminine(int token, CountReader.Count count) {
        return count.next() == token + 1 && (tokens.word(token).endsWith("ه") || tokens.word(token).endsWith("اولي"));
    }

    /** A day of a month in digits or words: where it begins and ends, and the token after it. */
    private record Day(int number, int begin, int end, int next) {}

    private Optional<Day> day(int token) {
        if (tokens.isNumber(token)) {
            int number = tokens.number(token);
            boolean day = number >= 1 && number <= LAST_DAY && tokens.digits(token) <= 2 && !years.isPartOfAWord(token);
            return day ? Optional.of(new Day(number, tokens.begin(token), tokens.end(token), token + 1)) : Optional.empty();
        }
        return counts.ordinal(token).filter(count -> count.value() <= LAST_DAY && !isFeminine(token, count))
                .map(count -> new Day(count.value(), count.begin(), count.end(), count.next()));
    }
}
