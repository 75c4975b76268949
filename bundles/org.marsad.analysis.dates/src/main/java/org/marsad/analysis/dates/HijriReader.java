package org.marsad.analysis.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads dates of the Hijri calendar and says which days of the Gregorian one they are by the calendar of Umm al-Qura (that of the Java
 * platform, 1300 to 1600). Countries that watch for the moon may be a day or two off, so all of it is approximate ({@code ~} of EDTF).
 */
final class HijriReader implements ExpressionReader {

    static final String RULE = "hijri";
    private static final double WHOLE = 0.95;
    private static final double YEAR_BY_NOUN = 0.9;
    private static final double WITHOUT_YEAR = 0.6;
    private static final int EARLIEST = 1300;
    private static final int LATEST = 1600;
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 12;
    private static final int OFF = 1;
    private static final int LAST_DAY = 30;
    private static final int GREGORIAN_FROM = 1800;
    /** The name of the second month is also the word for nought. */
    private static final int NOUGHT = 2;
    private static final Phrases<Integer> MONTHS_BY_NAME = months();

    private final Tokens tokens;
    private final CountReader counts;

    HijriReader(Tokens tokens, CountReader counts) {
        this.tokens = tokens;
        this.counts = counts;
    }

    /** The first words of the names of the months. */
    static WordSet firstWords() {
        return MONTHS_BY_NAME.firstWords();
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(firstWords());
        all.addAll(Cues.MONTH_NOUN);
        all.addAll(Cues.YEAR_NOUN);
        all.addAll(Cues.DAY_NOUN);
        all.addAll(Cues.weekdayNames());
        all.addAll(Cues.FIRST_DAY);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        Optional<Expression> date = numeric(token);
        date = date.isPresent() ? date : byName(token);
        return date.isPresent() ? date : year(token);
    }

    /** «12 ربيع الأول 1446», «الجمعة 5 صفر 1440هـ», «شهر رمضان 1445 هـ», «رمضان 2019». */
    private Optional<Expression> byName(int token) {
        int at = token;
        at = tokens.isOneOfWithParticles(at, Cues.DAY_NOUN) ? at + 1 : at;
        DayOfWeek weekday = tokens.isOneOf(at, Cues.weekdayNames()) ? Cues.weekday(tokens.word(at)) : null;
        at = tokens.isOneOfWithParticles(at, Cues.weekdayNames()) ? at + 1 : at;
        boolean lead = at > token;
        boolean first = tokens.isOneOfWithParticles(at, Cues.FIRST_DAY);
        Optional<CountReader.Count> count = first ? Optional.empty() : counts.read(at).filter(day -> day.value() <= LAST_DAY);
        int day = first ? 1 : count.map(CountReader.Count::value).orElse(0);
        if (lead && day == 0) {
            return Optional.empty();
        }
        int name = first ? at + 1 : count.map(CountReader.Count::next).orElse(at);
        name = day > 0 && tokens.isOneOf(name, Cues.OF) ? name + 1 : name;
        boolean noun = tokens.isOneOfWithParticles(name, Cues.MONTH_NOUN);
        int month = noun ? name + 1 : name;
        return MONTHS_BY_NAME.at(tokens, month).filter(match -> day == 0 || match.begin() == tokens.begin(month)).flatMap(match -> {
            int begin = day == 0 && !noun ? match.begin() : count.isPresent() && !lead ? count.get().begin()
                    : tokens.beginBehind(token, leading(token));
            return withYear(begin, match, day, noun, weekday);
        });
    }

    private int leading(int token) {
        for (WordSet words : List.of(Cues.DAY_NOUN, Cues.weekdayNames(), Cues.FIRST_DAY, Cues.MONTH_NOUN)) {
            int particles = tokens.particles(token, words);
            if (particles >= 0) {
                return particles;
            }
        }
        return 0;
    }

