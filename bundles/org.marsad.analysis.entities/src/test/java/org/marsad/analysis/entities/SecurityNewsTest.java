package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Sentences of the kind that news on security has, each for one rule. */
class SecurityNewsTest {

    private static final EntityAnalyzer ANALYZER = new EntityAnalyzer(new PreparedLists(new ArabicMatcher(), Map.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "حضرت ضابطة من خلية التكفل بالأطفال ضحايا الاستغلال أمس | خلية التكفل بالأطفال ضحايا الاستغلال",
            "بشراكة مع جمعية شروق الأطلس للتنمية والثقافة | جمعية شروق الأطلس للتنمية والثقافة",
            "قالت فيدرالية جمعيات آباء وأولياء التلاميذ بإقليم تاونات ذلك | فيدرالية جمعيات آباء وأولياء التلاميذ بإقليم تاونات",
            "أودع السجن المحلي وجدة 2 أمس | السجن المحلي وجدة 2",
            "نقل إلى السجن المركزي بالقنيطرة | السجن المركزي بالقنيطرة",
            "وقعت منظمة التعاون بين قادة شرطة جنوب آسيا اتفاقا | منظمة التعاون بين قادة شرطة جنوب آسيا",
            "احتضنه مركز الحوار بين الأديان أمس | مركز الحوار بين الأديان",
            "أعلنت الوكالة الوطنية للتعاون في مجال مكافحة الفساد ذلك | الوكالة الوطنية للتعاون في مجال مكافحة الفساد",
            "أكد المركز الوطني للأبحاث حول الجريمة المنظمة (CNRX) ذلك | المركز الوطني للأبحاث حول الجريمة المنظمة (CNRX)",
            "أحدثت الهيئة الوطنية المكلفة بتتبع الأسلحة (HNTA) أمس | الهيئة الوطنية المكلفة بتتبع الأسلحة (HNTA)",
            "حضر ممثل الحرس المدني الإسباني (Guardia Civil) اللقاء | الحرس المدني الإسباني (Guardia Civil)",
            "زار مقر مكتب التحقيقات الفيدرالي (إف بي آي) أمس | مكتب التحقيقات الفيدرالي (إف بي آي)",
            "بايع ما يسمى تنظيم «الراية السوداء» | تنظيم «الراية السوداء»",
            "تابع جماعة «أنصار الفجر» المحظورة | جماعة «أنصار الفجر»",
            "حذرت الاستخبارات العسكرية السودانية من ذلك | الاستخبارات العسكرية السودانية",
            "زار سفارة المملكة المغربية بلشبونة أمس | سفارة المملكة المغربية بلشبونة",
            "أدانت محكمة لييج الجنائية المتهم | محكمة لييج الجنائية",
            "عبر المكتب المركزي الوطني بداكار | المكتب المركزي الوطني بداكار",
            "أحالتها الفرقة المحلية للشرطة القضائية بمدينة تازة أمس | الفرقة المحلية للشرطة القضائية بمدينة تازة",
            "تدخلت المديرية العامة لمراقبة التراب الوطني المغربية | المديرية العامة لمراقبة التراب الوطني",
            "قال المرصد الوطني لمكافحة الجريمة المنظمة (OB-CRO) ذلك | المرصد الوطني لمكافحة الجريمة المنظمة (OB-CRO)",
            "تدخل الدرك الملكي لإجلاء العالقين | الدرك الملكي",
            "غادر منتخب بلاده في الدور الأول (رويترز) | رويترز"})
    void organizationsOfSecurityAreFoundWhole(String sentence, String expected) {
        assertEquals(names(expected), found(sentence, "entity.organization"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "استقبل وفدا أمنيا إسبانيا أمس | -",
            "زار سبعة عشر بلدا إفريقيا | -",
            "أوقفت الشرطة مواطنا ألمانيا وشابا سوريا | -",
            "دعا إسبانيا إلى الحوار | إسبانيا",
            "غادروا روسيا بينما إيطاليا صامتة | روسيا;إيطاليا",
            "شملت أحياء سيدي مسعود ولمزاوير وعرصة الفقيه، وأسفرت عن توقيفات | سيدي مسعود;لمزاوير;عرصة الفقيه",
            "بجماعتي سيدي العيدوني وتامزيرت الجنوبية أمس | سيدي العيدوني;تامزيرت الجنوبية",
            "في أحياء راقية وأخرى شعبية | -",
            "حجزت بمعبر باب سبتة | باب سبتة",
            "وقع ذلك في حي السلام | حي السلام",
            "أوقفت الشرطة شخصا بحي الصنوبر أمس | حي الصنوبر",
            "وقع ذلك بحي علال البوعزاوي أمس | حي علال البوعزاوي",
            "شب الحريق بدوار الحفايري أمس | الحفايري",
            "أنقذت قاربا قبالة الداخلة | الداخلة",
            "من العيون، الداخلة، بوجدور إلى أكادير | العيون;الداخلة;بوجدور;أكادير",
            "المواد الداخلة في صنع المتفجرات | -",
            "الإرهاب في الساحل | الساحل",
            "امتد الحريق على الساحل المتوسطي أمس | -",
            "حماية الضفة الجنوبية لأوروبا | أوروبا",
            "البيضاء.. توقيف شخصين | البيضاء",
            "توبع من أجل تكوين عصابة | -"})
    void placesAreToldFromWordsThatLookLikeThem(String sentence, String expected) {
        List<String> found = found(sentence, "entity.place");
        assertEquals(names(expected), found, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ويرى حفيظ لمعاشي، الباحث في القانون، غير ذلك | حفيظ لمعاشي",
            "تنافس على المنصب غريس وانجيرو من كينيا | غريس وانجيرو"})
    void personsAreFoundWithoutATitleBeforeThem(String sentence, String expected) {
        assertEquals(names(expected), found(sentence, "entity.person"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "تحتضن الجامعة اليوم الدراسي حول الوقاية من العنف لدى القاصرين | اليوم الدراسي حول الوقاية من العنف لدى القاصرين",
            "تنظم الدورة الرابعة لأيام الأبواب المفتوحة للأمن الوطني | الدورة الرابعة لأيام الأبواب المفتوحة للأمن الوطني",
            "شاركت في تمرين «درع الجنوب» أمس | تمرين «درع الجنوب»",
            "نظموا يوما دراسيا حول السير | -"})
    void daysAndExercisesAreEvents(String sentence, String expected) {
        assertEquals(names(expected), found(sentence, "entity.event"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"صباح الأطلس", "خبر الريف", "بريد الشرق", "صدى الجنوب"})
    void anOutletAboveTheTextIsNoPersonAndNoPlace(String outlet) {
        String text = "عنوان المقال عن حملة للشرطة\n\nسناء الغزواني – " + outlet
                + "\nنشر في: الثلاثاء 16 دجنبر 2025\n\nقدمت المصالح حصيلتها.";
        assertEquals(List.of(outlet), found(text, "entity.organization"), text);
        assertEquals(List.of("سناء الغزواني"), found(text, "entity.person"), text);
        assertEquals(List.of(), found(text, "entity.place"), text);
    }

    private static List<String> names(String expected) {
        return expected.equals("-") ? List.of() : List.of(expected.split(";"));
    }

    private static List<String> found(String sentence, String type) {
        return In.text(sentence).normalizedBy(new ArabicNormalizer()).by(ANALYZER).ofType(type).annotations().stream()
                .map(annotation -> sentence.substring(annotation.span().begin(), annotation.span().end())).toList();
    }
}
