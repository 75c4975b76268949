package org.marsad.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.marsad.api.ingest.Recognition;

class PageTableTest {

    static final String HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    @Test
    void theLinesOfAParagraphAreOneLineAndParagraphsAreApart() throws IOException {
        Recognition page = PageTable.read(HEAD
                + "1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n"
                + word("1\t1\t1\t1", "90", "نص") + word("1\t1\t1\t2", "90", "من") + word("1\t1\t2\t1", "90", "سطرين")
                + word("1\t2\t1\t1", "90", "وفقرة") + word("2\t1\t1\t1", "90", "وكتلة"));
        assertEquals("نص من سطرين\nوفقرة\nوكتلة", page.text());
        assertEquals(0.9, page.certainty(), 1e-9);
    }

    @Test
    void longWordsCountMoreForTheCertainty() throws IOException {
        assertEquals(0.8, PageTable.read(HEAD + word("1\t1\t1\t1", "100", "abc") + word("1\t1\t1\t2", "20", "x")).certainty(), 1e-9);
    }

    @Test
    void aPageWithoutWordsHasNoText() throws IOException {
        assertEquals(new Recognition("", 0), PageTable.read(HEAD + word("1\t1\t1\t1", "95", " ")));
    }

    @Test
    void whatIsNoTableIsAnError() {
        assertThrows(IOException.class, () -> PageTable.read("some text\n"));
        assertThrows(IOException.class, () -> PageTable.read(""));
        assertThrows(IOException.class, () -> PageTable.read(HEAD + word("1\t1\t1\t1", "much", "word")));
    }

    static String word(String place, String confidence, String text) {
        return "5\t1\t" + place + "\t10\t10\t50\t20\t" + confidence + "\t" + text + "\n";
    }
}
