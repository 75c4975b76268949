package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Recognition;
import org.marsad.api.ingest.Recognizer;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Picture;

/** Pages that are pictures, painted by real workers and read by recognizers of the test's making. */
class ScannedDocumentsTest {

    private static final String FIRST = "أعلنت الوزارة عن خطة جديدة للطرق في المملكة";
    private static final String SECOND = "وقال الوزير إن الأشغال ستبدأ في الصيف المقبل";

    @TempDir
    private Path folder;

    private TikaExtractor extractor;

    @AfterEach
    void stop() {
        if (extractor != null) {
            extractor.stop();
        }
    }

    @Test
    void withoutARecognizerTheProblemSaysWhatToDo() throws Exception {
        ExtractionException problem = problem(start(Settings.DEFAULTS), scan(2));
        assertEquals(Problem.Code.EMPTY, problem.code());
        assertEquals("There is no text on the 2 pages of the PDF (scanned?).", problem.getMessage());
        assertTrue(problem.advice().contains("deploy the extra ocr"), problem.advice());
    }

    @Test
    void eachPageIsPaintedAndReadAndKnowsItsNumberAndItsCertainty() throws Exception {
        List<BufferedImage> seen = new ArrayList<>();
        start(Settings.DEFAULTS).recognizer((png, deadline) -> {
            seen.add(ImageIO.read(new ByteArrayInputStream(png)));
            return seen.size() == 2 ? new Recognition("", 0) : new Recognition(seen.size() == 1 ? FIRST + "\u0007" : SECOND, 0.5);
        });
        DocumentText text = extractor.extract(scan(3));
        assertEquals(FIRST + "\n" + SECOND, text.text());
        assertEquals("ar", text.language());
        assertEquals("", text.charset());
        assertEquals("0.50", text.metadata().get("marsad:recognition-certainty"));
        assertEquals(OptionalInt.of(1), text.pageAt(0));
        assertEquals(OptionalInt.of(3), text.pageAt(FIRST.length() + 1));
        BufferedImage page = seen.get(0);
        assertEquals(List.of(2480, 3507), List.of(page.getWidth(), page.getHeight()), "A4 at 300 dots per inch");
        assertEquals(0xFF000000, page.getRGB(page.getWidth() / 2, page.getHeight() / 2), "the picture on the page is black");
        assertEquals(0xFFFFFFFF, page.getRGB(5, 5), "its margin is white");
    }

    @Test
    void aPosterIsPaintedWithFewerDots() throws Exception {
        List<Long> dots = new ArrayList<>();
        start(Settings.DEFAULTS).recognizer((png, deadline) -> {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            dots.add((long) image.getWidth() * image.getHeight());
            return new Recognition(FIRST, 1);
        });
        extractor.extract(scan(1, new PDRectangle(14_400, 14_400)));
        assertTrue(dots.get(0) < 17_000_000, "dots: " + dots);
    }

    @Test
    void aPageThatCannotBeReadDoesNotHinderTheOthersAndIsNamed() throws Exception {
        List<Integer> asked = new ArrayList<>();
        start(Settings.DEFAULTS).recognizer((png, deadline) -> {
            asked.add(png.length);
            if (asked.size() == 1) {
                throw new IOException("tesseract ends with status 1");
            }
            return new Recognition(SECOND, 0.9);
        });
        DocumentText text = extractor.extract(scan(2));
        assertEquals(SECOND, text.text());
        assertEquals("page 1: tesseract ends with status 1", text.metadata().get("marsad:incomplete"));
    }

    @Test
    void wherePicturesShowNoLettersTheDocumentStaysEmpty() throws Exception {
        start(Settings.DEFAULTS).recognizer((png, deadline) -> new Recognition(" \n", 0));
        ExtractionException problem = problem(extractor, scan(1));
        assertEquals(Problem.Code.EMPTY, problem.code());
        assertEquals("There is no text on the page of the PDF (scanned?); no letters were recognized either.", problem.getMessage());
    }

    @Test
    void whatIsLongerThanMayBeKeptIsCutAndSaysSo() throws Exception {
        start(Settings.DEFAULTS.withMaximumCharacters(1000)).recognizer((png, deadline) -> new Recognition("كلمة ".repeat(150), 1));
        DocumentText text = extractor.extract(scan(3));
        assertTrue(text.text().length() > 900 && text.text().length() <= 1000, "length " + text.text().length());
        assertEquals("after 1000 characters", text.metadata().get("marsad:truncated"));
        assertEquals(OptionalInt.of(2), text.pageAt(text.text().length() - 1));
    }

    @Test
    void whenTheTimeIsUpTheRestIsLeftOutAndNamed() throws Exception {
        ScannedPages pages = new ScannedPages((content, page, deadline) -> page > 0 ? new Picture(new byte[1])
                : new ExtractedText("", FIRST, "ar", "UTF-8", Map.of(), List.of()), Duration.ofMinutes(1), Duration.ofSeconds(1), 1000);
        DocumentText text = pages.read(scan(1), new Failure(Failure.Outcome.EMPTY, "Scanned.", "Look.", false, 1000), (png, deadline) -> {
            // A recognizer that takes all the time there is.
            TimeUnit.NANOSECONDS.sleep(deadline.toNanos());
            return new Recognition(FIRST, 1);
        });
        assertEquals(FIRST, text.text());
        assertEquals("pages 2 to 1000 were not reached within 1 s", text.metadata().get("marsad:incomplete"));
    }

    @Test
    void whoSwitchesItOffIsNotAsked() throws Exception {
        List<Integer> asked = new ArrayList<>();
        start(Settings.DEFAULTS.withoutOcr()).recognizer((png, deadline) -> {
            asked.add(png.length);
            return new Recognition(FIRST, 1);
        });
        assertEquals(Problem.Code.EMPTY, problem(extractor, scan(1)).code());
        assertEquals(List.of(), asked);
    }

    @Test
    void documentsWithTextAreNotRecognized() throws Exception {
        Recognizer never = (png, deadline) -> {
            throw new IllegalStateException("nobody asked for pictures");
        };
        start(Settings.DEFAULTS).recognizer(never);
        assertFalse(extractor.extract(TestWorkers.content("application/pdf", CanaryMaker.pdf(FIRST))).metadata()
                .containsKey("marsad:recognition-certainty"));
    }

    private TikaExtractor start(Settings settings) {
        extractor = new TikaExtractor(TestWorkers.real(settings, folder), settings);
        return extractor;
    }

    private static ExtractionException problem(TikaExtractor extractor, Content content) {
        return assertThrows(ExtractionException.class, () -> extractor.extract(content));
    }

    private static Content scan(int pages) throws IOException {
        return scan(pages, PDRectangle.A4);
    }

    /** Pages of one black picture in the middle. */
    private static Content scan(int pages, PDRectangle size) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(size);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY)),
                            100, 100, size.getWidth() - 200, size.getHeight() - 200);
                }
            }
            pdf.save(out);
            return TestWorkers.content("application/pdf", out.toByteArray());
        }
    }
}
