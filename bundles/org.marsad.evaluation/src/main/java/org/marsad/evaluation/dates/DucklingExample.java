package org.marsad.evaluation.dates;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.SourceLine;
import org.marsad.evaluation.data.Table;

/**
 * An example of facebook/duckling: words, and what they come to.
 *
 * <p>A day, week, month, quarter or year is met by exactly that stretch of time; a time of day by its beginning, as precise as is said;
 * an interval of times of day if it begins there and ends within a grain of the end; a duration by an ISO 8601 period such as
 * {@code P2Y}; a number by the same number.
 *
 * @param kind     what sort of example it is
 * @param text     the words
 * @param expected what they come to
 */
record DucklingExample(Kind kind, String text, Expected expected) {

    private static final Pattern TIME = Pattern.compile("datetime(?<form>Interval|Holiday|IntervalHoliday|OpenInterval After"
            + "|OpenInterval Before|) \\(?(?<begin>\\([-0-9, ]+\\))(?:, (?<end>\\([-0-9, ]+\\))\\))? "
            + "(?<grain>Second|Minute|Hour|Day|Week|Month|Quarter|Year)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("(NumeralValue|OrdinalData) \\(?(-?[0-9]+(?:\\.[0-9]+)?)\\)?");
    private static final Pattern DURATION = Pattern.compile("DurationData ([0-9]+) (Second|Minute|Hour|Day|Week|Month|Quarter|Year)");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final int PARTS_OF_TIME = 6;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DAYS_OF_WEEK = 7;

    private static final Map<String, TemporalUnit> GRAINS = Map.of("Second", ChronoUnit.SECONDS, "Minute", ChronoUnit.MINUTES, "Hour",
            ChronoUnit.HOURS, "Day", ChronoUnit.DAYS, "Week", ChronoUnit.WEEKS, "Month", ChronoUnit.MONTHS, "Quarter",
            IsoFields.QUARTER_YEARS, "Year", ChronoUnit.YEARS);

    /** Sorts of examples, as their first word says them. */
    enum Kind {
        /** A day, a time or an interval. */
        TIME,
        /** A number that counts. */
        NUMERAL,
        /** A number that says which in a row. */
        ORDINAL,
        /** A length of time. */
        DURATION
    }

    /** What an example comes to. */
    @FunctionalInterface
    interface Expected {

        /** Whether a feature {@code value} says the same. */
        boolean isSaidBy(String value);
    }

    /** The examples of a file, if its columns are {@code expected} and {@code input}; empty if they are not. */
    static Optional<List<DucklingExample>> read(Path file) throws EvaluationException, IOException {
        Optional<Table> table = Table.of(file, "expected", "input");
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<DucklingExample> examples = new ArrayList<>();
        for (Table.Row row : table.get().rows()) {
            examples.add(of(row.line(), row.field(0), row.field(1)));
        }
        return Optional.of(examples);
    }

    private static DucklingExample of(SourceLine line, String expected, String text) throws EvaluationException {
        Matcher number = NUMBER.matcher(expected);
        Matcher duration = DURATION.matcher(expected);
        Matcher time = TIME.matcher(expected);
        if (number.matches()) {
            return new DucklingExample(number.group(1).equals("NumeralValue") ? Kind.NUMERAL : Kind.ORDINAL, text, number(number.group(2)));
        } else if (duration.matches()) {
            return new DucklingExample(Kind.DURATION, text, duration(Long.parseLong(duration.group(1)), GRAINS.get(duration.group(2))));
        } else if (time.matches()) {
            return new DucklingExample(Kind.TIME, text, time(line, time));
        }
        throw line.wrong("'" + expected + "' is not understood; expected datetime (2013, 2, 12, 4, 30, 0) Day, datetimeInterval ((…), (…)) "
                + "Day, datetimeHoliday, datetimeIntervalHoliday, datetimeOpenInterval After, NumeralValue 7, OrdinalData 7 or "
                + "DurationData 7 Day");
    }

    private static Expected number(String written) {
        BigDecimal number = new BigDecimal(written);
        return value -> value.matches("[-+]?[0-9]+(\\.[0-9]+)?") && new BigDecimal(value).compareTo(number) == 0;
    }

    /** ISO 8601 knows no quarters. */
    private static Expected duration(long count, TemporalUnit grain) {
        boolean isQuarter = grain == IsoFields.QUARTER_YEARS;
        String unit = isQuarter ? "M" : grain.toString().substring(0, 1);
        String iso = (grain.isTimeBased() ? "PT" : "P") + (isQuarter ? count * MONTHS_OF_QUARTER : count) + unit;
        String days = grain == ChronoUnit.WEEKS ? "P" + count * DAYS_OF_WEEK + "D" : iso;
        return value -> value.equals(iso) || value.equals(days);
    }

    private static Expected time(SourceLine line, Matcher time) throws EvaluationException {
        TemporalUnit grain = GRAINS.get(time.group("grain"));
        LocalDateTime begin = instant(line, time.group("begin"));
        if (time.group("form").startsWith("OpenInterval")) {
            boolean isAfter = time.group("form").endsWith("After");
            return value -> value.matches(isAfter ? "[^/]+/(\\.\\.)?" : "(\\.\\.)?/[^/]+")
                    && Period.of(value.replaceAll("\\.\\.|/", "")).map(Period::begin).equals(Optional.of(begin));
        } else if (time.group("end") != null) {
            return interval(new Period(begin, instant(line, time.group("end"))), grain);
        } else if (grain.isTimeBased()) {
            return value -> Period.of(value).map(Period::begin).equals(Optional.of(begin));
        }
        return value -> Period.of(value).equals(Optional.of(Period.of(begin, grain)));
    }

    /** By duckling the last hour of an interval of hours is part of it; others end as it begins. */
    private static Expected interval(Period expected, TemporalUnit grain) {
        return value -> Period.of(value).filter(said -> said.equals(expected) || grain.isTimeBased()
                && said.begin().equals(expected.begin())
                && Duration.between(said.end(), expected.end()).abs().compareTo(grain.getDuration()) <= 0).isPresent();
    }

    private static LocalDateTime instant(SourceLine line, String written) throws EvaluationException {
        int[] parts = DIGITS.matcher(written).results().map(MatchResult::group).mapToInt(Integer::parseInt).toArray();
        if (parts.length != PARTS_OF_TIME) {
            throw line.wrong(written + " is no instant; expected year, month, day, hour, minute, second");
        }
        try {
            return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        } catch (DateTimeException e) {
            throw line.wrong(written + " is no instant: " + e.getMessage());
        }
    }
}
