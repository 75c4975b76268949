package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;

/** What documents must not be able to do, with real workers. */
class HarmTest {

    private static final String NEWS = "أعلنت الوزارة عن خطة جديدة للطرق في المملكة";

    @TempDir
    private static Path folder;

    private static TikaExtractor extractor;

    @BeforeAll
    static void start() {
        // With the network they would have where it cannot be taken away.
        extractor = new TikaExtractor(() -> WorkerProcess.start(new WorkerCommand(WorkerCommand.runningJava(),
                System.getProperty("java.class.path"), folder, Settings.DEFAULTS.heap_megabytes(),
                Settings.DEFAULTS.maximum_characters()).process(List.of()), Settings.DEFAULTS.maximum_characters()), Settings.DEFAULTS);
    }

    @AfterAll
    static void stop() {
        extractor.stop();
    }

    @Test
    void attachedFilesAreNeitherReadNorWrittenAnywhere() throws Exception {
        DocumentText text = extractor.extract(changed(HarmTest::attach));
        assertEquals(NEWS, text.text());
        assertFalse(Files.exists(folder.resolveSibling("attached.txt")));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(file -> file.getFileName().toString().contains("attached")).toList());
        }
    }

    @Test
    void entitiesThatStandOutsideTheDocumentAreNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TREASURE");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> visited = new CompletableFuture<>();
            Thread listener = new Thread(() -> {
                try {
                    server.accept().close();
                    visited.complete(true);
                } catch (IOException e) {
                    visited.complete(false);
                }
            });
            listener.start();
            for (String address : List.of(secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/x")) {
                DocumentText text = extractor.extract(changed(pdf -> stateWithEntity(pdf, address)));
                assertEquals(NEWS, text.text());
                assertFalse(text.toString().contains("TREASURE"), text.toString());
            }
            assertFalse(visited.isDone(), "somebody asked for the entity");
        }
    }

    @Test
    void whatBeginsLikeAPdfIsNoTextWhateverItIsCalled() throws Exception {
        byte[] pdf = CanaryMaker.pdf(NEWS);
        for (String type : List.of("text/plain", "text/html")) {
            assertEquals(Problem.Code.CORRUPT, problem(TestWorkers.content(type, pdf)).code(), type);
        }
    }

    @Test
    void thePiecesOfAPdfAreNoTextEither() throws Exception {
        String pdf = new String(CanaryMaker.pdf(NEWS), StandardCharsets.ISO_8859_1);
        for (String piece : List.of(pdf.substring(9), "\n\n" + pdf, pdf.substring(pdf.indexOf("3 0 obj")), "junk " + pdf)) {
            byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
            for (String type : List.of("text/plain", "text/html")) {
                ExtractionException problem = problem(TestWorkers.content(type, bytes));
                assertEquals(Problem.Code.CORRUPT, problem.code(), type);
                assertTrue(problem.getMessage().contains("PDF"), problem.getMessage());
            }
        }
    }

    @Test
    void aTextAboutPdfIsAText() throws Exception {
        String text = "A PDF begins with %PDF-1.4. Each object stands between '1 0 obj' and 'endobj', and its bytes\n"
                + "between 'stream' and 'endstream'; then come 'xref' and 'trailer'.";
        assertEquals(text, extractor.extract(TestWorkers.text(text)).text());
    }

    /** So small that there are few objects in it. */
    @Test
    void theEndOfASmallPdfIsNoTextEither() throws Exception {
        String end = """
                endobj
                4 0 obj
                <</Length 44>>
                stream
                BT /F1 12 Tf 72 700 Td (words) Tj ET
                endstream
                endobj
                xref
                0 5
                0000000000 65535 f
                0000000009 00000 n
                trailer
                <</Size 5/Root 1 0 R>>
                startxref
                409
                %%EOF
                """;
        for (String type : List.of("text/plain", "text/html")) {
            for (String piece : List.of(end, end.substring(end.indexOf("eam\n")))) {
                byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
                assertEquals(Problem.Code.CORRUPT, problem(TestWorkers.content(type, bytes)).code(), type);
            }
        }
        String lesson = "An object of a PDF looks as follows.\n\n4 0 obj\n<</Length 44>>\nstream\nBT (words) Tj ET\nendstream\nendobj\n\n"
                + (NEWS + "\n").repeat(20);
        assertEquals(lesson, extractor.extract(TestWorkers.text(lesson)).text());
    }

    @Test
    void charactersThatMeanNothingAreNoTextWhateverTheByteOrderMarkSays() throws Exception {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        byte[] noise = new byte[20_000];
        new Random(seed).nextBytes(noise);
        noise[0] = (byte) 0xFF;
        noise[1] = (byte) 0xFE;
        assertEquals(Problem.Code.CORRUPT, problem(TestWorkers.content("text/plain", noise)).code(), "seed " + seed);
        for (String symbols : List.of("\ue000\ue123 \uf8ff".repeat(100), "\u0378\u0379 \ud83d\udfff".repeat(100))) {
            assertEquals(Problem.Code.CORRUPT, problem(TestWorkers.text(symbols)).code());
        }
        String text = (NEWS + " \ue000 😀 ").repeat(200);
        assertEquals(text, extractor.extract(TestWorkers.text(text)).text(), "a symbol here and there is no harm");
    }

    @Test
    void whatAPageStatesOfItselfDoesNotKeepItFromBeingRead() throws Exception {
        for (String json : List.of("[".repeat(200_000) + "]".repeat(200_000), "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000),
                "{\"@type\":\"NewsArticle\",\"headline\":1e999999999,\"datePublished\":" + "9".repeat(500_000) + "}")) {
            String page = "<script type='application/ld+json'>" + json + "</script><p>" + NEWS + "</p>";
            assertEquals(NEWS, extractor.extract(TestWorkers.html(page)).text());
        }
        String things = "<div itemscope itemprop=author>".repeat(5_000) + NEWS;
        assertEquals(NEWS, extractor.extract(TestWorkers.html(things)).text());
    }

    @Test
    void damagedPdfGivesItsTextOrNothingAndNeverItsSyntax() throws Exception {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        byte[] sound = CanaryMaker.pdf(NEWS);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = sound.clone();
            for (int blows = 1 + random.nextInt(20); blows > 0; blows--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                String text = extractor.extract(TestWorkers.content("application/pdf", damaged)).text();
                assertFalse(text.matches("(?s).*( obj|endobj|endstream|/Type|xref).*"), "seed " + seed + ": " + text);
            } catch (ExtractionException e) {
                assertTrue(List.of(Problem.Code.CORRUPT, Problem.Code.EMPTY, Problem.Code.ENCRYPTED).contains(e.code()),
                        "seed " + seed + ": " + e.code() + " " + e.getMessage());
            }
        }
    }

    @Test
    void noiseIsNeverText() throws Exception {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] noise = new byte[200 + random.nextInt(20_000)];
            random.nextBytes(noise);
            for (String type : List.of("text/plain", "text/html", "application/pdf")) {
                assertEquals(Problem.Code.CORRUPT, problem(TestWorkers.content(type, noise)).code(), "seed " + seed + " " + type);
            }
        }
    }

    @Test
    void aPageThatIsDamagedIsLeftOutAndTheOthersAreKeptAndMarked() throws Exception {
        DocumentText text = extractor.extract(changed(pdf -> {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE0);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            pdf.importPage(pdf.getPage(0)).setResources(new PDResources(resources));
        }));
        assertEquals(NEWS, text.text());
        assertTrue(text.metadata().containsKey("marsad:incomplete"), text.metadata().toString());
    }

    @Test
    void htmlNestedAMillionDeepIsReadAsPlainText() throws Exception {
        String deep = "<div>".repeat(1_000_000) + NEWS;
        assertEquals(NEWS, extractor.extract(TestWorkers.html(deep)).text());
        assertEquals(NEWS, extractor.extract(TestWorkers.html("<b><i>".repeat(20_000) + NEWS)).text());
        assertEquals(NEWS, extractor.extract(TestWorkers.html("<table><tr><td>".repeat(100_000) + NEWS)).text());
        assertEquals(NEWS, extractor.extract(TestWorkers.text(NEWS)).text());
    }

    /** Changes a document. */
    @FunctionalInterface
    private interface Change {

        void apply(PDDocument pdf) throws IOException;
    }

    private static Content changed(Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(CanaryMaker.pdf(NEWS)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.apply(pdf);
            pdf.save(out);
            return TestWorkers.content("application/pdf", out.toByteArray());
        }
    }

    private static void attach(PDDocument pdf) throws IOException {
        PDEmbeddedFile bytes = new PDEmbeddedFile(pdf, new ByteArrayInputStream("attached words".getBytes(StandardCharsets.US_ASCII)));
        bytes.setSubtype("text/plain");
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("../attached.txt");
        file.setFileUnicode("../attached.txt");
        file.setEmbeddedFile(bytes);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("../attached.txt", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void stateWithEntity(PDDocument pdf, String address) throws IOException {
        String packet = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "'>]>"
                + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt>"
                + "<rdf:li xml:lang='x-default'>&e;</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>";
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private static ExtractionException problem(Content content) {
        return assertThrows(ExtractionException.class, () -> extractor.extract(content));
    }
}