    private Optional<Expression> withYear(int begin, Phrases.Match<Integer> month, int day, boolean noun,
            DayOfWeek weekday) {
        int at = tokens.isSign(month.next(), "،,") && tokens.digits(month.next() + 1) == YEAR_DIGITS ? month.next() + 1 : month.next();
        at = tokens.isOneOf(at, Cues.OF) && isYear(at + 1) ? at + 1 : at;
        at = tokens.isOneOfWithParticles(at, Cues.YEAR_NOUN) && isYear(at + 1) ? at + 1 : at;
        int number = isYear(at) ? tokens.number(at) : 0;
        int monthNumber = month.meaning();
        if (number >= EARLIEST && number <= LATEST) {
            int next = tokens.isOneOf(at + 1, Cues.HIJRI) ? at + 2 : at + 1;
            return days(number, monthNumber, day).map(days -> days.on(weekday))
                    .map(days -> expression(begin, next, Meaning.written(days.edtf()), WHOLE, month.phrase()));
        }
        Integer way = Direction.at(tokens, month.next());
        if (way != null && monthNumber != NOUGHT) {
            return Optional.of(expression(begin, month.next() + 1, directed(monthNumber, day, way), YEAR_BY_NOUN, month.phrase()));
        }
        boolean clear = noun || day > 0 && monthNumber != NOUGHT;
        if (number >= GREGORIAN_FROM) {
            return inGregorianYear(number, monthNumber, day)
                    .map(days -> expression(begin, behindYear(month, number), Meaning.written(days.edtf()), YEAR_BY_NOUN, month.phrase()));
        }
        return clear ? Optional.of(expression(begin, month.next(), nearest(monthNumber, day), WITHOUT_YEAR, month.phrase()))
                : Optional.empty();
    }

    /** The token behind the Gregorian year that follows a month, wherever it stands. */
    private int behindYear(Phrases.Match<Integer> month, int year) {
        int at = month.next();
        while (tokens.number(at) != year) {
            at++;
        }
        return tokens.isOneOf(at + 1, Cues.GREGORIAN) ? at + 2 : at + 1;
    }

    private boolean isYear(int token) {
        return tokens.digits(token) == YEAR_DIGITS && !Cues.isCounted(tokens, token + 1);
    }

    /** «12/03/1446 هـ». */
    private Optional<Expression> numeric(int token) {
        int last = token + 4;
        boolean form = tokens.isNumber(token) && tokens.isNumber(token + 2) && tokens.isNumber(last)
                && tokens.isSign(token + 1, "/-.") && tokens.isSign(token + 3, "/-.")
                && tokens.isGlued(token + 1) && tokens.isGlued(token + 2) && tokens.isGlued(token + 3) && tokens.isGlued(last)
                && !tokens.isGlued(token) && !tokens.isOneOf(token - 1, Cues.SERIAL)
                && !(tokens.isSign(last + 1, "/-.") && tokens.isGlued(last + 1) && tokens.isNumber(last + 2));
        if (!form) {
            return Optional.empty();
        }
        boolean yearFirst = tokens.digits(token) == YEAR_DIGITS;
        int year = tokens.number(yearFirst ? token : last);
        int day = tokens.number(yearFirst ? last : token);
        int month = tokens.number(token + 2);
        boolean marked = tokens.isOneOf(last + 1, Cues.HIJRI);
        boolean plausible = day >= 1 && day <= LAST_DAY && month >= 1 && month <= MONTHS && year >= EARLIEST && year <= LATEST;
        return !plausible ? Optional.empty() : days(year, month, day).map(days -> expression(tokens.begin(token),
                marked ? last + 2 : last + 1, Meaning.written(days.edtf()), marked ? WHOLE : WITHOUT_YEAR, ""));
    }

    /** «سنة 1446 هـ»; without the mark it is no year of this calendar. */
    private Optional<Expression> year(int token) {
        int particles = tokens.particles(token, Cues.YEAR_NOUN);
        int number = particles >= 0 ? tokens.number(token + 1) : -1;
        boolean marked = tokens.isOneOf(token + 2, Cues.HIJRI) && number >= EARLIEST && number <= LATEST;
        return !marked ? Optional.empty() : days(number, 0, 0).map(days -> expression(tokens.beginBehind(token, particles), token + 3,
                Meaning.written(days.edtf()), YEAR_BY_NOUN, ""));
    }

