package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;

/** What callers of the service see, with real worker processes. */
class TikaExtractorTest {

    private static final String NEWS = "أعلنت الوزارة عن خطة جديدة للطرق في المملكة";

    @TempDir
    private static Path folder;

    /** For the tests that do not harm their workers. */
    private static TikaExtractor shared;

    private TikaExtractor extractor;

    @BeforeAll
    static void startShared() {
        shared = new TikaExtractor(TestWorkers.real(Settings.DEFAULTS, folder), Settings.DEFAULTS);
    }

    @AfterAll
    static void stopShared() {
        shared.stop();
    }

    @AfterEach
    void stop() {
        if (extractor != null) {
            extractor.stop();
        }
    }

    @Test
    void plainTextKeepsEveryCharacterAndItsLines() throws Exception {
        DocumentText text = shared.extract(TestWorkers.text("سطر  أول\r\n\r\nسطر\tثان\n"));
        assertEquals("سطر  أول\n\nسطر\tثان\n", text.text());
        assertEquals("ar", text.language());
        assertEquals("UTF-8", text.charset());
    }

    @Test
    void htmlComesWithTitleMetadataAndLayout() throws Exception {
        DocumentText text = shared.extract(TestWorkers.html("<html lang=ar><head><title>" + NEWS
                + " | موقع</title><meta property='article:published_time' content='2024-12-25T10:00:00+01:00'></head><body>"
                + "<nav><a>الرئيسية</a></nav><h1>" + NEWS + "</h1><p>فقرة أولى.</p></body></html>"));
        assertEquals(NEWS, text.title());
        assertEquals("الرئيسية\n" + NEWS + "\nفقرة أولى.", text.text());
        assertEquals("2024-12-25T10:00:00+01:00", text.metadata().get("dcterms:issued"));
        assertEquals(List.of("layout.aside الرئيسية nav", "layout.heading " + NEWS + " 1"), text.layout().stream()
                .map(a -> a.type() + " " + a.span().of(text.text()) + " " + a.features().values().iterator().next().asText())
                .toList());
    }

    @Test
    void pdfGivesArabicInReadingOrderAndItsPages() throws Exception {
        DocumentText text = shared.extract(TestWorkers.content("application/pdf", CanaryMaker.pdf(NEWS)));
        assertEquals(NEWS, text.text());
        assertEquals("ar", text.language());
        assertEquals("", text.charset());
        assertEquals(List.of("layout.page"), text.layout().stream().map(annotation -> annotation.type()).toList());
    }

    @Test
    void theCharsetOfTheOperatorCountsMost() throws Exception {
        Content content = TestWorkers.stated("ISO-8859-6", "text/plain", NEWS, Charset.forName("ISO-8859-6"));
        assertEquals(NEWS, shared.extract(content).text());
    }

    @Test
    void anUnknownCharsetOfTheOperatorIsUnsupported() throws Exception {
        Content content = TestWorkers.stated("klingon", "text/plain", NEWS, StandardCharsets.UTF_8);
        assertProblem(Problem.Code.UNSUPPORTED, "There is no charset 'klingon'.", content);
    }

    @Test
    void anUnknownTypeIsUnsupported() throws Exception {
        assertProblem(Problem.Code.UNSUPPORTED, "No parser for the type application/msword.",
                TestWorkers.content("application/msword", new byte[] {1}));
    }

    @Test
    void anEmptyFileIsEmpty() throws Exception {
        assertProblem(Problem.Code.EMPTY, "The file is empty.", TestWorkers.content("application/pdf", new byte[0]));
    }

    @Test
    void aPdfOfPicturesOnlyIsEmptyAndPerhapsScanned() throws Exception {
        assertProblem(Problem.Code.EMPTY, "There is no text on the page of the PDF (scanned?).", emptyPdf("", ""));
    }

    @Test
    void aDocumentOfSeveralPagesKnowsThePageOfEachPosition() throws Exception {
        DocumentText text = shared.extract(TestWorkers.content("application/pdf",
                merged(CanaryMaker.pdf(NEWS), CanaryMaker.pdf("الخاتمة"))));
        assertEquals(OptionalInt.of(1), text.pageAt(text.text().indexOf("الوزارة")));
        assertEquals(OptionalInt.of(2), text.pageAt(text.text().indexOf("الخاتمة")));
    }

    @Test
    void aPdfWithAPasswordIsEncrypted() throws Exception {
        assertProblem(Problem.Code.ENCRYPTED, "The PDF needs a password.", emptyPdf("owner", "user"));
    }

    @Test
    void aDamagedPdfIsCorrupt() throws Exception {
        byte[] pdf = CanaryMaker.pdf(NEWS);
        assertProblem(Problem.Code.CORRUPT, "The PDF is damaged: Missing root object specification in trailer.",
                TestWorkers.content("application/pdf", Arrays.copyOfRange(pdf, 120, 400)));
    }

    @Test
    void aDocumentThatTakesTooLongIsTimedOutAndTheNextOneIsRead() throws Exception {
        start(Settings.DEFAULTS.withDeadline(5).withWorkers(1));
        ExtractionException problem = assertThrows(ExtractionException.class,
                () -> extractor.extract(TestWorkers.content("application/pdf", endlessPdf())));
        assertEquals(Problem.Code.TIMED_OUT, problem.code());
        assertEquals("Not read within the deadline of 5 s.", problem.getMessage());
        assertEquals(NEWS, extractor.extract(TestWorkers.text(NEWS)).text());
    }

