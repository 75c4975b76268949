package org.marsad.analysis.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.SourceComparison;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class SourceComparerTest {

    private static final Seed SEED = Seed.ofThisRun();

    @TempDir
    private Path folder;
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private SourceComparer comparer;

    /** Leaves the article off; that is enough here. */
    @BeforeEach
    void open() {
        comparer = new SourceComparer(new SimilarityIndex(folder, new ArabicSearchNormalizer(), "1"), catalogue, new ArticleStemmer());
    }

    @Test
    void figuresOfTheSameThingInCloseContextsDiffer() {
        put("a", "2025-11-25", "أدى الحريق في سوق المدينة إلى إصابة 3 أشخاص بجروح خفيفة", figure("3", "count", "", "أشخاص", "3"));
        put("b", "2025-11-26", "حريق في سوق المدينة خلف إصابة 5 أشخاص بجروح خفيفة", figure("5", "count", "", "أشخاص", "5"));

        assertEquals(List.of("differ figure a:3 b:5"), claims("a", "b"));
    }

    @Test
    void figuresOfOtherThingsOrFarFromEachOtherAreNotSetAgainstEachOther() {
        put("a", "2025-11-25", "أدى الحريق في سوق المدينة إلى إصابة 3 أشخاص بجروح خفيفة", figure("3", "count", "", "أشخاص", "3"));
        put("b", "2025-11-26", "أدى الحريق في سوق المدينة إلى إصابة 5 عناصر بجروح خفيفة", figure("5", "count", "", "عناصر", "5"));
        put("c", "2025-11-27", "وكان المنتخب قد حضر بوفد من 9 أشخاص قبل سنوات طويلة", figure("9", "count", "", "أشخاص", "9"));

        assertEquals(List.of("alone figure a:3", "alone figure b:5", "alone figure c:9"), claims("a", "b", "c"));
    }

    @Test
    void thoseWhoDiedAreCountedAlikeWhateverTheyAreCalled() {
        put("a", "2025-11-25", "لقي 4 أشخاص مصرعهم في انقلاب الحافلة قرب الجسر", figure("4", "count", "", "أشخاص", "4"));
        put("b", "2025-11-26", "ارتفعت حصيلة انقلاب الحافلة إلى 5 قتلى بعد وفاة راكب", figure("5", "count", "", "قتلى", "5"));
        put("c", "2025-11-26", "نقلت سيارات الإسعاف 7 جرحى من الحافلة إلى المستشفى بعد انقلاب", figure("7", "count", "", "جرحى", "7"));

        assertEquals(List.of("differ figure a:4 b:5", "alone figure c:7"), claims("a", "b", "c"));
    }

    @Test
    void whatIsCountedOfPersonsIsToldByTheNearestWord() {
        put("a", "2025-11-25", "لقي أربعة أشخاص مصرعهم في انقلاب الحافلة، فيما لا يزال 2 أشخاص في عداد المفقودين",
                figure("2", "count", "", "أشخاص", "2"));
        put("b", "2025-11-26", "انقلاب الحافلة خلف 5 قتلى، والبحث جار عن مفقودين", figure("5", "count", "", "قتلى", "5"));

        assertEquals(List.of("alone figure a:2", "alone figure b:5"), claims("a", "b"));
    }

    @Test
    void someOfThoseWhoWereHurtAreNotAllOfThem() {
        put("a", "2025-11-25", "خلف انقلاب الحافلة 31 جريحا نقلوا إلى المستشفى", figure("31", "count", "", "جريحا", "31"));
        put("b", "2025-11-26", "بعد انقلاب الحافلة ظل 6 مصابين في العناية المركزة بالمستشفى", figure("6", "count", "", "مصابين", "6"));

        assertEquals(List.of("alone figure a:31", "alone figure b:6"), claims("a", "b"));
    }

    @Test
    void theOnlyAreaOfEachIsThatOfTheEvent() {
        put("a", "2025-08-13", "حريق يلتهم 150 هكتارا من غابة تازكا", figure("150 هكتارا", "area", "ha", "", "150"));
        put("b", "2025-08-14", "بلغت المساحة التي أتى عليها الحريق بغابة تازكا 230 هكتارا حسب الوكالة",
                figure("230 هكتارا", "area", "ha", "", "230"));

        assertEquals(List.of("differ figure a:150 ha b:230 ha"), claims("a", "b"));
    }

    @Test
    void anAmountThatIsToldInTenthsIsNotAboutOneFiveTenthsAway() {
        put("a", "2025-11-25", "بناء محطة تحلية مياه البحر بكلفة تناهز 7,8 مليارات درهم", about("7,8 مليارات درهم", "7800000000"));
        put("b", "2025-11-26", "محطة تحلية مياه البحر تكلف 8,2 مليارات درهم", figure("8,2 مليارات درهم", "money", "MAD", "", "8200000000"));
        put("c", "2025-11-26", "محطة تحلية مياه البحر تكلف 7,85 مليارات درهم", figure("7,85 مليارات درهم", "money", "MAD", "",
                "7850000000"));

        assertEquals("differ", claims("a", "b").get(0).split(" ")[0]);
        assertEquals("agree", claims("a", "c").get(0).split(" ")[0]);
    }

    @Test
    void aFineIsNoCost() {
        put("a", "2025-11-25", "أدين مدير محطة تحلية مياه البحر بغرامة قدرها 7 ملايين درهم", figure("7 ملايين درهم", "money", "MAD", "",
                "7000000"));
        put("b", "2025-11-26", "محطة تحلية مياه البحر التي أدين مديرها كلفت 8 ملايين درهم", figure("8 ملايين درهم", "money", "MAD", "",
                "8000000"));

        assertEquals(List.of("alone figure a:7000000 MAD", "alone figure b:8000000 MAD"), claims("a", "b"));
    }

    @Test
    void aNumberWithoutItsNounAgreesWhereTheNounIsNear() {
        put("a", "2025-11-25", "عثر رجال الجمارك داخل الشاحنة على 136 رزمة", figure("136 رزمة", "count", "", "رزمة", "136"));
        put("b", "2025-11-26", "لا بصمة له فوق رزمة من 136 داخل الشاحنة قال رجال الجمارك", figure("136", "number", "", "", "136"));

        assertEquals(List.of("agree figure a:136 b:136"), claims("a", "b"));
    }

    @Test
    void nothingDiffersBetweenTwoEvents() {
        put("a", "2025-11-05", "أدى الحريق في سوق المدينة إلى إصابة 3 أشخاص بجروح خفيفة", figure("3", "count", "", "أشخاص", "3"));
        put("b", "2025-11-26", "حريق في سوق المدينة خلف إصابة 5 أشخاص بجروح خفيفة", figure("5", "count", "", "أشخاص", "5"));

        assertEquals(List.of("alone figure a:3", "alone figure b:5"), claims("a", "b"));
    }

    @Test
    void theDayItBeginsIsNotTheDayItEnds() {
        put("a", "2025-11-01", "يفتتح المعرض الوطني للكتاب بالرباط يوم 24 نونبر", date("24 نونبر", "2025-11-24", "written"));
        put("b", "2025-11-02", "يختتم المعرض الوطني للكتاب بالرباط يوم 29 نونبر", date("29 نونبر", "2025-11-29", "written"));
        put("c", "2025-11-02", "ينطلق معرض الكتاب بالرباط في 25 نونبر", date("25 نونبر", "2025-11-25", "written"));

        assertEquals(List.of("alone date a:2025-11-24", "alone date b:2025-11-29"), claims("a", "b"));
        assertEquals(List.of("differ date a:2025-11-24 c:2025-11-25"), claims("a", "c"));
    }

    @Test
    void theOnlyFigureOfAThingInBothIsOneClaimInWhateverWords() {
        put("a", "2025-11-25", "جرفت السيول 17 منزلا في القرية", figure("17", "count", "", "منزلا", "17"));
        put("b", "2025-11-26", "أكد مسؤول أن السيول في القرية شردت عشرات. عدد المساكن المتضررة لا يفوق 14 منزلا",
                figure("14", "count", "", "منزلا", "14"));

        assertEquals(List.of("differ figure a:17 b:14"), claims("a", "b"));
    }

    @Test
    void aSourceThatIsSilentHasNoStatement() {
        put("a", "2025-11-25", "بلغت كلفة المشروع الجديد 40 مليون درهم حسب الوزارة",
                figure("40 مليون درهم", "money", "MAD", "", "40000000"));
        put("b", "2025-11-26", "كلفة المشروع الجديد بلغت 40 مليون درهم حسب الوزارة",
                figure("40 مليون درهم", "money", "MAD", "", "40000000"));
        put("c", "2025-11-27", "انطلقت أشغال المشروع الجديد");

        assertEquals(List.of("agree figure a:40000000 MAD b:40000000 MAD"), claims("a", "b", "c"));
    }

    @Test
    void aRoundedFigureAgreesWithTheExactOne() {
        put("a", "2025-11-25", "تلقت المنصة الجديدة من المواطنين 7 ملايين طلب", figure("7 ملايين", "count", "", "طلب", "7000000"));
        put("b", "2025-11-26", "تلقت المنصة الجديدة من المواطنين 7201345 طلب", figure("7201345", "count", "", "طلب", "7201345"));

        assertEquals("agree", claims("a", "b").get(0).split(" ")[0]);
    }

    @Test
    void whatStandsInAllDocumentsMayStillDifferInOne() {
        String text = "أدى الحريق في سوق المدينة إلى إصابة %s أشخاص بجروح خفيفة";
        put("a", "2025-11-25", String.format(text, "3"), figure("3", "count", "", "أشخاص", "3"));
        put("b", "2025-11-26", String.format(text, "3"), figure("3", "count", "", "أشخاص", "3"));
        put("c", "2025-11-27", String.format(text, "5"), figure("5", "count", "", "أشخاص", "5"));

        assertEquals(List.of("differ figure a:3 b:3 c:5"), claims("c", "a", "b"));
    }

    @Test
    void numbersThatAreNamesNeverDiffer() {
        put("a", "2025-11-25", "تنعقد الدورة 93 للجمعية العامة بمراكش", figure("93", "ordinal", "", "الدورة", "93"));
        put("b", "2025-11-26", "تنعقد الدورة 94 للجمعية العامة بمراكش", figure("94", "ordinal", "", "الدورة", "94"));

        assertEquals(List.of("alone figure a:93", "alone figure b:94"), claims("a", "b"));
    }

    @Test
    void datesDifferOnlyWhereBothWriteTheDay() {
        String text = "تنطلق أشغال المؤتمر الوطني للماء بالرباط يوم %s";
        put("a", "2025-11-01", String.format(text, "24 نونبر"), date("24 نونبر", "2025-11-24", "written"));
        put("b", "2025-11-02", String.format(text, "25 نونبر"), date("25 نونبر", "2025-11-25", "written"));
        put("c", "2025-11-03", String.format(text, "الخميس"), date("الخميس", "2025-11-06", "relative"));

        assertEquals(List.of("differ date a:2025-11-24 b:2025-11-25", "alone date c:2025-11-06"), claims("a", "b", "c"));
    }

    @Test
    void namesAgreeByTheirLinkInWhateverSpelling() {
        put("a", "2025-11-25", "وصل الوفد إلى أكادير", entity("entity.place", "أكادير"));
        put("b", "2025-11-26", "الوفد في أڭادير", entity("entity.place", "أڭادير"));

        assertEquals(List.of("agree place a:أكادير b:أكادير"), claims("a", "b"));
    }

    @Test
    void aQuotationOfTwoSpeakersDiffers() {
        String quotation = "المشروع سيغير وجه المدينة القديمة كلها";
        put("a", "2025-11-25", "قال الوزير: «" + quotation + "»", quotation(quotation, "الوزير"));
        put("b", "2025-11-26", "قالت العمدة: «" + quotation + "»", quotation(quotation, "العمدة"));
        put("c", "2025-11-26", "صرح الوزير: «" + quotation + "»", quotation(quotation, "الوزير"));

        assertEquals("differ quotation a:الوزير b:العمدة", claims("a", "b").get(0));
        assertEquals("agree quotation a:الوزير c:الوزير", claims("a", "c").get(0));
    }

    @Test
    void aSpeakerWithoutANameMayBeTheOneWithAName() {
        String quotation = "المشروع سيغير وجه المدينة القديمة كلها";
        put("a", "2025-11-25", "قال مصدر مسؤول: «" + quotation + "»", quotation(quotation, "مصدر مسؤول"));
        put("b", "2025-11-26", "قال سعيد المرابط: «" + quotation + "»", quotation(quotation, "سعيد المرابط، وزير الماء"));
        put("c", "2025-11-26", "قال المرابط، إن «" + quotation + "»", quotation(quotation, "المرابط"));

        assertEquals("agree", claims("a", "b").get(0).split(" ")[0]);
        assertEquals("agree", claims("b", "c").get(0).split(" ")[0]);
    }

    @Test
    void boilerplateSaysNothing() {
        catalogue.put(entry("a", "2025-11-25", "خبر\nتابعنا 3 أشخاص")
                .annotation("quantities", "quantity", "3", Map.of("value", new Value.Text("3"), "kind", new Value.Text("number")))
                .annotation("structure", "structure.boilerplate", "تابعنا 3 أشخاص", Map.of()).build());
        put("b", "2025-11-26", "خبر آخر");

        assertEquals(List.of(), claims("a", "b"));
    }

    @Test
    void inWhateverOrderDocumentsAreNamedTheAnswerIsTheSame() {
        List<DocumentId> ids = new ArrayList<>();
        Random random = SEED.random();
        for (int i = 0; i < 5; i++) {
            String number = Integer.toString(1 + random.nextInt(3));
            put("d" + i, "2025-11-2" + random.nextInt(3), "أدى الحريق في سوق المدينة إلى إصابة " + number + " أشخاص بجروح خفيفة",
                    figure(number, "count", "", "أشخاص", number));
            ids.add(Entries.id("d" + i));
        }
        SourceComparison expected = compare(ids);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(ids, random);
            assertEquals(expected, compare(ids), SEED.repeat());
        }
        assertEquals(10, expected.pairs().size());
    }

    @Test
    void theSourcesComeInTheOrderInWhichTheyToldIt() {
        put("late", "2025-11-26T10:00:00Z", "خبر قديم جدا");
        put("early", "2025-11-25", "خبر قديم جدا");

        SourceComparison comparison = compare(List.of(Entries.id("late"), Entries.id("early")));

        assertEquals(List.of("early", "late"), comparison.sources().stream().map(SourceComparison.Source::title).toList());
        assertEquals(1, comparison.pairs().get(0).likeness().resemblance());
    }

    @Test
    void oneDocumentOrOneThatIsNotHereIsRefused() {
        put("a", "2025-11-25", "خبر");

        assertThrows(IllegalArgumentException.class, () -> comparer.compare(List.of(Entries.id("a"), Entries.id("a"))));
        assertThrows(IllegalArgumentException.class, () -> comparer.compare(List.of(Entries.id("a"), Entries.id("b"))));
    }

    private List<String> claims(String... names) {
        return compare(List.of(names).stream().map(Entries::id).toList()).claims().stream().map(this::shown).toList();
    }

    private SourceComparison compare(List<DocumentId> ids) {
        try {
            return comparer.compare(ids);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String shown(Claim claim) {
        StringBuilder shown = new StringBuilder(claim.verdict().label() + " " + claim.kind().label());
        claim.statements().forEach(each -> shown.append(' ').append(catalogue.find(each.document()).orElseThrow().title()).append(':')
                .append(each.value()));
        return shown.toString();
    }

    private void put(String name, String published, String text, Found... found) {
        EntryBuilder entry = entry(name, published, text);
        for (Found each : found) {
            entry.annotation(each.type(), each.type(), each.words(), each.features());
        }
        catalogue.put(entry.build());
    }

    private static EntryBuilder entry(String name, String published, String text) {
        return Entries.entry(name).title(name).text(text).metadata(Metadata.ISSUED, published);
    }

    private static Found figure(String words, String kind, String unit, String counted, String value) {
        Map<String, Value> features = new HashMap<>(Map.of("kind", new Value.Text(kind), "value", new Value.Number(new BigDecimal(value))));
        features.put("unit", new Value.Text(unit));
        features.put("counted", new Value.Text(counted));
        return new Found("quantity", words, features);
    }

    private static Found about(String words, String value) {
        Map<String, Value> features = new HashMap<>(figure(words, "money", "MAD", "", value).features());
        features.put("bound", new Value.Text("about"));
        return new Found("quantity", words, features);
    }

    private static Found date(String words, String value, String basis) {
        return new Found("time.date", words, Map.of("value", new Value.Time(value), "basis", new Value.Text(basis)));
    }

    private static Found entity(String type, String words) {
        return new Found(type, words, Map.of("value", new Value.Text("أكادير"), "link", new Value.Text("urn:marsad:entity:place:1")));
    }

    private static Found quotation(String words, String speaker) {
        return new Found("quotation", words, Map.of("speaker", new Value.Text(speaker)));
    }

    private record Found(String type, String words, Map<String, Value> features) {}
}
