package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Mark;

/** What is left of pages when the asides are taken away. */
class ArticleFinderTest {

    private static final String FIRST = "افتتحت الجماعة صباح اليوم مكتبة جديدة في قلب المدينة القديمة بحضور سكان الحي وتلاميذ"
            + " المدارس المجاورة وعدد من الكتاب والناشرين الذين أهدوا إليها مئات العناوين.";
    private static final String SECOND = "وتضم المكتبة قاعة للمطالعة وفضاء للأطفال وخزانة للمخطوطات، وستفتح أبوابها كل يوم من"
            + " التاسعة صباحا إلى السابعة مساء ما عدا يوم الاثنين، على أن تمدد ساعاتها في العطل.";
    private static final String ARTICLE = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final String LONG_REMARK = "<p>هذا الموقع يحترم خصوصية زواره ولا يجمع عنهم من المعلومات إلا ما يلزم"
            + " لعرض صفحاته عرضا سليما</p>";

    @Test
    void theMenusAroundTheArticleAndWhatIsBelowItAreOutside() throws Exception {
        assertArticle("<div><ul><li><a href=/>الرئيسية</a><li><a href=/m>مجتمع</a></ul></div><div class=x>" + ARTICLE
                + "</div><div>" + LONG_REMARK + "</div>");
    }

    @Test
    void theArticleMayBeInCellsAndHaveLineBreaksForParagraphs() throws Exception {
        assertArticle("<table><tr><td><a href=/>الرئيسية</a><td>" + FIRST + "<br><br>" + SECOND + "<td>إعلان</table>");
    }

    @Test
    void theArticleMayBeInSeveralElementsOfOneKind() throws Exception {
        assertArticle("<div>قائمة</div><div><div><div><p>" + FIRST + "</p></div></div><div><div><p>" + SECOND + "</p></div></div></div>");
    }

    @Test
    void theHeadlineIsKeptWhereverItIs() throws Exception {
        String text = article("<title>مكتبة جديدة في المدينة القديمة - المرصد</title><div><h1>المرصد الجهوي للأخبار</h1></div><header>"
                + "<h2>مكتبة جديدة في المدينة القديمة</h2><p>صورة</p></header><div>" + ARTICLE + "</div>");
        assertEquals("مكتبة جديدة في المدينة القديمة\n" + FIRST + "\n" + SECOND, text);
    }

    @Test
    void aHeadlineThatTheTitleDoesNotRepeatIsTheFirstHeadingOfTheFirstLevel() throws Exception {
        assertEquals("مكتبة تفتح أبوابها\n" + FIRST + "\n" + SECOND, article("<title>المرصد</title><nav><h1>أخبار كل الجهات</h1></nav><div>"
                + "<h1>مكتبة تفتح أبوابها</h1></div><div>" + ARTICLE + "</div>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class='related-posts'><p>مقال آخر عن المكتبات</p></div>", "<div id=readMore>مزيد</div>",
        "<div class='most_read'>خبر آخر</div>", "<div class='share-buttons'>شارك</div>", "<div class=adsbygoogle>إعلان</div>",
        "<figure><img src=x><figcaption>قاعة المطالعة</figcaption></figure>", "<p class=wp-caption>قاعة المطالعة</p>",
        "<div style='display: none'>نص خفي</div>", "<ul><li><a href=/1>مقال آخر</a><li><a href=/2>وآخر</a></ul>",
        "<div class=postMeta>25 دجنبر</div>", "<form><input type=submit>ابحث</form>"})
    void furnitureInsideTheArticleIsNotOfIt(String furniture) throws Exception {
        assertArticle("<div><p>" + FIRST + "</p>" + furniture + "<p>" + SECOND + "</p></div>");
    }

    @ParameterizedTest
    @CsvSource({"comment-list, comments", "jp-relatedposts, related", "share, sharing", "breadcrumbs, menu", "author-box, credits",
        "sidebar, side", "newsletter-signup, subscription", "advert, advertisement", "sr-only, hidden"})
    void furnitureIsCalledByItsKind(String words, String kind) throws Exception {
        ExtractedText page = Documents.html("<div>" + ARTICLE + "<div class='" + words + "'>قطعة أثاث</div></div>");
        assertEquals(List.of(kind), page.marks().stream().map(Mark::detail).toList());
    }

    @Test
    void commentsMayBeLongerThanTheArticle() throws Exception {
        String comment = "<div class=comment>" + LONG_REMARK.repeat(2) + "</div>";
        assertArticle("<div><div class=story>" + ARTICLE + "</div><div id=comments>" + comment.repeat(6) + "</div></div>");
    }

    @Test
    void aLongCommentInOneBlockIsNotTheArticle() throws Exception {
        String comment = "<div class=comment>" + (FIRST + " ").repeat(3) + "</div>";
        assertArticle("<div><div class=story>" + ARTICLE + "</div><div>" + comment + "</div></div>");
    }

    @Test
    void whatHoldsTheArticleIsNoFurnitureWhateverItIsCalled() throws Exception {
        assertArticle("<div class='has-sidebar comments-open widget'><div class=date-published>" + ARTICLE + "</div></div>");
    }

    @Test
    void whatHoldsAHeadlineIsNoListOfComments() throws Exception {
        assertEquals("مكتبة تفتح أبوابها\n" + FIRST + "\n" + SECOND, article("<div class=has-comments><h1>مكتبة تفتح أبوابها</h1><div>"
                + ARTICLE + "</div></div>" + ("<footer>" + LONG_REMARK + "</footer>").repeat(3)));
    }

    @Test
    void linksInTheArticleAreOfIt() throws Exception {
        assertArticle("<div><p>" + FIRST.replace("مكتبة جديدة", "<a href=/m>مكتبة جديدة</a>") + "</p><p>" + SECOND + "</p></div>");
    }

    @Test
    void aPageWithoutAnArticleIsLeftAsItIs() throws Exception {
        assertEquals("حالة الطقس\nصحو في الرباط\nحرارة مرتفعة", article("<nav>قائمة</nav><div class=widget>حالة الطقس</div>"
                + "<p>صحو في الرباط</p><ul><li><a href=/h>حرارة مرتفعة</a></ul>"));
    }

    private static void assertArticle(String html) throws UnreadableException {
        assertEquals(FIRST + "\n" + SECOND, article(html));
    }

    private static String article(String html) throws UnreadableException {
        ExtractedText page = Documents.html(html);
        List<Mark> asides = page.marks().stream().filter(mark -> mark.kind() == Mark.Kind.ASIDE).toList();
        int[] begin = {0};
        return page.text().lines().filter(line -> {
            int at = begin[0];
            begin[0] += line.length() + 1;
            return asides.stream().noneMatch(aside -> aside.begin() <= at && at + line.length() <= aside.end());
        }).collect(Collectors.joining("\n"));
    }
}
