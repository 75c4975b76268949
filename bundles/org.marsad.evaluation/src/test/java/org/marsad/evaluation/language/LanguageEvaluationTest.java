package org.marsad.evaluation.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Problem;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class LanguageEvaluationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTexts() throws Exception {
        Taken.write(folder, "a.arb.txt", "نزل المطر على المدينة في الصباح. ثم أشرقت الشمس على الساحل كله");
        Taken.write(folder, "b.ary.txt", "نزلات الشتا بزاف هاد الصباح فالمدينة");
    }

    @Test
    void sentencesTakenForTheirLanguageAreCounted() throws Exception {
        Taken taken = Taken.by(new LanguageEvaluation(new FakeContainer().taking("ar-MA")), folder);
        taken.says("sentences in ar", "taken for ar", 1, 2).says("sentences in ary", "taken for ary", 0, 1)
                .says("sentences in ary", "not taken for fa or ur", 1, 1);
        assertTrue(taken.figure("sentences in ar", "taken for ar").isGood());
    }

    @Test
    void moroccanTakenForPersianIsAMistake() throws Exception {
        Taken taken = Taken.by(new LanguageEvaluation(new FakeContainer().taking("fa")), folder);
        assertFalse(taken.figure("sentences in ary", "not taken for fa or ur").isGood());
        assertFalse(taken.figure("sentences in ar", "taken for ar").isGood());
    }

    @Test
    void whatCannotBeReadIsTakenForNothing() throws Exception {
        Taken.by(new LanguageEvaluation(new FakeContainer().refusing(Problem.Code.EMPTY)), folder)
                .says("sentences in ar", "taken for ar", 0, 2);
    }

    @Test
    void withoutTextsWorkbenchOrExtractorNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(new LanguageEvaluation(new FakeContainer()), empty, "NAME.LANGUAGE.txt");
        Taken.refuses(new LanguageEvaluation(new FakeContainer().leaving()), folder, "workbench is not here");
        Taken.refuses(new LanguageEvaluation(new FakeContainer().refusing(Problem.Code.UNSUPPORTED)), folder,
                "it cannot be read", "look at it");
    }
}
