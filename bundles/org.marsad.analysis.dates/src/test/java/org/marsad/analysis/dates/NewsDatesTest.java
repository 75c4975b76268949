package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marsad.analysis.dates.DatedText.in;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.document.Annotation;

/** Dates as the news write them, in an article of Thursday, the 20th of November 2025. */
class NewsDatesTest {

    private static final String ISSUED = "2025-11-20";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"15 أكتوبر الماضي|2025-10-15", "3 دجنبر المقبل|2025-12-03", "25 يناير القادم|2026-01-25",
        "12 نونبر المنصرم|2025-11-12", "25 دجنبر الماضي|2024-12-25", "22 نونبر الجاري|2025-11-22", "شهر غشت الفارط|2025-08",
        "15 أكتوبر من السنة الماضية|2024-10-15", "من 3 إلى 8 دجنبر المقبل|2025-12-03/2025-12-08",
        "من 25 دجنبر إلى 3 يناير المقبل|2025-12-25/2026-01-03", "من أكتوبر إلى دجنبر المقبل|2025-10/2025-12",
        "بين يناير وشتنبر من السنة الجارية|2025-01/2025-09", "من يناير إلى متم شتنبر 2025|2025-01/2025-09",
        "18 من الشهر الجاري|2025-11-18", "25 من الشهر الماضي|2025-10-25", "الأربعاء من الأسبوع الماضي|2025-11-12",
        "ليلة الجمعة السبت|2025-11-14/2025-11-15",
        "يومي 5 و6 دجنبر المقبل|2025-12-05/2025-12-06",
        "شهري شتنبر وأكتوبر الماضيين|2025-09/2025-10",
        "يومي السبت والأحد المقبلين|2025-11-22/2025-11-23", "يومي الثلاثاء والأربعاء|2025-11-18/2025-11-19",
        "رمضان المقبل|2026-02-18~/2026-03-19~", "منذ 15 دجنبر|2024-12-15", "منذ دجنبر|2024-12"})
    void anAdjectiveSaysWhichOneIsMeant(String words, String value) {
        assertEquals(List.of(value), values("جرى ذلك " + words + "."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"الأشهر التسعة الأولى من السنة الجارية|2025-01/2025-09",
        "التسعة أشهر الأولى من 2025|2025-01/2025-09", "الأشهر الستة الأخيرة من سنة 2024|2024-07/2024-12",
        "العشرة أيام الأولى من شهر نونبر|2025-11-01/2025-11-10", "الأيام الأولى من أكتوبر|2025-10",
        "النصف الأول من أكتوبر|2025-10-01/2025-10-15", "الفصل الثالث من سنة 2025|2025-07/2025-09", "الربع الأول من السنة|2025-01/2025-03",
        "الأسدس الأول من 2025|2025-01/2025-06", "مطلع أكتوبر|2025-10", "متم دجنبر المقبل|2025-12", "نهاية شهر غشت الماضي|2025-08",
        "اليومين الماضيين|2025-11-18/2025-11-19", "صيف السنة الماضية|2024", "ثمانينيات القرن الماضي|1980/1989"})
    void partsOfYearsAndMonthsAreRead(String words, String value) {
        assertEquals(value, values("خلال " + words + ".").get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"وسيلعب الفريق يوم السبت|2025-11-22", "المباراة المقررة يوم الأحد|2025-11-23",
        "ستنظم الجمعية، الجمعة، ندوة|2025-11-21", "لعب الفريق يوم السبت|2025-11-15", "قال السياسيون السبت|2025-11-15",
        "سينعقد المؤتمر يوم 15 مارس|2026-03-15", "ستنطلق الأشغال في مارس|2026-03", "سيلعب. وكان السبت يوم راحة|2025-11-15"})
    void theVerbSaysWhetherItIsStillToCome(String words, String value) {
        assertEquals(value, values(words).get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"يستعد لكأس إفريقيا للأمم 2025 التي تنطلق قريبا|2025", "في إطار أجندة 2063 للاتحاد الإفريقي|2063",
        "ملاعب كأس العالم 2030، بدعم من شركائه|2030", "أهداف التنمية المستدامة 2030|2030"})
    void aNumberBehindTheNameOfAnEventOrAPlanIsItsYear(String words, String value) {
        in(words).issued(ISSUED).means(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"استقبل المعرض الدولي 1950 زائرا", "بلغ في التقرير 1987 من المسجلين", "شملت الحملة 1200، حسب المنظمين",
        "وفي باب مكافحة المخدرات"})
    void whatIsCountedBehindAnEventIsNoYearAndNoPrepositionStandsBehindAnother(String words) {
        assertEquals(List.of(), values(words));
    }

    @Test
    void aNameWithAnOrdinalBeforeADayIsNoListOfDays() {
        in("تحتضن جامعة الحسن الأول، يوم الجمعة 20 فبراير 2026، ندوة").issued(ISSUED).means("2026-02-20");
        in("أيام 3، 5 و8 دجنبر 2025").issued(ISSUED).means("2025-12-03", "2025-12-05", "2025-12-08");
        in("الجمعة 5، السبت 6 والأحد 7 دجنبر 2025").issued(ISSUED).means("2025-12-05", "2025-12-06", "2025-12-07");
    }

    @Test
    void whatHasBeenIsNotFarAhead() {
        in("كان قد صدر في 5 يونيو").issued("2026-01-16").means("2025-06-05");
        in("في 5 يونيو").issued("2026-01-16").means("2026-06-05");
    }

    @Test
    void theFollowingOneIsCountedFromTheOneSpokenOf() {
        in("بلغ الإنتاج 40 طنا سنة 2019، مقابل 52 طنا في السنة الموالية").means("2019", "2020");
        in("انطلقت الأشغال في مارس 2024 وتوقفت الشهر الموالي").means("2024-03", "2024-04");
        in("افتتح المعرض في 31 ماي 2025 وزاره الوفد في اليوم التالي").means("2025-05-31", "2025-06-01");
        in("بين 2017 و2019 تراجع الإنتاج قبل أن ينتعش في السنة اللاحقة").means("2017/2019", "2020");
        in("من المقرر أن يجتمع المجلس الأسبوع الموالي").issued(ISSUED).means("2025-11-24/2025-11-30");
    }

    @Test
    void theSameTimeIsThatWhichTheTextHasSpokenOf() {
        in("بلغت 10 خلال الأشهر التسعة الأولى من السنة الجارية، مقابل 9 في الفترة ذاتها من السنة الماضية").issued(ISSUED)
                .means("2025-01/2025-09", "2024-01/2024-09");
        in("مقارنة بنفس الفترة من سنة 2024").issued(ISSUED).means("2024");
        in("وصل في 3 نونبر 2025، وغادر في اليوم نفسه").means("2025-11-03", "2025-11-03");
    }

    @Test
    void theDayOfTheWeekCountsMoreThanTheDayOfTheDocument() {
        in("قال اليوم الخميس").issued("2025-11-21").means("2025-11-20");
        in("صباح أمس الأربعاء").issued("2025-11-21").means("2025-11-19");
    }

    @Test
    void aDocumentThatStatesNoDaySpeaksOnTheOneItsBeginningTellsOf() {
        String text = "قضت المحكمة، يوم الثلاثاء 13 يناير 2026، بذلك.\nوحددت الجلسة في 9 فبراير المقبل.";
        in(text).means("2026-01-13", "2026-02-09");
        List<Annotation> dates = in(text).dates();
        assertEquals(1.0, dates.get(0).confidence());
        assertEquals(0.8 * 0.9, dates.get(1).confidence(), 1e-9);
    }

    @Test
    void aHijriDayKeepsToTheDayOfTheWeek() {
        in("الإثنين 12 ربيع الأول 1446").means("2024-09-16~");
        in("الأحد 12 ربيع الأول 1446").means("2024-09-15~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"لكل واحد منهما", "بقي مفقود واحد", "حضر أحد السكان وأحد الأطباء", "جماعة سبت جزولة وإقليم خميس الزمامرة",
        "دوار السبت وسوق الأحد", "الأحد عشر كوكبا", "مارس الضغط على الحكومة ومارس مهنته", "محمد رمضان ورجب وشعبان",
        "شارع 2 مارس وملعب 20 غشت 1953", "لمدة شهر واحد", "الأمين العام السابق والمدير العام الحالي", "في يومه الثالث",
        "خلال 48 ساعة", "ربيع الكتاب وخريف العمر"})
    void ordinaryWordsAndNamesAreNoDates(String text) {
        in("قيل " + text + " هنا").issued(ISSUED).findsNothing();
    }

    private static List<String> values(String text) {
        return in(text).issued(ISSUED).dates().stream().map(date -> date.features().get("value").asText()).toList();
    }
}
