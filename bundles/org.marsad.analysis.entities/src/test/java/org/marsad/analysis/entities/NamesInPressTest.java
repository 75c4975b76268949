package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Sentences as the press writes them, each for one rule. */
class NamesInPressTest {

    private static final EntityAnalyzer ANALYZER = new EntityAnalyzer(new PreparedLists(new ArabicMatcher(), Map.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "قال مراد الزيتوني الذي حضر اللقاء | مراد الزيتوني",
            "أشاد خليل البوعزاوي رئيس القسم بذلك | خليل البوعزاوي",
            "وصل مراد وسليمة معا | -",
            "غادرت عبلة القاعة | -",
            "كلف الفريق متوازنا أمس | -",
            "زار الدكتور نهوان بن سالم القرية | نهوان بن سالم",
            "قال الدكتور مراد بن خالد الرمحي | مراد بن خالد الرمحي",
            "قال الشاعر مراد عفيف الدين | مراد عفيف الدين",
            "استقبل مراد بنعبد السلام الوفد | مراد بنعبد السلام",
            "رحب مولاي مراد البوعزاوي بالوفد | مولاي مراد البوعزاوي",
            "عين الوزير مراد السعدي سميرة البوعزاوي مديرة | مراد السعدي;سميرة البوعزاوي",
            "فاز الكيني ليوتو كيباروتو بالسباق | ليوتو كيباروتو",
            "تقول سناء، وهي أم لطفلين، إن الطريق بعيدة | سناء",
            "يضيف بوشتى، سائق شاحنة، أن الطريق خطيرة | بوشتى",
            "أوقفت الشرطة شخصا يلقب بـ«البرغوت» أمس | البرغوت",
            "يرى ألبانتو لوبيث، المدير التنفيذي، غير ذلك | ألبانتو لوبيث",
            "قالت ضحى واليد، خبيرة التغذية، ذلك | ضحى واليد",
            "أفاد المصدر بأن سعيد لعسل، الذي كان يسوق الجرار، نجا | سعيد لعسل",
            "أفاد المصدر بأن سعيد جدا بالعودة | -",
            "قالت ليلى الراشدية، التي تدير المشروع، ذلك | ليلى الراشدية",
            "شكرت مديرة المستشفى هدى السعدي الأطباء | هدى السعدي",
            "وصل الوزير مازن الحداد أمس | مازن الحداد"})
    void personsAreFoundByTheFormOfTheirNames(String sentence, String expected) {
        assertEquals(names(expected), found(sentence, "entity.person"), sentence);
    }

    @Test
    void aPersonWithTheFullNameElsewhereIsFoundByTheGivenName() {
        assertEquals(List.of("يامنة أوبلا", "يامنة"), found("تعمل يامنة أوبلا في القرية. وتحكي يامنة أن الماء بعيد.", "entity.person"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "نقلت صحيفة ضفاف اليوم الخبر | ضفاف اليوم",
            "أصدرت مجلة دفاتر المغرب عددا | دفاتر المغرب",
            "ذكرت صحيفة لا فيرونيكا ذلك | لا فيرونيكا",
            "خرجت مجموعة روافد للقروض عن صمتها | روافد للقروض",
            "هي شركة تابعة للدولة | -",
            "تسير شركة النقل «أفق» الخط | أفق",
            "تبنت مجموعة تسمي نفسها «النسر» الهجوم | النسر",
            "داخل مقر تعاونية تيغانمين، التي تأسست أمس | تعاونية تيغانمين",
            "قالت رئيسة جمعية الأيادي الممدودة، إن ذلك صحيح | جمعية الأيادي الممدودة",
            "نظمت جمعية تيفاوت للثقافة والتنمية لقاء | جمعية تيفاوت للثقافة والتنمية",
            "أحدثت لجنة لتقصي الحقائق | -",
            "عقد الاجتماع برئاسة مراد البوعزاوي | -",
            "نقل إلى مستشفى للا حسناء بوجدة | مستشفى للا حسناء",
            "نقل إلى المستشفى الجامعي محمد السادس بمراكش | المستشفى الجامعي محمد السادس بمراكش",
            "درس بمدرسة الفارابي، قرب البيت | مدرسة الفارابي"})
    void organizationsAreFoundByTheFormOfTheirNames(String sentence, String expected) {
        assertEquals(names(expected), found(sentence, "entity.organization"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "وقع ذلك على الطريق السيار أكادير-مراكش | الطريق السيار أكادير-مراكش",
            "نقل إلى المستشفى الإقليمي لشيشاوة | شيشاوة",
            "سقط الجدار في حي النسيم بوجدة | حي النسيم;وجدة",
            "سقط الجدار في حي كرسوف بمدينة وجدة | حي كرسوف;وجدة",
            "افتتحت المدرسة في بلدة الرميمين بمحافظة البلقاء | الرميمين;البلقاء",
            "افتتحت المدرسة في قرية صغيرة بوجدة | وجدة",
            "انطلق القارب من شاطئ لاساتيكا | لاساتيكا",
            "في قلب جبال الأطلس الكبير | الأطلس الكبير",
            "عاد إلى مسقط رأسه | -",
            "قالت الكاتبة السعودية ذلك | -",
            "هبت الرياح من الشرق | -",
            "يستهدف السكان بجهة الشرق | الشرق",
            "يعرض فيلم «الطريق إلى مراكش» غدا | -",
            "لعب بملعب كاساليني | ملعب كاساليني"})
    void placesAreFoundByTheWordsAroundThem(String sentence, String expected) {
        assertEquals(names(expected), found(sentence, "entity.place"), sentence);
    }

    @Test
    void aDayOfMatchesIsNoEventButTheChampionshipIs() {
        assertEquals(List.of("البطولة الوطنية"), found("برسم الدورة الثامنة عشرة من البطولة الوطنية", "entity.event"));
    }

    private static List<String> names(String expected) {
        return expected.equals("-") ? List.of() : List.of(expected.split(";"));
    }

    private static List<String> found(String sentence, String type) {
        return In.text(sentence).normalizedBy(new ArabicNormalizer()).by(ANALYZER).ofType(type).annotations().stream()
                .map(annotation -> sentence.substring(annotation.span().begin(), annotation.span().end())).toList();
    }
}
