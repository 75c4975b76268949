package org.marsad.analysis.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Verdict;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** Figures and dates that two newspapers tell of one thing in their own words; and all that must not be set against each other. */
class FiguresAgainstEachOtherTest {

    /** Says of both texts that they are of one event, and says no figure. */
    private static final String EVENT = "خبر عاجل من القرية الجبلية حول المصنع الكبير والنهر المجاور والجسر القديم وكل السكان\n";

    @TempDir
    private Path folder;
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private SourceComparer comparer;

    /** What an analyzer has found in a text. */
    private record Found(String type, String words, Map<String, Value> features) {}

    @BeforeEach
    void open() {
        comparer = new SourceComparer(new SimilarityIndex(folder, new ArabicSearchNormalizer(), "1"), catalogue, new ArticleStemmer());
    }

    @Test
    void whatBecameOfPersonsIsOneThingInWhateverWords() {
        put("a", "لفظ عشرة بحارة أنفاسهم الأخيرة ولقوا مصرعهم غرقا", count("عشرة", "بحارة", "10"));
        put("b", "أودت الفاجعة بحياة 12 شخصا، بينهم طباخ السفينة", count("12", "شخصا", "12"));

        assertEquals(List.of("differ a:10 b:12"), told());
    }

    @Test
    void thoseWhoDiedAndThoseWhoWereHurtAreNotSetAgainstEachOther() {
        put("a", "لقي عشرة بحارة مصرعهم", count("عشرة", "بحارة", "10"));
        put("b", "نقلت سيارات الإسعاف 12 جريحا", count("12", "جريحا", "12"));

        assertEquals(List.of(), told());
    }

    @Test
    void someOfThemAreNotAllOfThem() {
        put("a", "أودى الانهيار بحياة تسعة أشخاص", count("تسعة", "أشخاص", "9"));
        put("b", "من بين الضحايا، لقي 4 أطفال حتفهم تحت الأنقاض", count("4", "أطفال", "4"));

        assertEquals(List.of(), told());
    }

    @Test
    void thoseOfAnotherEventAreNoOtherNumberOfThisOne() {
        put("a", "أودى الانهيار بحياة تسعة أشخاص", count("تسعة", "أشخاص", "9"));
        put("b", "وكان حادث مماثل قد أودى بحياة 14 شخصا", count("14", "شخصا", "14"));

        assertEquals(List.of(), told());
    }

    @Test
    void theSameNounInOtherWordsIsOneThing() {
        put("a", "عمارة من ستة طوابق", count("ستة", "طوابق", "6"));
        put("b", "هوت ثمانية أدوار دفعة واحدة", count("ثمانية", "أدوار", "8"));

        assertEquals(List.of("differ a:6 b:8"), told());
    }

    @Test
    void aFineAndTheCostOfWorksAreTwoAmounts() {
        put("a", "غرامة قدرها 30 ألف درهم", measure("30 ألف درهم", "money", "MAD", "30000"));
        put("b", "بلغت كلفة الترميم 40 ألف درهم", measure("40 ألف درهم", "money", "MAD", "40000"));

        assertEquals(List.of(), told());
    }

    @Test
    void aProfitIsSetAgainstTheProfitAndNotTheSales() {
        put("a", "وصلت أرباح الشركة إلى 30 مليون درهم", measure("30 مليون درهم", "money", "MAD", "30000000"));
        put("b", "استقر صافي الربح عند 33 مليون درهم، وتخطت المبيعات 35 مليون درهم", measure("33 مليون درهم", "money", "MAD", "33000000"),
                measure("35 مليون درهم", "money", "MAD", "35000000"));

        assertEquals(List.of("differ a:30000000 MAD b:33000000 MAD"), told());
    }

    @Test
    void monthsAreYearsAndMilesOfTheSeaAreMiles() {
        put("a", "استغرقت أشغال البناء سنتين", measure("سنتين", "duration", "a", "2"));
        put("b", "احتاج المقاول إلى 24 شهرا لتسليم البناية", measure("24 شهرا", "duration", "mo", "24"));

        assertEquals(List.of("agree a:2 a b:24 mo"), told());
    }

    @Test
    void anAgeMayBeToldByACandleAndIsOnlyThatOfOnePerson() {
        put("a", "الفائزة البالغة من العمر 31 سنة", measure("31 سنة", "duration", "a", "31"));
        put("b", "أطفأت شمعتها الثالثة والثلاثين", figure("الثالثة والثلاثين", "ordinal", "", "شمعتها", "33"));
        put("c", "السائق البالغ من العمر 31 سنة", measure("31 سنة", "duration", "a", "31"));
        put("d", "جثة راكب عمره 44 سنة", measure("44 سنة", "duration", "a", "44"));

        assertEquals(List.of("differ a:31 a b:33"), told());
        assertEquals(List.of(), told("c", "d"));
    }

