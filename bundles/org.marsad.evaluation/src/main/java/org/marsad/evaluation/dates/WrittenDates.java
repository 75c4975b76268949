package org.marsad.evaluation.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Days as the locale data of the Java platform (Unicode CLDR) write them in all Arab countries. */
final class WrittenDates {

    private static final int YEAR = 2013;
    private static final int DAY = 15;
    private static final int HIJRI_YEAR = 1440;
    private static final int LATER_DAY = 24;
    private static final int MONTHS = 12;

    /** The zeros of Latin, Arabic-Indic and extended digits. */
    private static final String ZEROS = "0\u0660\u06F0";

    private WrittenDates() {
    }

    /** The fifteenth of each month, by each name it has in any of the countries, in digits of three kinds. */
    static List<WrittenDate> gregorian() {
        List<WrittenDate> dates = new ArrayList<>();
        for (Month month : Month.values()) {
            Set<String> names = new LinkedHashSet<>();
            for (Locale locale : arabic()) {
                names.add(month.getDisplayName(TextStyle.FULL, locale));
                names.add(month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
            }
            names.forEach(name -> add(dates, name, YEAR, "", LocalDate.of(YEAR, month, DAY)));
        }
        return dates;
    }

    /** The fifteenth of each month of a Hijri year, in digits of three kinds. */
    static List<WrittenDate> hijri() {
        List<WrittenDate> dates = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            HijrahDate day = HijrahChronology.INSTANCE.date(HIJRI_YEAR, month, DAY);
            String name = DateTimeFormatter.ofPattern("MMMM", Locale.forLanguageTag("ar")).withChronology(HijrahChronology.INSTANCE)
                    .format(day);
            add(dates, name, HIJRI_YEAR, " \u0647\u0640", LocalDate.ofEpochDay(day.getLong(ChronoField.EPOCH_DAY)));
        }
        return dates;
    }

    /** A day of each month as each country writes it: in full, long and medium, with its own digits. */
    static List<WrittenDate> formatted() {
        List<WrittenDate> dates = new ArrayList<>();
        for (Locale locale : arabic()) {
            for (FormatStyle style : List.of(FormatStyle.FULL, FormatStyle.LONG, FormatStyle.MEDIUM)) {
                Chronology chronology = IsoChronology.INSTANCE;
                DateTimeFormatter formatter = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).withChronology(chronology)
                        .withDecimalStyle(DecimalStyle.of(locale));
                for (int month = 1; month <= MONTHS; month++) {
                    LocalDate day = LocalDate.of(YEAR, month, LATER_DAY);
                    dates.add(new WrittenDate(formatter.format(day), day));
                }
            }
        }
        return dates;
    }

    private static void add(List<WrittenDate> dates, String name, int year, String era, LocalDate day) {
        ZEROS.chars().forEach(zero -> dates.add(new WrittenDate(digits(DAY, zero) + " " + name + " " + digits(year, zero) + era, day)));
    }

    private static String digits(int number, int zero) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.appendCodePoint(digit - '0' + zero));
        return digits.toString();
    }

    private static List<Locale> arabic() {
        return Arrays.stream(Locale.getAvailableLocales()).filter(locale -> locale.getLanguage().equals("ar"))
                .sorted(Comparator.comparing(Locale::toLanguageTag)).toList();
    }
}
