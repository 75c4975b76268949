package org.marsad.analysis.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.similarity.SourceComparison.Verdict;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** Names that have one role in an event that two sources tell in words of their own; and those that must not be set against each other. */
class NamesOfOneRoleTest {

    /** What both sources tell alike, so that they are of one event. */
    private static final String EVENT = ". تجمهر السكان أمام الباب الخشبي، ثم هطلت أمطار غزيرة، فانصرفوا مسرعين نحو البيوت القريبة.";

    @TempDir
    private Path folder;
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private SourceComparer comparer;

    /** A name in a text: type, kind, words. */
    private record Name(String type, String kind, String words) {}

    @BeforeEach
    void open() {
        comparer = new SourceComparer(new SimilarityIndex(folder, new ArabicSearchNormalizer(), "1"), catalogue, new ArticleStemmer());
    }

    @Test
    void whoOpenedItDiffersInTheActiveAndWithBy() {
        differ(person("سليم الكتاني"), person("هشام البدوي"), "دشن العمدة سليم الكتاني المكتبة البلدية صباح الأربعاء",
                "جرى تدشين الخزانة الجديدة من طرف رئيس الجهة هشام البدوي");
        differ(person("سليم الكتاني"), person("هشام البدوي"), "سليم الكتاني يدشن مكتبة الحي",
                "وصل الوفد متأخرا، ورافقه هشام البدوي، الذي أزاح الستار عن لوحة رخامية");
    }

    @Test
    void whoHandedItOverDiffersFromWhomItWasTaken() {
        differ(person("منير الفاسي"), person("طارق العلمي"), "سلم الكاتب العام منير الفاسي الكأس للفائزات",
                "تسلمت الفائزات كأسهن من يد المدير التقني طارق العلمي");
    }

    @Test
    void theDriverDiffersWhetherNounOrVerb() {
        differ(person("عمر الزياني"), person("كمال الزياني"), "نجا سائق الجرار عمر الزياني بأعجوبة",
                "وأصيب كمال الزياني، الذي كان يقود جرارا قديما");
    }

    @Test
    void theNewHeadDiffersWhetherAppointedOrNamed() {
        differ(person("نبيل السعدي"), person("لطيفة المريني"), "صادق المجلس على تعيين نبيل السعدي رئيسا تنفيذيا",
                "اختار المساهمون لطيفة المريني على رأس الجهاز التنفيذي");
    }

    @Test
    void whoWonDiffersInOneCategory() {
        differ(person("ريم الحداد"), person("أمين الشرقي"), "عادت جائزة القصة القصيرة إلى ريم الحداد",
                "كانت القصة القصيرة من نصيب أمين الشرقي");
    }

    @Test
    void whoHeardTheWitnessAndWhoPaidDiffers() {
        differ(body("security", "الدرك الملكي"), body("security", "الأمن الوطني"), "استمعت عناصر الدرك الملكي إلى الحارس",
                "خضع الحارس للاستنطاق من طرف الأمن الوطني");
        differ(body("international", "صندوق الخليج للإنماء"), body("bank", "البنك الأوروبي للاستثمار"),
                "وقد تكفل صندوق الخليج للإنماء بتمويل الورش",
                "شيدت القاعة بقرض من البنك الأوروبي للاستثمار");
    }

    @Test
    void theUniversityOfTheWinnerDiffers() {
        differ(body("state", "جامعة الحسن الأول"), body("state", "جامعة ابن زهر"), "الأستاذة بجامعة الحسن الأول سعيدة بالتكريم",
                "تدرس المكرمة الفيزياء بجامعة ابن زهر");
    }

    @Test
    void whereItIsBuiltOrHeldDiffers() {
        differ(city("بوزنيقة"), city("برشيد"), "تشييد معمل للنسيج في بوزنيقة",
                "ستبنى وحدة النسيج، وهي معمل ضخم للنسيج، بمدينة برشيد... معمل للنسيج ببرشيد");
        differ(city("صفرو"), city("أزرو"), "نظم حفل التوقيع في صفرو", "التأم الكتاب خلال حفل احتضنته مدينة أزرو");
    }

    @Test
    void theQuarterInTheLeadDiffers() {
        differ(place("settlement", "حي المسيرة"), place("settlement", "حي النخيل"),
                "شهد حي المسيرة ليلة الخميس سقوط جدار طويل كان يحيط بمدرسة قديمة مهجورة منذ سنوات",
                "هنا في حي النخيل سقط ليلا جدار طويل كان يحيط بمدرسة قديمة مهجورة منذ سنوات");
    }

    @Test
    void theManagerWithTwoGivenNamesDiffersWhateverHeIsSaidToManage() {
        differ(person("عبد الواحد الدكالي"), person("عبد الرحيم الدكالي"), "شرح مدير المطعم، عبد الواحد الدكالي، ما جرى",
                "حضر عبد الرحيم الدكالي بصفته مسيرا للمؤسسة");
    }

    @Test
    void whoSpeaksForOneBodyDiffersWhateverTheOfficeIsCalled() {
        differ(person("مراد العوني"), person("سعاد الطاهري"),
                "وصرح المكلف بالإعلام على مستوى مديرية الموانئ الجافة، الملازم الأول مراد العوني، بذلك",
                "تقول سعاد الطاهري، الناطقة باسم الموانئ الجافة، إن البحث انتهى");
    }

