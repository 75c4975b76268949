package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;

/** What the platform writes for a day in any Arab country is read as that day. */
class LocaleRoundTripTest {

    private static final List<FormatStyle> STYLES = List.of(FormatStyle.FULL, FormatStyle.LONG, FormatStyle.MEDIUM);

    @Test
    void everyMonthInEveryCountryAndStyleIsReadBack() {
        List<String> wrong = new ArrayList<>();
        for (Locale locale : arabic()) {
            for (FormatStyle style : STYLES) {
                for (int month = 1; month <= 12; month++) {
                    wrong.addAll(differences(LocalDate.of(2024, month, 24), style, locale));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> differences(LocalDate day, FormatStyle style, Locale locale) {
        String text = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).withChronology(IsoChronology.INSTANCE)
                .withDecimalStyle(DecimalStyle.of(locale)).format(day);
        List<String> values = DatedText.in(text).dates().stream().map(LocaleRoundTripTest::value).toList();
        return values.equals(List.of(day.toString())) ? List.of() : List.of(locale + ": " + text + " -> " + values);
    }

    private static String value(Annotation date) {
        return date.features().get("value").asText();
    }

    private static List<Locale> arabic() {
        return Arrays.stream(Locale.getAvailableLocales()).filter(locale -> locale.getLanguage().equals("ar")).toList();
    }
}
