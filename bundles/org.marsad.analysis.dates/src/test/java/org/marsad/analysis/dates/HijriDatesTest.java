package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.analysis.dates.DatedText.in;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

class HijriDatesTest {

    @ParameterizedTest
    @CsvSource({"12 ربيع الأول 1446, 2024-09-15~", "12 ربيع الأول 1446 هـ, 2024-09-15~", "5 صفر 1440هـ, 2018-10-14~",
        "12/03/1446, 2024-09-15~", "1446/03/12 هـ, 2024-09-15~", "الجمعة فاتح محرم 1446, 2024-07-07~",
        "رمضان 1445 هـ, 2024-03-11~/2024-04-09~", "شهر رمضان 2019, 2019-05-06~/2019-06-03~", "سنة 1446 هـ, 2024-07-07~/2025-06-25~"})
    void aDateIsConvertedAndMarkedApproximate(String words, String value) {
        Annotation date = in("في " + words + ".").date();
        assertEquals(value, date.features().get("value").asText());
        assertEquals(new Value.Flag(true), date.features().get("approximate"));
        assertEquals("hijri", date.features().get("calendar").asText());
        assertTrue(date.confidence() < 1);
    }

    @Test
    void withoutAYearItIsTheNearest() {
        in("20 جمادى الأولى").issued("2024-12-01").means("2024-11-22~");
        in("20 جمادى الأولى").means("XXXX-XX-XX");
        in("عيد الفطر").issued("2024-05-01").means("2024-04-10~");
    }

    @Test
    void theDateInBothCalendarsIsTwoFindings() {
        in("23 ربيع الأول 1446 هـ الموافق ل27 شتنبر 2024 م").finds("23 ربيع الأول 1446 هـ = 2024-09-26~", "27 شتنبر 2024 م = 2024-09-27");
    }

    @Test
    void whatThePlatformWritesForAHijriDayIsReadAsThatDay() {
        DateTimeFormatter writer = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag("ar-SA"))
                .withChronology(HijrahChronology.INSTANCE);
        List<String> wrong = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2025; day = day.plusDays(5)) {
            String text = writer.format(HijrahDate.from(day));
            String expected = day + "~";
            in(text).dates().stream().map(date -> date.features().get("value").asText()).filter(value -> !value.equals(expected))
                    .forEach(value -> wrong.add(text + " is " + expected + " and not " + value));
            assertEquals(1, in(text).dates().size(), text);
        }
        assertEquals(List.of(), wrong);
    }
}
