package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.marsad.extract.tika.worker.CharsetFigures.Figure;

/** What the guesses have to reach on texts of others. */
class FiguresTest {

    private final Path shared = Path.of(System.getProperty("marsad.shared", "../shared"));

    @Test
    void arabicIsDecodedExactly(TestReporter reporter) throws IOException {
        Map<String, Figure> figures = CharsetFigures.arabic(folder("retrieval"));
        figures.forEach((key, figure) -> reporter.publishEntry(key, figure.toString()));
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6", "x-MacArabic", "IBM864")) {
            for (int half = 0; half < 2; half++) {
                double least = charset.equals("IBM864") ? 0.98 : 0.99;
                assertTrue(figures.get(CharsetFigures.key(charset, 40, half)).share() >= least, charset);
                double sure = charset.equals("IBM864") ? 0.99 : 1;
                assertTrue(figures.get(CharsetFigures.key(charset, 120, half)).share() >= sure, charset);
                assertTrue(figures.get(CharsetFigures.key(charset, 400, half)).share() >= sure, charset);
            }
        }
    }

    @Test
    void sentencesAreTakenForWhatTheyAre(TestReporter reporter) throws IOException {
        Map<String, List<String>> sentences = Pieces.sentences(folder("lang"));
        for (String language : List.of("ar", "fa", "ur", "zgh")) {
            for (int half = 0; half < 2; half++) {
                Map<String, Integer> taken = LanguageFigures.taken(sentences.get(language), half);
                reporter.publishEntry(language, taken.toString());
                assertTrue(LanguageFigures.share(taken, language) >= 0.995, language + ": " + taken);
            }
        }
    }

    private Path folder(String name) {
        Path folder = shared.resolve(name);
        assumeTrue(Files.isDirectory(folder), "the texts are not here: " + folder);
        return folder;
    }
}
