package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final String LONG = "كلمات كثيرة تملأ السطر من أوله إلى آخره";

    private final LineText text = new LineText(10_000);
    private final Paragraphs paragraphs = new Paragraphs(text);

    @Test
    void fullLinesAreOneParagraphUpToAShortOne() {
        page("عنوان", LONG, LONG, "آخر السطر.", LONG);
        assertEquals("عنوان\n" + LONG + " " + LONG + " آخر السطر.\n" + LONG, text.toString());
    }

    @Test
    void aGapIsBelievedBehindTheEndOfASentenceOnly() {
        paragraphs.beginPage();
        paragraphs.line(LONG);
        paragraphs.gap();
        paragraphs.line(LONG + ".");
        paragraphs.gap();
        paragraphs.line(LONG);
        paragraphs.endPage();
        assertEquals(LONG + " " + LONG + ".\n" + LONG, text.toString());
    }

    @Test
    void pagesAreMarkedAndEmptyOnesCounted() {
        page(LONG);
        page();
        page("آخر");
        assertEquals(3, paragraphs.pages());
        assertEquals(List.of("1", "3"), text.marks().stream().map(mark -> mark.detail()).toList());
        assertEquals("آخر", text.toString().substring(text.marks().get(1).begin(), text.marks().get(1).end()));
    }

    private void page(String... lines) {
        paragraphs.beginPage();
        List.of(lines).forEach(paragraphs::line);
        paragraphs.endPage();
    }
}
