package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;

class DeepHtmlReaderTest {

    private static final String DEEP = "<div class=x>".repeat(20_000);

    @Test
    void theWordsOfAPageThatIsTooDeepAreKeptAndItsLayoutIsNot() throws Exception {
        ExtractedText text = Documents.html("<html><head><title>unseen</title><script>var a = '<p>';</script></head><body>" + DEEP
                + "<h1>أخبار</h1><!-- <p>no --><p>قال <b>الوزير</b> &amp; غيره 1 < 2<br>سطر</p>" + "</div>".repeat(20_000));
        assertEquals("أخبار\nقال الوزير & غيره 1 < 2\nسطر", text.text());
        assertEquals("ar", text.language());
        assertTrue(text.metadata().get("marsad:incomplete").startsWith("its elements are nested deeper than"), text.metadata().toString());
    }

    @Test
    void whatIsNotClosedReachesToTheEnd() throws Exception {
        assertEquals("word", Documents.html(DEEP + "word<script>never closed").text());
        assertEquals("word", Documents.html(DEEP + "word<!-- never closed").text());
        assertEquals("word", Documents.html(DEEP + "word<p never closed").text());
    }

    @Test
    void aDeepPageWithoutWordsIsEmpty() {
        assertEquals(Outcome.EMPTY, assertThrows(UnreadableException.class, () -> Documents.html(DEEP)).failure().outcome());
    }

    @Test
    void otherCharsetsAreReadToo() throws Exception {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Document document = Documents.of("text/html", "\uFEFF" + DEEP + "كلمة", charset);
            assertTrue(DeepHtmlReader.isTooDeep(document), charset.name());
            assertEquals("كلمة", Documents.read(document).text());
        }
    }

    @Test
    void longPagesAreNotDeepOnes() {
        for (String row : new String[] {"<p>one", "<li>one", "<tr><td>one", "<div>one</div>", "<br>", "<b>a</b> < b", "<img src=x>"}) {
            assertFalse(DeepHtmlReader.isTooDeep(Documents.of("text/html", row.repeat(20_000), StandardCharsets.UTF_8)), row);
        }
    }
}
