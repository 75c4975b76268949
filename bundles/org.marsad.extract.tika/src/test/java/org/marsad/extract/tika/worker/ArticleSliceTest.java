package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Mark;

/**
 * A small slice of our own making that keeps the figure of pages of others from falling where those are not at hand: the same article in
 * pages as templates build them.
 */
class ArticleSliceTest {

    private static final String TITLE = "مكتبة جديدة تفتح أبوابها في قلب المدينة القديمة";

    private static final List<String> PARAGRAPHS = List.of(
            "افتتحت الجماعة صباح اليوم مكتبة جديدة في قلب المدينة القديمة بحضور سكان الحي وتلاميذ المدارس المجاورة وعدد من الكتاب.",
            "وتضم المكتبة قاعة للمطالعة وفضاء للأطفال وخزانة للمخطوطات، وستفتح أبوابها كل يوم من التاسعة صباحا إلى السابعة مساء.",
            "«انتظرنا هذا اليوم سنوات»",
            "وقالت مديرة المكتبة إن رفوفها تضم عشرة آلاف عنوان، ثلثها للأطفال، وإن الإعارة مجانية لكل من يقيم في المدينة.",
            "ويرتقب أن تنظم المكتبة كل شهر لقاء مع كاتب، وورشات للقراءة والكتابة، ومعرضا للكتاب المستعمل في ساحتها.");

    private static final String REMARK = "هذا الخبر مهم جدا وأتمنى أن نرى مثله في كل الأحياء وليس في المدينة القديمة وحدها، شكرا لكم";
    private static final String MENU = "<ul><li><a href=/>الرئيسية</a><li><a href=/1>سياسة</a><li><a href=/2>رياضة</a></ul>";
    private static final String LATEST =
            "<ul><li><a href=/3>وزير يزور الجهة ويدشن طريقا جديدا</a><li><a href=/4>أمطار قوية مرتقبة</a></ul>";
    private static final String RIGHTS = "جميع الحقوق محفوظة لموقع المدينة ولا يجوز نقل محتوياته إلا بإذن مكتوب من إدارته";

    @Test
    void theArticleIsFoundInPagesAsTemplatesBuildThem() throws Exception {
        int found = 0;
        int right = 0;
        int expected = 0;
        List<String> wrong = new ArrayList<>();
        for (String page : pages()) {
            List<String> lines = article(Documents.html(page)).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            List<String> others = lines.stream().filter(line -> !PARAGRAPHS.contains(line)).toList();
            found += lines.size();
            right += lines.size() - others.size();
            expected += PARAGRAPHS.size();
            if (!lines.equals(PARAGRAPHS)) {
                wrong.add(lines + " of " + page);
            }
        }
        double f1 = 2.0 * right / (found + expected);
        assertTrue(f1 >= 0.98, () -> "F1 of lines is only " + f1 + "\n" + String.join("\n", wrong));
    }

    @Test
    void nothingOfAnyPageIsLost() throws Exception {
        for (String page : pages()) {
            String text = Documents.html(page).text();
            assertEquals(List.of(), new ArrayList<>(PARAGRAPHS).stream().filter(line -> !text.contains(line)).toList());
            assertTrue(text.contains(TITLE) && text.contains("سياسة") && text.contains(RIGHTS), text);
        }
    }

    private static List<String> pages() {
        String article = paragraphs("<p>", "</p>");
        String head = "<title>" + TITLE + " - موقع المدينة</title>";
        String comments = "<div class='comment'><p>" + REMARK + "</p></div>";
        String heading = "<h1>" + TITLE + "</h1>";
        String rights = "<div>" + RIGHTS + "</div>";
        return List.of(
                head + "<nav>" + MENU + "</nav><article>" + heading + article + "</article><aside>" + LATEST + "</aside><footer>" + RIGHTS
                        + "</footer>",
                head + "<div id=menu>" + MENU + "</div><div id=content>" + heading + "<div class=entry-content>" + article
                        + "<div class=sharedaddy>شارك هذا الخبر</div></div><div id=comments>" + comments.repeat(3) + "</div></div>"
                        + rights,
                head + "<table width=100%><tr><td colspan=3>" + MENU + "<tr><td>" + LATEST + "<td><font size=5><b>" + TITLE
                        + "</b></font><br>" + String.join("<br><br>", PARAGRAPHS) + "<td>" + LATEST + "<tr><td colspan=3>" + RIGHTS
                        + "</table>",
                head + "<div class=col-8><div class=story><h2>" + TITLE + "</h2><span class=date>قبل ساعة</span>" + article
                        + "<div class='read-also'><h4>اقرأ أيضا</h4>" + LATEST + "</div></div></div><div class=col-4>" + LATEST
                        + "<p>" + RIGHTS + "</p>" + MENU + "</div>",
                head + MENU + "<main><header>" + heading + "<p class=author>سعيد بن أحمد</p></header><section>"
                        + paragraphs("<div><p>", "</p></div>") + "</section><section class=related>" + LATEST + "</section></main>"
                        + rights,
                head + "<form action=/><div>" + MENU + "</div><div class=page>" + heading + paragraphs("<div>", "</div>")
                        + "</div><div class=newsletter>اشترك في نشرتنا لتصلك أخبار المدينة كل صباح في بريدك</div>" + rights + "</form>");
    }

    private static String paragraphs(String begin, String end) {
        return begin + String.join(end + begin, PARAGRAPHS) + end;
    }

    private static String article(ExtractedText page) {
        char[] text = page.text().toCharArray();
        page.marks().stream().filter(mark -> mark.kind() == Mark.Kind.ASIDE || mark.kind() == Mark.Kind.HEADING)
                .forEach(mark -> Arrays.fill(text, mark.begin(), mark.end(), '\n'));
        return new String(text);
    }
}
