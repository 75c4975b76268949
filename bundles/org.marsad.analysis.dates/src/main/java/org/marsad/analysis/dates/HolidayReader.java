package org.marsad.analysis.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads holidays, from the list {@code holidays.tsv}, of the year that is said or of the nearest one. */
final class HolidayReader implements ExpressionReader {

    private static final double WITH_YEAR = 0.9;
    private static final double WITHOUT_YEAR = 0.7;
    private static final Phrases<Holiday> HOLIDAYS = holidays();

    private final Tokens tokens;
    private final YearPhraseReader years;

    HolidayReader(Tokens tokens, YearPhraseReader years) {
        this.tokens = tokens;
        this.years = years;
    }

    /** A day of a calendar, or days after Easter Sunday. */
    private record Holiday(String calendar, int month, int day) {

        /** The day in a Gregorian year; a Hijri day may be missing in one. */
        Optional<LocalDate> in(int year) {
            return switch (calendar) {
                case "hijri" -> HijriReader.inGregorianYear(year, month, day).map(HijriReader.Days::first);
                case "easter" -> Optional.of(easter(year).plusDays(day));
                default -> Optional.of(LocalDate.of(year, month, day));
            };
        }

        String edtf(LocalDate date) {
            return calendar.equals("hijri") ? date + "~" : date.toString();
        }
    }

    @Override
    public Set<String> beginnings() {
        return HOLIDAYS.firstWords();
    }

    @Override
    public Optional<Expression> read(int token) {
        return HOLIDAYS.at(tokens, token).map(match -> {
            Holiday holiday = match.meaning();
            Optional<YearPhraseReader.YearPhrase> year = years.read(match.next());
            int next = year.map(YearPhraseReader.YearPhrase::next).orElse(match.next());
            Meaning meaning = year.isPresent() ? ofYear(holiday, year.get()) : nearest(holiday);
            return new Expression(match.begin(), tokens.end(next - 1), next, meaning, year.isPresent() ? WITH_YEAR : WITHOUT_YEAR,
                    "holiday", match.phrase());
        });
    }

    private static Meaning ofYear(Holiday holiday, YearPhraseReader.YearPhrase year) {
        return reference -> new Meaning.Resolved(year.in(reference).flatMap(number -> holiday.in(number).map(holiday::edtf))
                .orElse(unknown(holiday)), year.basis(), 1);
    }

    /** The holiday of the year of the document, for writers leave out the year they write in; a neighbouring one if that has none. */
    private static Meaning nearest(Holiday holiday) {
        return reference -> reference.flatMap(then -> IntStream.rangeClosed(-1, 1)
                .mapToObj(away -> holiday.in(then.day().getYear() + away)).flatMap(Optional::stream)
                .min((one, other) -> Long.compare(distance(then.day(), one), distance(then.day(), other))))
                .map(date -> new Meaning.Resolved(holiday.edtf(date), Meaning.INFERRED, 1))
                .orElse(new Meaning.Resolved(unknown(holiday), Meaning.WRITTEN, 1));
    }

    private static long distance(LocalDate then, LocalDate date) {
        long days = Math.abs(ChronoUnit.DAYS.between(then, date));
        return then.getYear() == date.getYear() || days <= 62 ? days : days + 1_000;
    }

    private static String unknown(Holiday holiday) {
        return holiday.calendar.equals("gregorian") ? new PartialDate(0, holiday.month, holiday.day).edtf() : Meaning.UNKNOWN_DAY;
    }

    /** Easter Sunday of the Western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    private static Phrases<Holiday> holidays() {
        Phrases<Holiday> holidays = new Phrases<>();
        for (String[] line : Lists.read("holidays.tsv", 3)) {
            boolean easter = line[0].equals("easter");
            String[] day = easter ? new String[] {"0", line[1]} : line[1].split("-");
            for (String name : line[2].split(",")) {
                holidays.add(name, new Holiday(line[0], Integer.parseInt(day[0]), Integer.parseInt(day[1])));
            }
        }
        return holidays;
    }
}