    private Expression expression(int begin, int next, Meaning meaning, double confidence, String matched) {
        return new Expression(begin, tokens.end(next - 1), next, meaning, confidence, RULE, matched);
    }

    /** Days of the Gregorian calendar. */
    record Days(LocalDate first, LocalDate last) {

        /** Where the day of the week is written, the day next to it that bears the name; who watches for the moon may be a day off. */
        Days on(DayOfWeek weekday) {
            if (weekday == null || !first.equals(last)) {
                return this;
            }
            LocalDate day = first.minusDays(OFF).with(TemporalAdjusters.nextOrSame(weekday));
            return day.isAfter(first.plusDays(OFF)) ? this : new Days(day, day);
        }

        String edtf() {
            return first.equals(last) ? first + "~" : first + "~/" + last + "~";
        }
    }

    /** The days of a year, a month or a day of the Hijri calendar; empty if the month has no such day or the year is unknown. */
    static Optional<Days> days(int year, int month, int day) {
        try {
            HijrahDate first = HijrahDate.of(year, Math.max(month, 1), Math.max(day, 1));
            long length = day > 0 ? 1 : first.range(month > 0 ? ChronoField.DAY_OF_MONTH : ChronoField.DAY_OF_YEAR).getMaximum();
            LocalDate from = LocalDate.from(first);
            return Optional.of(new Days(from, from.plusDays(length - 1)));
        } catch (DateTimeException e) {
            return Optional.empty(); // what the text calls a day is none: the thirtieth of a short month, a year beyond the tables
        }
    }

    /** The days that a month or day of the Hijri calendar has in a Gregorian year; the first, where it comes round twice. */
    static Optional<Days> inGregorianYear(int gregorian, int month, int day) {
        int about = (int) Math.round((gregorian - 622) * 33 / 32.0);
        return IntStream.rangeClosed(about - 1, about + 1).mapToObj(year -> days(year, month, day)).flatMap(Optional::stream)
                .filter(days -> days.first().getYear() == gregorian).findFirst();
    }

    private static Meaning nearest(int month, int day) {
        return reference -> reference.flatMap(then -> nearest(then.day(), month, day))
                .map(days -> new Meaning.Resolved(days.edtf(), Meaning.INFERRED, 1))
                .orElse(new Meaning.Resolved(Meaning.UNKNOWN_DAY, Meaning.WRITTEN, 1));
    }

    /** «رمضان المقبل», «شعبان الجاري»: the last one that is over, the next one that begins, the one that runs or is nearest. */
    private static Meaning directed(int month, int day, int way) {
        return reference -> new Meaning.Resolved(reference.flatMap(then -> way == 0 ? nearest(then.day(), month, day)
                : IntStream.rangeClosed(-1, 1).map(away -> way < 0 ? -away : away).map(away -> then.day().getYear() + away)
                        .mapToObj(year -> inGregorianYear(year, month, day)).flatMap(Optional::stream)
                        .filter(days -> way < 0 ? days.last().isBefore(then.day()) : days.first().isAfter(then.day())).findFirst())
                .map(Days::edtf).orElse(Meaning.UNKNOWN_DAY), Meaning.RELATIVE, 1);
    }

    private static Optional<Days> nearest(LocalDate day, int month, int dayOfMonth) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(year -> inGregorianYear(year, month, dayOfMonth)).flatMap(Optional::stream)
                .min((one, other) -> Long.compare(distance(day, one), distance(day, other)));
    }

    private static long distance(LocalDate day, Days days) {
        return Math.abs(ChronoUnit.DAYS.between(day, days.first()));
    }

    private static Phrases<Integer> months() {
        Phrases<Integer> months = new Phrases<>();
        for (String[] line : Lists.read("hijri-months.tsv", 2)) {
            for (String name : line[1].split(",")) {
                months.add(name, Integer.valueOf(line[0]));
            }
        }
        return months;
    }
}
