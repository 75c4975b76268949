package org.marsad.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.bench.corpus.Corpus.Form;

class CorpusTest {

    private final Corpus corpus = new Corpus(7);

    private static int first(Form form) {
        return IntStream.range(0, 20).filter(number -> Corpus.form(number) == form).findFirst().orElseThrow();
    }

    @Test
    void theMixtureIsSixtyTwentyFiveFifteenInTheHundred() {
        Map<Form, Long> forms = IntStream.range(0, 100).mapToObj(Corpus::form)
                .collect(Collectors.groupingBy(form -> form, Collectors.counting()));
        assertEquals(Map.of(Form.HTML, 60L, Form.TXT, 25L, Form.PDF, 15L), forms);
    }

    @Test
    void oneTextOfFiveIsInWindows1256() {
        long windows = IntStream.range(0, 100).filter(number -> Corpus.form(number) == Form.TXT)
                .filter(number -> Corpus.charset(number).equals(Charset.forName("windows-1256"))).count();
        assertEquals(5, windows);
    }

    @Test
    void theSameSeedMakesTheSameDocumentsByteForByte() throws IOException {
        for (Form form : Form.values()) {
            assertArrayEquals(corpus.bytes(first(form)), new Corpus(7).bytes(first(form)), form.name());
        }
    }

    @Test
    void noTwoDocumentsAreTheSame() throws IOException {
        Set<String> contents = new HashSet<>();
        for (int number = 0; number < 60; number++) {
            assertTrue(contents.add(new String(corpus.bytes(number), StandardCharsets.ISO_8859_1)), Corpus.name(number));
        }
    }

    @Test
    void aWebPageHasSixtyThousandBytesOrALittleMore() throws IOException {
        int bytes = corpus.bytes(first(Form.HTML)).length;
        assertTrue(bytes >= 60_000 && bytes < 66_000, () -> "bytes: " + bytes);
    }

    @Test
    void aTextIsNotDamagedByItsCharset() throws IOException {
        for (int number = 0; number < 40; number++) {
            if (Corpus.form(number) == Form.TXT) {
                assertEquals(-1, new String(corpus.bytes(number), Corpus.charset(number)).indexOf('?'), Corpus.name(number));
            }
        }
    }

    @Test
    void theTextOfAPdfIsTheArabicItWasMadeFrom() throws IOException {
        Article article = new Reporter(new Random(3)).article(3, 4, 4);
        try (PDDocument document = Loader.loadPDF(PrintedReport.of(article))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            Set<String> extracted = new HashSet<>(List.of(words(stripper.getText(document))));
            String[] words = words(String.join(" ", article.paragraphs()));
            long found = IntStream.range(0, words.length).filter(i -> extracted.contains(words[i])).count();
            assertTrue(found >= 0.98 * words.length, () -> found + " of " + words.length + " words");
        }
    }

    @Test
    void aPdfHasOneToThreePages() throws IOException {
        for (int number : new int[] {3, 10, 16, 23}) {
            try (PDDocument document = Loader.loadPDF(corpus.bytes(number))) {
                assertTrue(document.getNumberOfPages() >= 1 && document.getNumberOfPages() <= 3);
            }
        }
    }

    @Test
    void aCorpusIsWrittenAThousandToAFolder(@TempDir Path folder) throws IOException {
        corpus.write(folder, 3);
        assertTrue(Files.isRegularFile(folder.resolve("0000/doc-0000001.txt")));
        assertEquals("0012/doc-0012345.txt", Corpus.name(12_345));
    }

    private static String[] words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^\\p{L}]+");
    }
}
