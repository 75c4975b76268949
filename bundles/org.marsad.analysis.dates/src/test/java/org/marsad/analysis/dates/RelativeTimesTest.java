package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marsad.analysis.dates.DatedText.in;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;
import org.marsad.testkit.In;

/** Words that point from the day of the document, a Wednesday. */
class RelativeTimesTest {

    private static final String WEDNESDAY = "2024-12-25T09:15:00";

    @ParameterizedTest
    @CsvSource({"أمس, 2024-12-24", "أول أمس, 2024-12-23", "غدا, 2024-12-26", "بعد غد, 2024-12-27", "هذا اليوم, 2024-12-25",
        "الأسبوع الماضي, 2024-12-16/2024-12-22", "الأسبوع الجاري, 2024-12-23/2024-12-29", "الشهر المقبل, 2025-01", "هذه السنة, 2024",
        "العام المنصرم, 2023", "قبل ثلاثة أيام, 2024-12-22", "منذ أسبوعين, 2024-12-11", "بعد 10 أيام, 2025-01-04",
        "الأشهر الستة المقبلة, 2025-01/2025-06", "السنوات الخمس الأخيرة, 2019/2023", "العشر سنوات الماضية, 2014/2023",
        "الخميس الماضي, 2024-12-19", "يوم الخميس المقبل, 2024-12-26", "أحد الأسبوع المقبل, 2025-01-05", "أمس الثلاثاء, 2024-12-24",
        "شهر مارس المقبل, 2025-03", "دجنبر الماضي, 2023-12", "مارس من السنة المقبلة, 2025-03", "أواخر نونبر, 2024-11-21/2024-11-30",
        "الربع الثاني من السنة الجارية, 2024-04/2024-06", "النصف الأول من العام المقبل, 2025-01/2025-06", "القرن الماضي, 19XX",
        "السنوات الأخيرة, /2024-12-25", "منذ سنوات, /2024-12-25", "الساعة الثالثة عصرا, 2024-12-25T15:00", "12:30, 2024-12-25T12:30"})
    void theDayOfTheDocumentResolvesThem(String words, String value) {
        Annotation date = in("قيل هنا " + words + ".").issued(WEDNESDAY).date();
        assertEquals(value, date.features().get("value").asText());
        assertEquals("قيل هنا ".length(), date.span().begin());
        assertEquals("relative", date.features().get("basis").asText().replace("inferred", "relative"));
    }

    @ParameterizedTest
    @CsvSource({"أمس, XXXX-XX-XX", "الشهر المقبل, XXXX-XX", "العام المنصرم, XXXX", "الربع الثاني من السنة الجارية, XXXX-04/XXXX-06",
        "السنوات الأخيرة, /XXXX-XX-XX", "الساعة الثالثة عصرا, T15:00", "شهر مارس المقبل, XXXX-03"})
    void withoutADayOfTheDocumentTheirPlaceIsKeptOpen(String words, String value) {
        in("قيل هنا " + words + ".").means(value);
    }

    @Test
    void theDayFoundInTheLinesIsTheDayOfTheDocumentWhereItStatesNone() {
        Annotation yesterday = In.text("نشر يوم كذا\nوقع أمس").mention("structure.published", "نشر يوم كذا",
                Map.of("value", new Value.Time("2024-12-25"))).by(DatedText.analyzer()).only();
        assertEquals("2024-12-24", yesterday.features().get("value").asText());
    }

    @Test
    void aDayOfTheWeekIsTheLastOneInATextAndTheNextOneInAProgramme() {
        in("أعلن الوزير يوم الاثنين عن ذلك").issued(WEDNESDAY).means("2024-12-23");
        in("يوم الاثنين").issued(WEDNESDAY).means("2024-12-30");
    }

    @Test
    void whatFoundItIsSaid() {
        Map<String, Value> features = in("وصل أول أمس").issued(WEDNESDAY).date().features();
        assertEquals("deictic", features.get("rule").asText());
        assertEquals("اول امس", features.get("matched").asText());
    }

    @ParameterizedTest
    @CsvSource({"الأول من شهر شباط 2024, 2024-02-01", "الثالث والعشرين من أكتوبر 2024, 2024-10-23", "أول ثلاثاء من أكتوبر 2024, 2024-10-01",
        "آخر يوم من شهر مارس 2024, 2024-03-31", "الجمعة الثانية من مارس 2024, 2024-03-08", "منتصف شهر يونيو 2024, 2024-06",
        "الربع الأول من 2024, 2024-01/2024-03", "النصف الثاني من سنة 2023, 2023-07/2023-12", "القرن التاسع عشر, 18XX",
        "من الثالث إلى الخامس من مارس 2024, 2024-03-03/2024-03-05", "عيد الشغل 2024, 2024-05-01", "عيد الفصح 2024, 2024-03-31"})
    void datesInWordsNeedNoDayOfTheDocument(String words, String value) {
        Annotation date = in("كان " + words + ".").date();
        assertEquals(value, date.features().get("value").asText());
        assertEquals("written", date.features().get("basis").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"اليوم العالمي للماء", "ثلاث مرات في اليوم", "صلاة الجمعة", "سوق السبت", "قبل يومين من الافتتاح",
        "بعد سنة من العمل", "كل أسبوع", "المرتبة الأولى", "الربع الأول من اللقاء", "من 3 أشخاص"})
    void otherUsesOfTheWordsAreNoTimes(String text) {
        in("قيل " + text + " هنا").issued(WEDNESDAY).findsNothing();
    }
}
