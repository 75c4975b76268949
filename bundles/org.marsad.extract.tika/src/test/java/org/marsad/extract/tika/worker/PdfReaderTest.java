package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Mark;

class PdfReaderTest {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    /** What is painted on a page. */
    @FunctionalInterface
    private interface Painter {

        void paint(PDPageContentStream page) throws IOException;
    }

    @Test
    void eachPageIsMarkedAndPageNumbersStayInTheText() throws Exception {
        ExtractedText text = Documents.read(pdf(page -> line(page, "First page.", 700), page -> line(page, "- 2 -", 40)));
        assertEquals("First page.\n- 2 -", text.text());
        assertEquals(List.of(new Mark(Mark.Kind.PAGE, 0, 11, "1"), new Mark(Mark.Kind.PAGE, 12, 17, "2")), text.marks());
    }

    @Test
    void aPageInBetweenWithoutTextIsCounted() throws Exception {
        ExtractedText text = Documents.read(pdf(page -> line(page, "One", 700), page -> { }, page -> line(page, "Three", 700)));
        assertEquals(List.of("1", "3"), text.marks().stream().map(Mark::detail).toList());
    }

    @Test
    void pagesWithoutTextAreTakenForScanned() {
        UnreadableException empty = assertThrows(UnreadableException.class,
                () -> Documents.read(pdf(page -> page.addRect(10, 10, 100, 100), page -> page.addRect(10, 10, 100, 100))));
        assertEquals(Outcome.EMPTY, empty.failure().outcome());
        assertEquals("There is no text on the 2 pages of the PDF (scanned?).", empty.getMessage());
    }

    @Test
    void aPageThatIsAPictureIsNamedAndOneWithASmallPictureOrNoneIsNot() throws Exception {
        PDImageXObject image = LosslessFactory.createFromImage(new PDDocument(), new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY));
        ExtractedText text = Documents.read(pdf(page -> line(page, "One", 700), page -> page.drawImage(image, 20, 20, 550, 700),
                page -> page.drawImage(image, 100, 100, 100, 100), page -> { }, page -> {
                    line(page, "Five", 700);
                    page.drawImage(image, 0, 0, 612, 792);
                }));
        assertEquals("One\nFive", text.text());
        assertEquals("2", text.metadata().get("marsad:pages-without-text"));
    }

    @Test
    void whenTimeRunsOutThePagesThatWereReadAreThereAndTheTextIsMarkedAsCut() throws Exception {
        Document whole = pdf(page -> line(page, "One", 700), page -> line(page, "Two", 700), page -> line(page, "Three", 700));
        ExtractedText text = Documents.read(new Document(whole.mediaType(), "", whole.bytes(), whole.length(), 0, Patience.of(0)));
        assertEquals("One", text.text());
        assertEquals("after 3 characters (page 1 of 3), for time was running out", text.metadata().get("marsad:truncated"));
    }

    @Test
    void aTextThatEndsWithTheTimeIsWhole() throws Exception {
        Document whole = pdf(page -> { }, page -> line(page, "Two", 700));
        ExtractedText text = Documents.read(new Document(whole.mediaType(), "", whole.bytes(), whole.length(), 0, Patience.of(0)));
        assertEquals("Two", text.text());
        assertFalse(text.metadata().containsKey("marsad:truncated"), text.metadata().toString());
    }

    @Test
    void theTextThatIsStatedCountsAndNotTheGlyphs() throws Exception {
        ExtractedText text = Documents.read(pdf(page -> {
            COSDictionary properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, "office");
            page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            line(page, "o#ce", 700);
            page.endMarkedContent();
        }));
        assertEquals("office", text.text());
    }

    @Test
    void whatIsPaintedTwiceForBoldnessIsThereOnceAndDoubleLettersStay() throws Exception {
        ExtractedText text = Documents.read(pdf(page -> {
            line(page, "Illegal bill", 700);
            page.beginText();
            page.setFont(FONT, 12);
            page.newLineAtOffset(50.4f, 700);
            page.showText("Illegal bill");
            page.endText();
        }));
        assertEquals("Illegal bill", text.text());
    }

    @Test
    void textBesideThePageAndAcrossItIsReadToo() throws Exception {
        ExtractedText text = Documents.read(pdf(page -> {
            line(page, "The body of the page", 700);
            page.beginText();
            page.setFont(FONT, 8);
            page.setTextMatrix(new Matrix(0, 1, -1, 0, 20, 100));
            page.showText("along the margin");
            page.endText();
        }));
        assertTrue(text.text().contains("The body of the page"), text.text());
        assertTrue(text.text().contains("along the margin"), text.text());
    }

    private static void line(PDPageContentStream page, String text, float y) throws IOException {
        page.beginText();
        page.setFont(FONT, 12);
        page.newLineAtOffset(50, y);
        page.showText(text);
        page.endText();
    }

    private static Document pdf(Painter... painters) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Painter painter : painters) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    painter.paint(content);
                }
            }
            document.save(out);
            return Documents.of("application/pdf", out.toByteArray());
        }
    }
}