    @Test
    void aDocumentThatNeedsTooMuchMemoryIsOutOfMemoryAndTheNextOneIsRead() throws Exception {
        start(Settings.DEFAULTS.withHeap(64).withWorkers(1));
        ExtractionException problem = assertThrows(ExtractionException.class,
                () -> extractor.extract(TestWorkers.html("<b>x</b>".repeat(3_000_000))));
        assertEquals(Problem.Code.OUT_OF_MEMORY, problem.code(), problem.getMessage());
        assertEquals(NEWS, extractor.extract(TestWorkers.text(NEWS)).text());
    }

    @Test
    void aDocumentBeyondTheLimitIsTooLarge() throws Exception {
        start(Settings.DEFAULTS.withMaximumMegabytes(1));
        ExtractionException problem = assertThrows(ExtractionException.class,
                () -> extractor.extract(TestWorkers.content("text/plain", new byte[(2 << 20) + 1])));
        assertEquals(Problem.Code.TOO_LARGE, problem.code());
        assertEquals("It has 2 MB, at most 1 MB are read.", problem.getMessage());
    }

    @Test
    void aTextThatIsTooLongIsCutAndSaysSo() throws Exception {
        start(Settings.DEFAULTS.withMaximumCharacters(1000));
        for (Content content : List.of(TestWorkers.text("كلمة ".repeat(1000)),
                TestWorkers.html("<p>" + "كلمة ".repeat(1000)))) {
            DocumentText text = extractor.extract(content);
            assertTrue(text.text().length() <= 1000 && text.text().length() > 990, content.mediaType());
            assertEquals("after 1000 characters", text.metadata().get("marsad:truncated"));
        }
    }

    @Test
    void htmlNestedVeryDeepIsRead() throws Exception {
        String deep = "<div>".repeat(100_000) + NEWS + "</div>".repeat(100_000);
        assertEquals(NEWS, shared.extract(TestWorkers.html(deep)).text());
    }

    @Test
    void twoHundredDocumentsInARowAreReadByTheSameWorker() throws Exception {
        start(Settings.DEFAULTS.withWorkers(1));
        for (int number = 0; number < 200; number++) {
            assertEquals(NEWS + number, extractor.extract(TestWorkers.text(NEWS + number)).text());
        }
        assertEquals(1, extractor.workers().size());
    }

    @Test
    void manyCallersAtOnceGetTheirOwnTexts() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String own = NEWS + number;
            expected.add(own);
            calls.add(() -> shared.extract(TestWorkers.html("<p>" + own)).text());
        }
        List<String> texts = new ArrayList<>();
        for (Future<String> call : callers.invokeAll(calls)) {
            texts.add(call.get());
        }
        callers.shutdown();
        assertEquals(expected, texts);
        assertTrue(shared.workers().size() <= 2);
    }

    @Test
    void whenItStopsAllWorkersEndAndWaitingCallersAreInterrupted() throws Exception {
        start(Settings.DEFAULTS.withWorkers(1));
        extractor.extract(TestWorkers.text(NEWS));
        List<ProcessHandle> processes = extractor.workers().stream().map(WorkerProcess::pid)
                .map(pid -> ProcessHandle.of(pid).orElseThrow()).toList();
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Future<Class<?>> outcome = caller.submit(() -> assertThrows(Exception.class,
                () -> extractor.extract(TestWorkers.content("application/pdf", endlessPdf()))).getClass());
        extractor.stop();
        assertEquals(InterruptedException.class, outcome.get());
        caller.shutdown();
        for (ProcessHandle process : processes) {
            process.onExit().get();
        }
    }

    @Test
    void anExtractorWithoutWorkersRefusesWithAPlainMessage() throws Exception {
        extractor = new TikaExtractor(() -> WorkerProcess.start(new ProcessBuilder("/no/such/java"), 1000),
                Settings.DEFAULTS);
        Exception error = assertThrows(IOException.class, () -> extractor.extract(TestWorkers.text(NEWS)));
        assertTrue(error.getMessage().startsWith("Extraction of text/plain is out of order: "), error.getMessage());
    }

    private TikaExtractor start(Settings settings) {
        extractor = new TikaExtractor(TestWorkers.real(settings, folder), settings);
        return extractor;
    }

    private static void assertProblem(Problem.Code code, String reason, Content content) {
        ExtractionException problem = assertThrows(ExtractionException.class, () -> shared.extract(content));
        assertEquals(Map.entry(code, reason), Map.entry(problem.code(), problem.getMessage()));
        assertTrue(problem.advice().endsWith("."), problem.advice());
    }

    private static Content emptyPdf(String owner, String user) throws Exception {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            if (!user.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            }
            pdf.save(out);
            return TestWorkers.content("application/pdf", out.toByteArray());
        }
    }

    private static byte[] merged(byte[]... files) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] file : files) {
            merger.addSource(new RandomAccessReadBuffer(file));
        }
        merger.setDestinationStream(out);
        merger.mergeDocuments(null);
        return out.toByteArray();
    }

    /** A page whose drawing calls a form that calls a form that calls a form ... ten times each. */
    private static byte[] endlessPdf() throws Exception {
        return CanaryMaker.nestedForms(12, 10);
    }
}
