package org.marsad.evaluation.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Problem;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

/** With files that are PDF by their name only: reading PDF is the extractor's matter, and tested there. */
class PdfEvaluationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTexts() throws Exception {
        Taken.write(folder, "src/rain.txt", "نزل المطر على المدينة", "في الصباح");
        Taken.write(folder, "pdf/rain.lo-amiri.pdf", "نزل  المطر", "على المدينة في الصباح");
        Taken.write(folder, "pdf/rain.xelatex-noto.pdf", "المطر نزل على المدينة في المساء");
    }

    @Test
    void wordsInOrderAndErrorsAreTakenOfEachProducerAndOfAll() throws Exception {
        Taken taken = Taken.by(new PdfEvaluation(new FakeContainer()), folder);
        taken.says("lo-amiri", "words in right order", 1, 1).says("lo-amiri", "CER", 0, 1)
                .says("xelatex-noto", "words in right order", 4.0 / 6, 1).says("all that can be read", "words in right order", 5.0 / 6, 2)
                .says("all that can be read", "not flagged", 1, 2);
        assertTrue(taken.figure("lo-amiri", "words in right order").isGood());
        assertFalse(taken.figure("xelatex-noto", "words in right order").isGood());
    }

    @Test
    void filesWithoutLettersHaveToBeRefusedAndOthersNot() throws Exception {
        Taken.write(folder, "pdf/rain.weasy-col2.pdf", "نزل");
        Taken taken = Taken.by(new PdfEvaluation(new FakeContainer()), folder).says("broken Unicode maps", "flagged", 0, 1);
        assertFalse(taken.figure("broken Unicode maps", "flagged").isGood());
        Taken.by(new PdfEvaluation(new FakeContainer().refusing(Problem.Code.CORRUPT)), folder).says("broken Unicode maps", "flagged", 1, 1)
                .says("all that can be read", "not flagged", 0, 2).says("lo-amiri", "CER", 1, 1);
    }

    @Test
    void filesOthersHaveGoneWrongInAreKnownByName() throws Exception {
        Taken.write(folder, "pdf/PDFBOX-4531-bidi-ligature-1.pdf", "\u05D0\u05BC \u0644\u0627");
        Taken.write(folder, "pdf/BidiSample.pdf", "A line with an Arabic \u0627\u0644\u0639\u0631\u0628\u064A\u0629 word embedded.");
        Taken.by(new PdfEvaluation(new FakeContainer()), folder).says("PDFBOX-4531-bidi-ligature-1", "exact", 1, 1)
                .says("BidiSample", "exact", 0.25, 4);
    }

    @Test
    void compatibleFormsAreTheirLetters() {
        assertEquals("لا سلام", Reading.folded("\uFEFB\u00A0\n سلام\n"));
    }

    @Test
    void withoutFilesOrWorkbenchNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(new PdfEvaluation(new FakeContainer()), empty, "TEXT.PRODUCER.pdf");
        Taken.refuses(new PdfEvaluation(new FakeContainer().leaving()), folder, "workbench");
    }
}