    @Test
    void courtsOfOneInstanceDifferByTheirTowns() {
        differ(body("court", "محكمة الاستئناف بسطات"), body("court", "استئنافية خريبكة"),
                "أسدلت محكمة الاستئناف بسطات الستار على ملف السماسرة", "كان الملف معروضا على أنظار استئنافية خريبكة");
        silent(body("court", "محكمة الاستئناف بسطات"), body("court", "استئنافية سطات"),
                "أسدلت محكمة الاستئناف بسطات الستار على ملف السماسرة", "كان الملف معروضا على أنظار استئنافية سطات");
    }

    @Test
    void twoOfWhomBothAreFromSomewhereAreNoDifference() {
        silent(city("وزان"), city("شفشاون"), "ينحدر سائق الشاحنة من وزان", "وكان المهندس متحدرا من شفشاون");
    }

    @Test
    void whatBothNameIsNoDifference() {
        silent(person("سليم الكتاني"), person("هشام البدوي"), "دشن العمدة سليم الكتاني المكتبة البلدية",
                "دشن الوالي هشام البدوي المكتبة رفقة العمدة الكتاني");
        silent(person("سليم الكتاني"), person("سليم الكتانى"), "دشن العمدة سليم الكتاني المكتبة البلدية",
                "تدشين المكتبة من طرف سليم الكتانى");
    }

    @Test
    void anotherRoleOrAnotherThingIsNoDifference() {
        silent(person("سليم الكتاني"), person("هشام البدوي"), "دشن العمدة سليم الكتاني المكتبة",
                "قال شاهد عيان اسمه هشام البدوي إن الحفل طال");
        silent(person("سليم الكتاني"), person("هشام البدوي"), "دشن العمدة سليم الكتاني المكتبة", "دشن المكتبة العمدة بحضور هشام البدوي");
        silent(city("بوزنيقة"), city("برشيد"), "تشييد معمل للنسيج في بوزنيقة", "بناء مستشفى للأطفال في برشيد");
        silent(city("صفرو"), city("أزرو"), "نظم حفل التوقيع في صفرو", "عقد اجتماع التوقيع في أزرو");
        silent(person("عادل بنيس"), person("فريد الناجي"), "قال مدرب الفريق الزائر عادل بنيس إن الحظ خانه",
                "وقال مدرب الفريق المضيف فريد الناجي إن الحظ خدمه");
        silent(person("عادل بنيس"), person("فريد الناجي"), "سائق الشاحنة السابق عادل بنيس", "سائق الشاحنة فريد الناجي");
    }

    @Test
    void severalNamesOfOneRoleAreNoDifference() {
        put("a", "دشن العمدة سليم الكتاني المكتبة. ثم دشن الوزير فؤاد الصالحي القاعة" + EVENT, person("سليم الكتاني"),
                person("فؤاد الصالحي"));
        put("b", "دشن هشام البدوي المكتبة" + EVENT, person("هشام البدوي"));

        assertEquals(List.of(), differences());
    }

    @Test
    void threeSourcesThatNameThreeAreOneClaim() throws InterruptedException {
        put("a", "دشن العمدة سليم الكتاني المكتبة" + EVENT, person("سليم الكتاني"));
        put("b", "تدشين المكتبة على يد هشام البدوي" + EVENT, person("هشام البدوي"));
        put("c", "رعى حفل المكتبة نعيم القادري" + EVENT, person("نعيم القادري"));

        List<Claim> claims = comparer.compare(Stream.of("a", "b", "c").map(Entries::id).toList()).claims().stream()
                .filter(claim -> claim.verdict() == Verdict.DIFFER).toList();
        assertEquals(1, claims.size());
        assertEquals(3, claims.get(0).statements().size());
    }

    private void differ(Name one, Name other, String text, String otherText) {
        put("a", text + EVENT, one);
        put("b", otherText + EVENT, other);
        assertEquals(List.of(one.words() + " / " + other.words()), differences(), text);
    }

    private void silent(Name one, Name other, String text, String otherText) {
        put("a", text + EVENT, one);
        put("b", otherText + EVENT, other);
        assertEquals(List.of(), differences(), text);
    }

    private List<String> differences() {
        try {
            return comparer.compare(Stream.of("a", "b").map(Entries::id).toList()).claims().stream()
                    .filter(claim -> claim.verdict() == Verdict.DIFFER && (claim.kind() == Kind.PLACE || claim.kind() == Kind.WHO))
                    .map(claim -> String.join(" / ", claim.statements().stream().map(each -> each.text()).toList())).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void put(String name, String text, Name... found) {
        EntryBuilder entry = Entries.entry(name).title(name).text(text).metadata(Metadata.ISSUED, "2025-11-2" + (name.charAt(0) - 'a'));
        for (Name each : found) {
            for (int at = text.indexOf(each.words()); at >= 0; at = text.indexOf(each.words(), at + 1)) {
                entry.annotation("entities", new Annotation(each.type(), new Span(at, at + each.words().length()), 1,
                        Map.of("value", new Value.Text(each.words()), "kind", new Value.Text(each.kind()),
                                "link", new Value.Text("urn:" + each.words()))));
            }
        }
        int begin = 0;
        for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", end + 1)) {
            entry.annotation("structure", new Annotation("structure.sentence", new Span(begin, end + 1), 1, Map.of()));
            begin = end + 2;
        }
        entry.annotation("structure", new Annotation("structure.sentence", new Span(begin, text.length()), 1, Map.of()));
        catalogue.put(entry.build());
    }

    private static Name city(String words) {
        return place("city", words);
    }

    private static Name place(String kind, String words) {
        return new Name("entity.place", kind, words);
    }

    private static Name person(String words) {
        return new Name("entity.person", "", words);
    }

    private static Name body(String kind, String words) {
        return new Name("entity.organization", kind, words);
    }
}
