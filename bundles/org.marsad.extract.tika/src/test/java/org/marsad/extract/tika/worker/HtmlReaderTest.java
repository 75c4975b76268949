package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Mark;

class HtmlReaderTest {

    @Test
    void blockElementsAndBreaksEndLines() throws Exception {
        assertText("one\ntwo\nthree\nfour\nfive\nsix",
                "<h2>one</h2><p>two<br>three</p><div>four<div>five</div></div>six");
    }

    @Test
    void inlineElementsDoNot() throws Exception {
        assertText("وقال الوزير إن", "<p>و<b>قال</b> <a href=x>الوزير</a> <span>إن</span></p>");
    }

    @Test
    void linksWithNothingBetweenThemAreApart() throws Exception {
        assertText("الرئيسية مجتمع جهات", "<a href=/>الرئيسية</a><a href=/m>مجتمع</a> <a href=/j>جهات</a>");
    }

    @Test
    void whiteSpaceOfAnyKindIsOneSpace() throws Exception {
        assertText("a b c d", "<p>\n  a \t b&nbsp;&nbsp;c\u2003 d  </p>");
    }

    @Test
    void preformattedTextKeepsItsLines() throws Exception {
        assertText("first\nsecond line\nafter", "<pre>first\n   second <i>line</i></pre>after");
    }

    @Test
    void cellsAreSeparatedByTabsAndRowsByLines() throws Exception {
        assertText("a\tb\nc\td", "<table><tr><td>a</td><td>b</td></tr><tr><th>c<td>d</table>");
    }

    @Test
    void listItemsAreLines() throws Exception {
        assertText("one\ntwo", "<ul><li>one<li>two</ul>");
    }

    @Test
    void entitiesAreDecoded() throws Exception {
        assertText("<b> & “é” ع", "&lt;b&gt; &amp; &ldquo;&eacute;&rdquo; &#x639;");
    }

    @Test
    void whatNoReaderSeesIsDropped() throws Exception {
        assertText("seen", "<script>a</script><style>b</style><noscript>c</noscript><template>d</template><!-- e -->"
                + "<svg><text>f</text></svg><p hidden>g</p><p>seen</p><iframe>h</iframe>");
    }

    @Test
    void controlsAndHalvesOfPairsDoNotGetThrough() throws Exception {
        assertText("a\uD83D\uDE00bc", "<p>a&#x1F600;b&#27;c</p>");
    }

    @Test
    void headingsAreMarkedWithTheirLevel() throws Exception {
        assertEquals(List.of("HEADING 1 الأول", "HEADING 3 ثالث"),
                marks("<h1>الأول</h1><p>نص</p><h3>ثا<b>لث</b></h3><h4> </h4>"));
    }

    @Test
    void furnitureIsMarkedWithItsElement() throws Exception {
        assertEquals(List.of("ASIDE nav menu", "ASIDE aside side\nby side", "ASIDE div found", "ASIDE footer end"),
                marks("<nav>menu</nav><p>article text</p><aside>side<p>by side</aside><div role=search>found</div>"
                        + "<footer>end</footer>"));
    }

    @Test
    void aFormAroundThePageIsNotFurniture() throws Exception {
        assertEquals(List.of("ASIDE nav m"), marks("<form><nav>m</nav><p>all of the article</p></form>"));
    }

    @Test
    void xhtmlIsReadLikeHtml() throws Exception {
        Document xhtml = Documents.of("application/xhtml+xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>نص</p><br/></body></html>", StandardCharsets.UTF_8);
        assertEquals("نص", Documents.read(xhtml).text());
    }

    @Test
    void aPageWithoutTextIsEmpty() {
        UnreadableException error = assertThrows(UnreadableException.class,
                () -> Documents.html("<title>t</title><script>document.write('x')</script>"));
        assertEquals(Outcome.EMPTY, error.failure().outcome());
    }

    @Test
    void aPageNestedVeryDeepLosesNothing() throws Exception {
        for (String element : List.of("div", "b", "table", "font", "blockquote")) {
            String html = ("<" + element + ">").repeat(100_000) + "deep" + ("</" + element + ">").repeat(100_000) + "after";
            String text = Documents.html(html).text();
            assertTrue(text.contains("deep") && text.contains("after"), element);
        }
    }

    private static void assertText(String expected, String html) throws UnreadableException {
        assertEquals(expected, Documents.html(html).text());
    }

    private static List<String> marks(String html) throws UnreadableException {
        ExtractedText text = Documents.html(html);
        return text.marks().stream().map((Mark mark) -> mark.kind() + " " + mark.detail() + " "
                + text.text().substring(mark.begin(), mark.end())).toList();
    }
}
