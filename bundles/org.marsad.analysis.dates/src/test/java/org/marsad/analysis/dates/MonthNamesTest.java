package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {

    private final MonthNames months = new MonthNames();

    @ParameterizedTest
    @CsvSource({"يناير,1", "كانون الثاني,1", "جانفي,1", "شباط,2", "فيفري,2", "آذار,3", "نيسان,4", "أفريل,4", "أيار,5",
        "ماي,5", "جوان,6", "حزيران,6", "تموز,7", "جويلية,7", "يوليوز,7", "آب,8", "أوت,8", "غشت,8", "أغشت,8", "أيلول,9",
        "شتنبر,9", "شتمبر,9", "تشرين الأول,10", "أكتوبر,10", "نونبر,11", "تشرين الثاني,11", "دجنبر,12", "دجمبر,12", "كانون الأول,12"})
    void everyCountrysNameIsKnown(String name, int month) {
        assertEquals(month, months.number(Spelling.fold(name)));
    }

    @ParameterizedTest
    @CsvSource({"اكتوبر,10", "ابريل,4", "إبريل,4", "اغسطس,8", "ايلول,9", "جويليه,7", "تشرين الاول,10", "يونيه,6"})
    void spellingWithoutHamzaIsKnown(String name, int month) {
        assertEquals(month, months.number(Spelling.fold(name)));
    }

    @Test
    void noNameStandsForTwoMonths() {
        Set<String> seen = new HashSet<>();
        for (Locale locale : arabic()) {
            for (int month = 1; month <= 12; month++) {
                String name = LocalDate.of(2025, month, 1).format(DateTimeFormatter.ofPattern("LLLL", locale));
                assertEquals(month, months.number(Spelling.fold(name).replace('\u00A0', ' ')), name + " in " + locale);
                seen.add(name);
            }
        }
        assertTrue(seen.size() >= 35, "the platform's locale data is incomplete: " + seen);
    }

    @Test
    void hijriMonthsAreUnknown() {
        List<String> hijri = List.of("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "رجب", "شعبان", "رمضان",
                "شوال", "ذو القعدة", "ذو الحجة");
        assertEquals(List.of(), hijri.stream().filter(name -> months.number(Spelling.fold(name)) != 0).toList());
    }

    private static List<Locale> arabic() {
        return Arrays.stream(Locale.getAvailableLocales()).filter(locale -> locale.getLanguage().equals("ar")).toList();
    }
}
