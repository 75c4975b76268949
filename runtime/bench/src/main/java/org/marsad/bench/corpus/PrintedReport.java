package org.marsad.bench.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** An article as a PDF of one to three pages, set in an embedded subset of DejaVu Sans. */
final class PrintedReport {

    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final float SIZE = 11;
    private static final float LEADING = 18;
    private static final float MARGIN = 60;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final int LINES = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);
    private static final int MOST_PAGES = 3;

    private final PDDocument document;
    private final PDFont font;

    private PrintedReport(PDDocument document) throws IOException {
        this.document = document;
        this.font = PDType0Font.load(document, font(), true);
    }

    static byte[] of(Article article) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PrintedReport(document).write(article);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static TrueTypeFont font() throws IOException {
        try (InputStream in = PrintedReport.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IOException("the font is not on the class path: " + FONT + "; it comes with jasperreports-fonts");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private void write(Article article) throws IOException {
        GregorianCalendar created = GregorianCalendar.from(article.date().atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setTitle(article.title());
        document.getDocumentInformation().setAuthor(article.author());
        document.getDocumentInformation().setCreationDate(created);
        document.setDocumentId((long) article.number());
        List<String> lines = lines(article);
        for (int page = 0; page * LINES < lines.size() && page < MOST_PAGES; page++) {
            writePage(lines.subList(page * LINES, Math.min(lines.size(), (page + 1) * LINES)));
        }
    }

    private void writePage(List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(font, SIZE);
            float y = PDRectangle.A4.getHeight() - MARGIN;
            for (String line : lines) {
                content.beginText();
                content.newLineAtOffset(MARGIN + WIDTH - width(line), y);
                content.showText(line);
                content.endText();
                y -= LEADING;
            }
        }
    }

    /** The lines as they are drawn, aligned to the right; an empty line stands between paragraphs. */
    private List<String> lines(Article article) throws IOException {
        List<String> lines = new ArrayList<>();
        breakUp(article.title(), lines);
        breakUp(article.author() + "، " + article.place() + "، " + article.dateLine(), lines);
        for (String paragraph : article.paragraphs()) {
            lines.add("");
            breakUp(paragraph, lines);
        }
        return lines;
    }

    private void breakUp(String paragraph, List<String> lines) throws IOException {
        String line = "";
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(Shaper.draw(longer)) > WIDTH) {
                lines.add(Shaper.draw(line));
                longer = word;
            }
            line = longer;
        }
        lines.add(Shaper.draw(line));
    }

    private float width(String drawn) throws IOException {
        return font.getStringWidth(drawn) / 1000 * SIZE;
    }
}