    @Test
    void moreThanSoManyAgreesWithAFewMoreAndNotWithManyMore() {
        put("a", "تلقت اللجنة 115 ترشيحا", count("115", "ترشيحا", "115"));
        put("b", "اختارت اللجنة من بين أزيد من مئة ملف", figure("مئة", "count", "", "ملف", "100", "least"));
        put("c", "تلقت اللجنة 180 ترشيحا", count("180", "ترشيحا", "180"));

        assertEquals(List.of("agree a:115 b:≥ 100"), told());
        assertEquals(List.of("differ b:≥ 100 c:180"), told("b", "c"));
    }

    @Test
    void twoHundredThousandIsNotOneHundredAndFiftyRounded() {
        put("a", "قيمة الجائزة 200 ألف درهم", measure("200 ألف درهم", "money", "MAD", "200000"));
        put("b", "نال بفوزه 150 ألف درهم", measure("150 ألف درهم", "money", "MAD", "150000"));

        assertEquals(List.of("differ a:200000 MAD b:150000 MAD"), told());
    }

    @Test
    void aNumberThatHasItsLikeIsNotSetAgainstAnother() {
        put("a", "أودى الانهيار بحياة تسعة أشخاص", count("تسعة", "أشخاص", "9"));
        put("b", "أودى بحياة 9 أشخاص بعدما كانت الحصيلة وفاة 7 أشخاص", count("9", "أشخاص", "9"), count("7", "أشخاص", "7"));

        assertEquals(List.of("agree a:9 b:9"), told());
    }

    @Test
    void aNumberBehindItsNounCountsIt() {
        put("a", "حضر الحفل 250 مدعوا", count("250", "مدعوا", "250"));
        put("b", "بدأ المدعوون، وعددهم 300، يغادرون", figure("300", "number", "", "", "300"));

        assertEquals(List.of("differ a:250 b:300"), told());
    }

    @Test
    void yesterdayIsADayWhereTheDocumentSaysItsOwn() {
        put("a", "قضت المحكمة، أمس الثلاثاء، بسجن المدير", date("أمس الثلاثاء", "2026-01-13", "relative"));
        put("b", "نطق القاضي بالحكم يوم الاثنين 12 جانفي", date("يوم الاثنين 12 جانفي", "2026-01-12", "inferred"));

        assertEquals(List.of("differ a:2026-01-13 b:2026-01-12"), told());
    }

    @Test
    void theDayOfTheRulingIsNotTheDayOfTheArrest() {
        put("a", "قضت المحكمة، أمس الثلاثاء، بسجن المدير", date("أمس الثلاثاء", "2026-01-13", "relative"));
        put("b", "أوقفت الشرطة شريكه يوم الاثنين", date("يوم الاثنين", "2026-01-12", "relative"));

        assertEquals(List.of(), told());
    }

    @Test
    void theFirstDayOfEachIsThatOfTheEvent() {
        put("a", "انهار السقف، فجر الثلاثاء، فوق المصلين. ودفن الضحايا أمس", date("فجر الثلاثاء", "2026-01-13", "relative"));
        put("b", "عاش الحي مساء الاثنين ليلة طويلة، حين تهاوى السقف", date("مساء الاثنين", "2026-01-12", "relative"));

        assertEquals(List.of("differ a:2026-01-13 b:2026-01-12"), told());
    }

    @Test
    void theHourInTheLineAboveATextIsNoDayOfTheEvent() {
        put("a", "الأربعاء 14 يناير 2026 - 11:40\nانهار السقف", date("11:40", "2026-01-14T11:40", "inferred"));
        put("b", "الخميس 15 يناير 2026 - 09:20\nانهار السقف", date("09:20", "2026-01-15T09:20", "inferred"));

        assertEquals(List.of(), told());
    }

    @Test
    void theOnlyDayStillToComeIsThatByWhichItEnds() {
        put("a", "تستكمل الإجراءات قبل 30 يونيو 2026", date("30 يونيو 2026", "2026-06-30", "written"));
        put("b", "ينتهي كل شيء مع حلول 15 شتنبر 2026", date("15 شتنبر 2026", "2026-09-15", "written"));

        assertEquals(List.of("differ a:2026-06-30 b:2026-09-15"), told());
    }

