package org.marsad.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;

/**
 * A small slice of our own making that keeps the figures of articles of others from falling where those are not at hand: flat texts as they
 * are copied from sites, each line with the part it plays before it.
 */
class FlatTextSliceTest {

    private static final List<String> ARTICLES = List.of("""
            site|الواجهةاقتصاد
            title|التعاونيات الفلاحية بتارودانت…منتوج محلي يبحث عن سوق
            front|المشهد الجهوي من تارودانت
            body|مع اقتراب موسم الجني، تستعد عشرات التعاونيات بإقليم تارودانت لعرض منتوجاتها من زيت الأركان والعسل في \
            أسواق الجهة، وسط مطالب \
            بتسهيل النقل وخفض كلفة التلفيف التي ارتفعت خلال السنة الجارية.
            head|منتوج كثير وسوق ضيق
            body|تقول رئيسة إحدى التعاونيات إن الإنتاج تضاعف في ثلاث سنوات، غير أن البيع ظل رهينا بالمعارض الموسمية وبالزوار العابرين.
            body|وتضيف أن التعاونية جربت البيع عبر الأنترنيت، ونجحت في بعث 120 طلبية إلى مدن بعيدة خلال شهر واحد.
            head|خاتمة
            body|يبقى تثمين المنتوج المحلي رهينا بتكوين المنخرطات وبطرق سالكة تصل القرى بالأسواق، في انتظار مخطط جهوي \
            تنتظره التعاونيات منذ سنوات.
            site|مقالات ذات صلة
            site|اترك تعليقاً
            site|لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
            site|زر الذهاب إلى الأعلى
            """, """
            front|بقلم: سعيد بن أحمد – مدير موقع مرايا ميديا بالنيابة
            site|المقال:
            body|تستعد مدينة الصويرة لاحتضان الدورة الثانية عشرة لمهرجان الحكاية الشعبية، الذي ينتظر أن يستقطب رواة من \
            عشر دول خلال الأسبوع الأول من الشهر المقبل.
            head|_برنامج غني
            body|يشمل البرنامج عروضا في الساحات، وورشات للأطفال، ولقاءات مع باحثين في التراث الشفهي. ويتوقع المنظمون حضور آلاف الزوار.
            head|_المدينة فضاء للحكي
            body|اختار المنظمون أبواب المدينة العتيقة لتكون منصات للحكي، حتى يلتقي الرواة بسكان الأحياء وزوارها. وقد \
            جهزت الساحات بالإنارة والكراسي.
            front|—إمضاء: سعيد بن أحمد – خاص بموقع مرايا ميديا
            site|قم بكتابة اول تعليق
            """, """
            site|الرئيسية » مجتمع
            title|سكان حي النخيل يطالبون بفتح المستوصف الجديد
            front|نشر في: 25 دجنبر 2024
            body|طالب سكان حي النخيل بالإسراع في فتح المستوصف الذي انتهت أشغاله قبل سنة، وقالوا إنهم يقطعون خمسة كيلومترات للعلاج.
            site|اقرأ أيضا: افتتاح قسم جديد بالمستشفى الإقليمي
            body|وأوضح مصدر من المندوبية أن التجهيزات في طريقها إلى المستوصف، وأن الأطر الطبية ستلتحق به قبل نهاية الشهر الجاري.
            site|فيسبوك تويتر واتساب
            site|3 تعليقات
            site|جميع الحقوق محفوظة © 2024
            """);

    private record Case(List<String> parts, List<String> lines) {

        private static Case of(String article) {
            List<String> parts = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            article.lines().forEach(line -> {
                parts.add(line.substring(0, line.indexOf('|')));
                lines.add(line.substring(line.indexOf('|') + 1));
            });
            return new Case(parts, lines);
        }

        private List<String> playing(String... wanted) {
            List<String> found = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                if (List.of(wanted).contains(parts.get(at))) {
                    found.add(lines.get(at));
                }
            }
            return found;
        }

        private Structured read() {
            return Structured.document(lines.toArray(String[]::new));
        }
    }

    @Test
    void everyLineOfTheSiteIsFoundAndEveryLineOfTheArticleKept() {
        int found = 0;
        int all = 0;
        for (String article : ARTICLES) {
            Case text = Case.of(article);
            Structured read = text.read();
            List<String> site = read.texts("boilerplate");
            assertEquals(List.of(), site.stream().filter(line -> !text.playing("site").contains(line)).toList(), "is no line of the site");
            List<String> body = new ArrayList<>(read.texts("paragraph"));
            body.addAll(read.texts("heading"));
            assertTrue(body.containsAll(text.playing("body", "head")), () -> "only " + body);
            found += site.size();
            all += text.playing("site").size();
        }
        assertEquals(12, all);
        assertEquals(all, found);
    }

    @Test
    void titlesHeadingsAndParagraphsAreWhatTheyAreAndNoTitleIsABylineOrADate() {
        assertAll(ARTICLES.stream().map(Case::of).map(text -> () -> text.read().has("title", text.playing("title").toArray(String[]::new))
                .has("heading", text.playing("head").toArray(String[]::new))
                .has("paragraph", text.playing("body").toArray(String[]::new))));
    }

    @Test
    void authorSiteAndDayAreFoundAroundTheArticle() {
        Case.of(ARTICLES.get(0)).read().hasNo("author").has("site", "المشهد الجهوي").hasNo("published");
        Case.of(ARTICLES.get(1)).read().has("author", "سعيد بن أحمد", "سعيد بن أحمد").has("site", "مرايا ميديا").hasNo("title");
        Case.of(ARTICLES.get(2)).read().has("published", "25 دجنبر 2024").hasNo("site");
    }

    @Test
    void everySentenceLiesInALineThatIsNotOfTheSite() {
        for (String article : ARTICLES) {
            Case text = Case.of(article);
            Structured read = text.read();
            List<Annotation> site = read.all("boilerplate");
            assertTrue(read.all("sentence").size() >= text.playing("body", "head", "title").size());
            assertTrue(read.all("sentence").stream().noneMatch(sentence -> site.stream().anyMatch(line ->
                    line.span().begin() < sentence.span().end() && sentence.span().begin() < line.span().end())));
        }
    }
}
