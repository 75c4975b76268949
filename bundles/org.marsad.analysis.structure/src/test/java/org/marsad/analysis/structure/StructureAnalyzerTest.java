package org.marsad.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.marsad.analysis.structure.Structured.document;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.analysis.Analyzer;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;

class StructureAnalyzerTest extends AnalyzerContract {

    private static final String TITLE = "إطلاق برنامج جديد لتأهيل المدينة القديمة";
    private static final String BODY = "أعلنت الجهة، يوم الاثنين، عن إطلاق برنامج لتأهيل المدينة القديمة"
            + " يمتد على ثلاث سنوات.";
    private static final String MORE = "ويشمل البرنامج ترميم الأسوار والأبواب التاريخية وتحسين الإنارة في الأزقة.";

    @Override
    protected Analyzer analyzer() {
        return new StructureAnalyzer();
    }

    @Nested
    class Paragraphs {

        @Test
        void everyLineOfTextIsAParagraphWithoutTheBlanksAtItsEnds() {
            document(BODY + " ", "", "\t" + MORE + "\r").has("paragraph", BODY, MORE);
        }

        @Test
        void sentencesLieInsideParagraphsTitleAndHeadings() {
            document(TITLE, BODY + " " + MORE, "محاور البرنامج", MORE)
                    .has("sentence", TITLE, BODY, MORE, "محاور البرنامج", MORE);
        }

        @Test
        void boilerplateHasNoSentences() {
            document(BODY, "اترك تعليقا").has("sentence", BODY);
        }

        @Test
        void aBlankTextHasNoFindings() {
            assertEquals(List.of(), document("", " \u00A0 ", "\t").findings());
        }

