package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTitleTest {

    @ParameterizedTest
    @ValueSource(strings = {"untitled", "Untitled-1", "Microsoft Word - تقرير.doc", "report_final.pdf", "صفحة.indd",
        "Document1", "بدون عنوان", "مستند2", "about:blank", "http://example.org/x", "12", "PowerPoint Presentation"})
    void whatProgramsPutThereIsNoTitle(String stated) {
        assertEquals("", PdfTitle.of(stated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"تقرير حول الماء 2025", "Title IX in the News", "Untitled Goose Game"})
    void whatAuthorsPutThereIs(String stated) {
        assertEquals(stated, PdfTitle.of(stated));
    }
}
