package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.marsad.extract.tika.worker.PdfFigures.Figure;

/** The figures that are promised, over the PDF of many programs; they are measured where those files are. */
class PdfFiguresTest {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "../shared"), "pdf");

    private static final Set<String> BROKEN_MAPS = Set.of("weasy-amiri", "weasy-col2", "weasy-noto", "wkhtml-amiri");

    @Test
    void thePromisedFiguresAreReached(TestReporter reporter) throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "the PDF files are not here: " + SHARED);
        Map<String, Figure> figures = PdfFigures.of(SHARED);
        figures.forEach((name, figure) -> reporter.publishEntry(name, figure.toString()));
        Set<String> flagged = figures.keySet().stream().filter(name -> figures.get(name).isFlagged()).collect(Collectors.toSet());
        Set<String> broken = figures.keySet().stream().filter(name -> BROKEN_MAPS.contains(name.substring(name.indexOf('.') + 1)))
                .collect(Collectors.toSet());
        assertEquals(broken, flagged);
        List<Figure> read = figures.values().stream().filter(figure -> !figure.isFlagged()).toList();
        double words = read.stream().mapToDouble(Figure::words).average().orElseThrow();
        assertTrue(words >= 0.95, "words in order: " + words);
        double errors = read.stream().mapToDouble(Figure::characters).average().orElseThrow();
        assertTrue(errors <= 0.02, "error rate: " + errors);
    }

    @Test
    void filesThatWereReadWronglyByOthersAreReadRightly() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "the PDF files are not here: " + SHARED);
        String fonts = "\u0627\u0646\u0648\u0627\u0639 \u0627\u0644\u062E\u0637\u0648\u0637 \u0627\u0644\u0639\u0631\u0628\u064A\u0629";
        assertEquals(String.join(" ", fonts, fonts, fonts, fonts), read("ArabicCIDTrueType"));
        for (String ligatures : List.of("PDFBOX-4531-bidi-ligature-1", "PDFBOX-4531-bidi-ligature-2")) {
            assertEquals("\u05D0\u05BC \u0644\u0627", read(ligatures));
        }
        String sample = read("BidiSample");
        for (String part : List.of("14 april 1434 \u0661\u0664 \u0625\u0628\u0631\u064A\u0644 \u0661\u0664\u0663\u0664",
                "(january) (\u064A\u0646\u0627\u064A\u0631)",
                "\u00ABself test\u00BB \u00AB\u0625\u062E\u062A\u0628\u0627\u0631 \u0630\u0627\u062A\u064A\u00BB",
                "A line with an Arabic \u0627\u0644\u0639\u0631\u0628\u064A\u0629 word embedded.")) {
            assertTrue(sample.contains(part), sample);
        }
    }

    private static String read(String name) throws Exception {
        byte[] pdf = Files.readAllBytes(SHARED.resolve("pdf").resolve(name + ".pdf"));
        return Documents.read(Documents.of("application/pdf", pdf)).text().replaceAll("\\s+", " ").strip();
    }
}