        @Test
        void anInterruptionIsObeyed() {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> new StructureAnalyzer().analyze(In.text(BODY).view(),
                    (type, begin, end, confidence, features) -> fail("it goes on")));
        }
    }

    @Nested
    class Titles {

        @Test
        void theStatedTitleIsLocatedInTheText() {
            document("مرحبا بكم في الموقع", TITLE, BODY).titled(TITLE).has("title", TITLE);
        }

        @Test
        void spellingAndMarksDoNotHideTheStatedTitle() {
            document("إطلاقُ برنامجٍ جديد لتأهيل المدينة القديمة", BODY).titled("اطلاق برنامج جديد لتأهيل المدينه القديمه")
                    .has("title", "إطلاقُ برنامجٍ جديد لتأهيل المدينة القديمة");
        }

        @Test
        void theNameOfTheSiteBehindTheStatedTitleDoesNotMatter() {
            document(TITLE, BODY).titled(TITLE + " - أخبار الجهة").has("title", TITLE);
        }

        @Test
        void aTitlePrintedTwiceIsTitleOnceAndThenRepetition() {
            document(TITLE, "الرباط", TITLE, BODY).titled(TITLE).has("title", TITLE)
                    .hasBoilerplate("title-repeated: " + TITLE);
        }

        @Test
        void aTitlePrintedTwiceIsPreferredWhereItIsAHeading() {
            Structured document = document(TITLE, "الرباط", "= " + TITLE, BODY).titled(TITLE).with("heading", "= " + TITLE);
            document.has("title", "= " + TITLE).hasBoilerplate("title-repeated: " + TITLE);
        }

        @Test
        void withoutAStatedTitleTheFirstHeadingIsTheTitle() {
            document("مرحبا بكم في الموقع", TITLE, BODY).with("heading", TITLE).has("title", TITLE);
        }

        @Test
        void inFlatTextTheFirstShortLineAboveTheBodyIsTheTitle() {
            document(TITLE, "", BODY).has("title", TITLE);
        }

        @Test
        void aTitleFoundByItsLooksIsLessSureThanAStatedOne() {
            assertEquals(0.8, document(TITLE, BODY).all("title").get(0).confidence());
            assertEquals(1.0, document(TITLE, BODY).titled(TITLE).all("title").get(0).confidence());
        }

        @Test
        void aTitleSaysWhatItIsToldBy() {
            assertEquals("stated", rule(document(TITLE, BODY).titled(TITLE)));
            assertEquals("marked", rule(document(TITLE, BODY).with("heading", TITLE)));
            assertEquals("looks", rule(document(TITLE, BODY)));
        }

        private static String rule(Structured document) {
            return document.all("title").get(0).features().get("rule").asText();
        }

        @Test
        void aTitleMayAsk() {
            document("هل ينجح البرنامج الجديد؟", BODY).has("title", "هل ينجح البرنامج الجديد؟");
        }

        @Test
        void neitherABylineNorABreadcrumbNorALabelIsTheTitle() {
            document("الرئيسية » مجتمع » جهات", "بقلم: سعيد بن أحمد", "المقال:", BODY).hasNo("title");
        }

        @Test
        void aTextThatBeginsWithItsBodyHasNoTitle() {
            document(BODY, MORE).hasNo("title");
        }

        @Test
        void aListWithoutRunningTextHasNoTitle() {
            document("طماطم وبصل وفلفل", "دقيق وسكر وزيت").hasNo("title");
        }
    }

    @Nested
    class Headings {

        @Test
        void aShortLineBetweenRunningTextIsAHeading() {
            document(TITLE, BODY, "محاور البرنامج", MORE).has("heading", "محاور البرنامج").has("paragraph", BODY, MORE);
        }

        @Test
        void aLineThatTheNextOneContinuesIsNoHeading() {
            document(TITLE, BODY, "وقال المسؤول عن البرنامج،", MORE).hasNo("heading");
        }

        @Test
        void aLineThatContinuesTheOneBeforeIsNoHeading() {
            document(TITLE, BODY, "ومن ذلك ما", "يهم السكان وزوار المدينة", MORE).hasNo("heading");
        }

        @Test
        void aShortLineAtTheEndIsNoHeading() {
            document(TITLE, BODY, "انتهى").hasNo("heading");
        }

        @Test
        void headingsAreToldByTheirLooksIfTheLayoutMarksOnlyTheTitle() {
            document(TITLE, BODY, "محاور البرنامج", MORE).titled(TITLE).with("heading", TITLE).has("heading", "محاور البرنامج");
        }

        @Test
        void theLayoutDecidesWhereItMarksHeadings() {
            document(TITLE, BODY, "محاور البرنامج", MORE, "التمويل والجدولة", MORE).titled(TITLE).with("heading", TITLE)
                    .with("heading", "محاور البرنامج").has("title", TITLE).has("heading", "محاور البرنامج");
        }
    }

    @Nested
    class Authors {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"بقلم: سعيد بن أحمد|سعيد بن أحمد", "بقلم سعيد بن أحمد – كاتب صحفي|سعيد بن أحمد",
            "— إعداد: ليلى العلوي / تصوير: كريم|ليلى العلوي", "كتبه ليلى العلوي|ليلى العلوي",
            "By: Leila Alaoui|Leila Alaoui"})
        void aBylineNamesTheAuthor(String line, String author) {
            document(TITLE, line, BODY).has("author", author).has("title", TITLE).has("paragraph", BODY);
        }

        @Test
        void aSignatureBelowTheTextNamesTheAuthor() {
            document(BODY, "—إمضاء: سعيد بن أحمد – خاص").has("author", "سعيد بن أحمد");
        }

        @Test
        void theStatedAuthorIsLocatedOnce() {
            document(TITLE, "الرباط - ليلى العلوي", BODY, "ليلى العلوي").by("ليلى العلوي").has("author", "ليلى العلوي");
        }

        @Test
        void aVerbIsNoByline() {
            document(TITLE, BODY, "كتب الشاعر قصيدة عن المدينة", MORE).hasNo("author");
        }
    }

    @Nested
    class SitesAndDates {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"25 دجنبر 2024|25 دجنبر 2024|2024-12-25",
            "نشر في: الأربعاء ٢٥ كانون الأول/ديسمبر ٢٠٢٤ - 10:30|٢٥ كانون الأول/ديسمبر ٢٠٢٤|2024-12-25",
            "الرباط – 25/12/2024|25/12/2024|2024-12-25", "2024-12-05|2024-12-05|2024-12-05", "وجدة في 3 غشت 2025|3 غشت 2025|2025-08-03",
            "ديسمبر 25, 2024|ديسمبر 25, 2024|2024-12-25",
            "الأربعاء 23 جمادى الآخرة 1446 هـ الموافق 25 دجنبر 2024|25 دجنبر 2024|2024-12-25",
            "بقلم سعيد بن أحمد 25 دجنبر 2024|25 دجنبر 2024|2024-12-25",
            "5 ماي 2025آخر تحديث: 6 ماي 2025|5 ماي 2025|2025-05-05", "كورة 24 الخميس 5 يونيو 2025|5 يونيو 2025|2025-06-05",
            "آخر تحديث: 6 ماي 2025 - نشر في 5 ماي 2025|5 ماي 2025|2025-05-05",
            "الثلاثاء، 12 آب/أغسطس 2025 - 10:30 ص|12 آب/أغسطس 2025|2025-08-12",
            "12.08.2025 - 14:30|12.08.2025|2025-08-12", "Aug 12, 2025|Aug 12, 2025|2025-08-12",
            "هسبورت - و م ع 12 غشت 2025 14h30|12 غشت 2025|2025-08-12"})
        void aDateLineSaysWhenItWasPublished(String line, String date, String day) {
            Structured document = document(TITLE, line, BODY).has("published", date).has("title", TITLE).has("paragraph", BODY);
            assertEquals(day, document.all("published").get(0).features().get("value").asText());
        }

        @ParameterizedTest
        @ValueSource(strings = {"32/12/2024", "25 سنبلة 2024", "خطة 2024-2028", "منذ 3 ساعات"})
        void otherDatesAndWhatIsNoneDoNot(String line) {
            document(TITLE, line, BODY).hasNo("published");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"أكادير / 8 دجنبر 2025 (و م ع) – |2025-12-08", "الرباط 12 غشت 2025 (ومع)- |2025-08-12",
            "القاهرة في 12 أغسطس 2025 /أ ش أ/ |2025-08-12", "الرباط – الثلاثاء 12 غشت 2025 – |2025-08-12"})
        void theDateThatOpensTheRunningTextSaysWhenItWasPublished(String opening, String day) {
            Structured document = document(TITLE, opening + BODY).has("title", TITLE);
            assertEquals(List.of(day), document.all("published").stream().map(each -> each.features().get("value").asText()).toList());
        }

        @Test
        void theDateOfTheLastChangeCountsLessAndOnlyWhereThereIsNoOther() {
            Structured document = document(TITLE, "آخر تحديث: 25 دجنبر 2024", BODY).has("published", "25 دجنبر 2024");
            assertEquals(0.5, document.all("published").get(0).confidence());
        }

        @Test
        void aDateThatTheArticleTellsOfIsNone() {
            document(TITLE, "يوم الثلاثاء 12 غشت 2025، " + BODY).hasNo("published");
            document(TITLE, "أعلنت الوزارة أمس 12 غشت 2025 بالرباط أن " + BODY).hasNo("published");
        }

        @Test
        void aDateLineIsNotTheTitle() {
            document("الأربعاء 25 دجنبر 2024", TITLE, BODY).has("title", TITLE).has("published", "25 دجنبر 2024");
        }

        @Test
        void aHeadlineWithADateIsTheTitle() {
            String title = "الجهة تحيي ذكرى 25 دجنبر 2004 في كل مدنها";
            document(title, BODY).has("title", title).hasNo("published");
        }

        @Test
        void aDateInTheTextIsNotThatOfPublication() {
            document(TITLE, BODY, "وسيفتتح المعرض يوم 25 دجنبر 2024.", MORE).hasNo("published");
        }

        @Test
        void theStatedDateIsPreferredToAnother() {
            document(TITLE, "نشر في 24 دجنبر 2024", "الأربعاء 25 دجنبر 2024", BODY).issued("2024-12-25T08:00:00+01:00")
                    .has("published", "25 دجنبر 2024");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"بقلم: سعيد بن أحمد – مدير موقع مرايا ميديا بالنيابة|مرايا ميديا",
            "إمضاء: سعيد بن أحمد – خاص بجريدة «مرايا الجهة»|مرايا الجهة", "المشهد الجهوي من وجدة|المشهد الجهوي",
            "مرايا الأخبار – 25 دجنبر 2024|مرايا الأخبار"})
        void aLineAboveTheTextNamesTheSite(String line, String site) {
            document(TITLE, line, BODY).has("site", site).has("title", TITLE);
        }

        @Test
        void theStatedSiteIsLocated() {
            document(TITLE, "سعيد بن أحمد – مرايا الجهة", BODY).from("مرايا الجهة").has("site", "مرايا الجهة");
        }

        @Test
        void theNameAboveTheHeadlineIsTheSite() {
            document("جريدة الجهة", TITLE, BODY).has("site", "جريدة الجهة");
        }

        @Test
        void aPersonWhoReportsFromAPlaceIsNoSite() {
            document(TITLE, "سعيد بن أحمد من وجدة", BODY).hasNo("site");
        }

        @Test
        void linesThatTheLayoutSetsApartBelowTheHeadlineAreAskedToo() {
            document("25 دجنبر 2023", TITLE, "بقلم ليلى العلوي 26 دجنبر 2024", BODY).titled(TITLE).with("aside", "25 دجنبر 2023")
                    .with("aside", "بقلم ليلى العلوي 26 دجنبر 2024").has("author", "ليلى العلوي").has("published", "26 دجنبر 2024")
                    .has("paragraph", BODY);
        }
    }

    @Nested
    class Boilerplate {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"related|اقرأ أيضًا: افتتاح المعرض الدولي للكتاب",
            "related|مقالات ذات صلة", "comments|اترك تعليقاً", "comments|كن أول من يعلق على الخبر",
            "comment-form|لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
            "comment-form|البريد الإلكتروني *", "back-to-top|زر الذهاب إلى الأعلى", "sharing|شارك المقال",
            "sharing|فيسبوك تويتر واتساب", "sharing|فيسبوكتويترواتسابطباعة", "site|جميع الحقوق محفوظة © 2025",
            "view|عرض نسخة الموبايل", "tags|الوسوم:", "symbols|#", "symbols|* * *",
            "comments|3 تعليقات", "view|1.204 مشاهدة", "comment-form|الاسم *البريد الإلكتروني *الموقع الإلكتروني",
            "site|من نحنهيئة التحريراتصل بناسياسة الخصوصية"})
        void whatSitesAlwaysSayIsNamedByItsRule(String rule, String line) {
            document(TITLE, BODY, line).hasBoilerplate(rule + ": " + line);
        }

        @ParameterizedTest
        @ValueSource(strings = {"الواجهةمجتمع", "الرئيسية » مجتمع", "الرئيسية/ جهات/ إطلاق برنامج جديد", "سياسة",
            "أخبار وطنية | اقتصاد"})
        void thePathToTheArticleIsABreadcrumbAlsoWithNothingBetweenItsLabels(String line) {
            document(line, TITLE, BODY).hasBoilerplate("breadcrumb: " + line).has("title", TITLE);
        }

        @Test
        void aRowOfLabelsIsNamedByTheFirstThatIsKnown() {
            document(TITLE, BODY, "أرسل لصديق | نسخة للطباعة | القراءات: 12")
                    .hasBoilerplate("view: أرسل لصديق | نسخة للطباعة | القراءات: 12");
        }

        @Test
        void aSectionNameInsideTheArticleIsAHeading() {
            document(TITLE, BODY, "الاقتصاد", MORE).hasBoilerplate().has("heading", "الاقتصاد");
        }

        @Test
        void asidesOfTheLayoutAreBoilerplate() {
            document("روابط", TITLE, BODY).with("aside", "روابط").hasBoilerplate("layout: روابط");
        }

        @Test
        void aLineOnlyPartlyInAnAsideIsKept() {
            document(TITLE, BODY).with("aside", "أعلنت").hasBoilerplate().has("paragraph", BODY);
        }

        @Test
        void theSiteByItsOwnAccountIsNotTheTitle() {
            document("مرايا الجهة", TITLE, BODY).from("مرايا الجهة")
                    .hasBoilerplate("site-name: مرايا الجهة").has("title", TITLE);
        }

        @Test
        void aFirstLineThatNamesANewspaperIsNotTheTitleWhenOneFollows() {
            document("جهوية بريس", TITLE, BODY).has("title", TITLE);
            document("جهتيبريس", TITLE, BODY).has("title", TITLE);
            document("جريدة الجهة", TITLE, BODY).hasBoilerplate("site-name: جريدة الجهة").has("title", TITLE);
            document("جريدة جديدة للأطفال", BODY).hasBoilerplate().has("title", "جريدة جديدة للأطفال");
        }

        @Test
        void headlinesListedUnderRelatedArticlesAreBoilerplate() {
            document(TITLE, BODY, "مقالات ذات صلة", "افتتاح المعرض الدولي للكتاب")
                    .hasBoilerplate("related: مقالات ذات صلة", "related-list: افتتاح المعرض الدولي للكتاب");
        }

        @Test
        void articlesMentionedInTheMiddleDoNotEndTheArticle() {
            document(TITLE, BODY, "اقرأ أيضا: افتتاح المعرض", MORE).hasBoilerplate("related: اقرأ أيضا: افتتاح المعرض")
                    .has("paragraph", BODY, MORE);
        }

        @Test
        void aSentenceThatBeginsLikeALabelIsKept() {
            String sentence = "الاسم الذي اختارته اللجنة للحديقة الجديدة يحيل على تاريخ المدينة وسكانها.";
            document(TITLE, sentence, "التفاصيل كثيرة وتهم كل أحياء المدينة القديمة ومحيطها.").hasBoilerplate();
        }
    }

    @Nested
    class KnownLines {

        private static final String HEAD = "نبض الضفة";
        private static final String FOOT = "نتابع معكم كل جديد على مدار الساعة";

        @Test
        void linesThatRepeatBelongToTheSiteAndTheFirstOfThemNamesIt() {
            document(HEAD, TITLE, BODY, FOOT).known("learned", HEAD).known("learned", FOOT)
                    .hasBoilerplate("repeated: " + HEAD, "repeated: " + FOOT).has("title", TITLE).has("site", HEAD)
                    .has("sentence", TITLE, BODY);
        }

        @Test
        void aLineThatIsToldByItsLooksIsCalledByThat() {
            document(TITLE, BODY, "اترك تعليقا").known("learned", "اترك تعليقا").hasBoilerplate("comments: اترك تعليقا");
        }

        @ParameterizedTest
        @ValueSource(strings = {"بقلم: سعيد بن أحمد", "25 دجنبر 2024", "المشهد الجهوي من وجدة"})
        void bylinesAndDateLinesThatRepeatStayOfTheArticle(String line) {
            document(TITLE, line, BODY).known("learned", line).hasBoilerplate().has("title", TITLE);
        }

        @Test
        void aHeadlineThatRepeatsStaysOneIfTheDocumentStatesIt() {
            document("نشرة الصباح", BODY).titled("نشرة الصباح").known("learned", "نشرة الصباح").has("title", "نشرة الصباح");
            document("نشرة الصباح", TITLE, BODY).known("learned", "نشرة الصباح").has("title", TITLE);
        }

        @Test
        void runningTextThatRepeatsIsFurnitureIfOtherTextIsLeft() {
            document(TITLE, BODY, MORE).known("learned", MORE).hasBoilerplate("repeated: " + MORE).has("paragraph", BODY);
            document(TITLE, BODY, MORE).known("learned", BODY).known("learned", MORE).known("learned", TITLE)
                    .hasBoilerplate().has("paragraph", BODY, MORE).has("title", TITLE);
        }

        @Test
        void whatIsTaughtHoldsForAnyLine() {
            document(TITLE, BODY, "خلفيات الحدث", MORE).known("taught", "خلفيات الحدث").known("taught", BODY)
                    .hasBoilerplate("taught: " + BODY, "taught: خلفيات الحدث").has("paragraph", MORE);
        }

        @Test
        void whatIsTaughtToBeOfTheArticleIsWhateverItLooksLike() {
            document(TITLE, BODY, "من نحن", MORE).hasBoilerplate("site: من نحن");
            document(TITLE, BODY, "من نحن", MORE).kept("من نحن").hasBoilerplate().has("heading", "من نحن");
        }
    }

    @Test
    void aHundredThousandLinesAreRead() {
        Structured document = document((BODY + "\n" + "عنوان\n").repeat(50_000));
        assertTrue(document.all("paragraph").size() >= 50_000);
    }
}