    @Test
    void theSameAmountToTwoDigitsIsOneThingWhateverIsSaidOfIt() {
        put("a", "قطع البطل المسافة في 63 دقيقة", measure("63 دقيقة", "duration", "min", "63"));
        put("b", "انتهى الاجتماع بعد 63 دقيقة من النقاش", measure("63 دقيقة", "duration", "min", "63"));
        put("c", "انتهى الاجتماع بعد 60 دقيقة من النقاش", measure("60 دقيقة", "duration", "min", "60"));

        assertEquals(List.of("agree a:63 min b:63 min"), told());
        assertEquals(List.of(), told("a", "c"));
    }

    @Test
    void theOnlyNumberOfAThingIsOneNumberIfItIsMoreThanTwo() {
        put("a", "نصبت السلطات 22 خيمة", count("22", "خيمة", "22"));
        put("b", "تحت خيام بيضاء بلغ عددها 27 نامت الأسر", figure("27", "number", "", "", "27"));

        assertEquals(List.of("differ a:22 b:27"), told());
    }

    @Test
    void aFigureInCommonSaysThatTwoTextsAreOfOneEventWhereFewWordsAndOneNameDo() {
        Found cars = count("46", "سيارة", "46");
        putOfTangier("e", "شب لهيب مهول بطنجة، وأتى على 46 سيارة كانت مركونة تحت سقفه، وخلف 8 جرحى نقلوا بسرعة", cars,
                count("8", "جرحى", "8"));
        putOfTangier("f", "تحولت ليلة هادئة بطنجة إلى كابوس طويل داخل مخزن قديم فيه 46 سيارة، والحصيلة 11 جريحا حسب شهود", cars,
                count("11", "جريحا", "11"));
        putOfTangier("g", "تحولت ليلة هادئة بطنجة إلى كابوس طويل داخل مخزن قديم فيه 39 سيارة، والحصيلة 11 جريحا حسب شهود",
                count("39", "سيارة", "39"), count("11", "جريحا", "11"));

        assertEquals(List.of("differ e:8 f:11", "agree e:46 f:46", "agree e:طنجة f:طنجة"), told("e", "f"));
        assertEquals(List.of("agree e:طنجة g:طنجة"), told("e", "g"));
    }

    private void putOfTangier(String name, String text, Found... found) {
        EntryBuilder entry = Entries.entry(name).title(name).text(text)
                .metadata(Metadata.ISSUED, "2026-01-1" + (name.charAt(0) - 'a'));
        entry.annotation("entity.place", "entity.place", "طنجة", Map.of("value", new Value.Text("طنجة")));
        for (Found each : found) {
            annotate(entry, each);
        }
        catalogue.put(entry.build());
    }

    private static void annotate(EntryBuilder entry, Found found) {
        entry.annotation(found.type(), found.type(), found.words(), found.features());
    }

    private List<String> told() {
        return told("a", "b");
    }

    /** What is said by both. */
    private List<String> told(String one, String other) {
        try {
            return comparer.compare(List.of(Entries.id(one), Entries.id(other))).claims().stream()
                    .filter(claim -> claim.verdict() != Verdict.ALONE).map(this::shown).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String shown(Claim claim) {
        StringBuilder shown = new StringBuilder(claim.verdict().label());
        claim.statements().forEach(each -> shown.append(' ').append(catalogue.find(each.document()).orElseThrow().title()).append(':')
                .append(each.value()));
        return shown.toString();
    }

    private void put(String name, String text, Found... found) {
        EntryBuilder entry = Entries.entry(name).title(name).text(EVENT + text).metadata(Metadata.ISSUED, "2026-01-1" + (name.charAt(0)
                - 'a' + 4));
        for (Found each : found) {
            annotate(entry, each);
        }
        catalogue.put(entry.build());
    }

    private static Found count(String words, String noun, String value) {
        return figure(words, "count", "", noun, value);
    }

    private static Found measure(String words, String kind, String unit, String value) {
        return figure(words, kind, unit, "", value);
    }

    private static Found figure(String words, String kind, String unit, String counted, String value, String... bound) {
        Map<String, Value> features = new HashMap<>(Map.of("kind", new Value.Text(kind), "value", new Value.Number(new BigDecimal(value)),
                "unit", new Value.Text(unit), "counted", new Value.Text(counted)));
        for (String each : bound) {
            features.put("bound", new Value.Text(each));
        }
        return new Found("quantity", words, features);
    }

    private static Found date(String words, String value, String basis) {
        return new Found("time.date", words, Map.of("value", new Value.Time(value), "basis", new Value.Text(basis)));
    }
}
