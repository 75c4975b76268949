package org.marsad.evaluation.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class CharsetEvaluationTest {

    private static final String SENTENCE = "نزل المطر على المدينة في الصباح، ثم أشرقت الشمس على الساحل كله. ";

    @TempDir
    private Path folder;

    private final CharsetEvaluation evaluation = new CharsetEvaluation(new FakeContainer());

    @Test
    void piecesThatComeBackExactlyAreCounted() throws Exception {
        Taken.write(folder, "a.txt", SENTENCE.repeat(20));
        Taken taken = Taken.by(evaluation, folder);
        long pieces = (SENTENCE.length() * 20 + 1) / 400;
        taken.says("UTF-8, 400 characters", "decoded exactly", 1, pieces)
                .says("windows-1256, 400 characters", "decoded exactly", 0, pieces);
        assertTrue(taken.figure("UTF-8, 40 characters", "decoded exactly").isGood());
        assertTrue(taken.has("there is no *.fra.txt"));
    }

    @Test
    void textsOfOtherLanguagesAreNotCut() throws Exception {
        Taken.write(folder, "a.docs.jsonl.gz", "{\"text\": \"" + SENTENCE + "\"}");
        Taken.write(folder, "b.pes.txt", SENTENCE.repeat(9));
        Taken.write(folder, "c.txt", "Il pleut sur la ville depuis ce matin, puis le soleil revient.".repeat(9));
        Taken.by(evaluation, folder).says("UTF-8, 40 characters", "decoded exactly", 1, 1);
    }

    @Test
    void frenchSentencesMayNotBeDamaged() throws Exception {
        Taken.write(folder, "a.txt", SENTENCE.repeat(2));
        Taken.write(folder, "b.fra.txt", "Il pleut sur la ville entière depuis ce matin.", "Puis le soleil revient sur la ville");
        Taken.by(evaluation, folder).says("French sentences", "decoded exactly", 0.5, 2);
    }

    @Test
    void aCharacterThatACharsetDoesNotHaveIsNotWrittenInIt() throws Exception {
        Taken.write(folder, "a.txt", SENTENCE.substring(0, 39) + "☂");
        Taken taken = Taken.by(evaluation, folder).says("UTF-8, 40 characters", "decoded exactly", 1, 1);
        assertEquals(0, taken.figure("ISO-8859-6, 40 characters", "decoded exactly").cases());
    }

    @Test
    void withoutTextsOrWorkbenchNothingIsMeasured(@TempDir Path empty) throws Exception {
        Taken.refuses(evaluation, empty, "Arabic texts");
        Taken.write(folder, "a.docs.jsonl.gz", "{\"words\": \"مطر\"}");
        Taken.refuses(evaluation, folder, "a.docs.jsonl.gz, line 1", "\"text\" is missing");
        Taken.write(folder, "a.docs.jsonl.gz", "{\"text\": \"مطر\"}");
        Taken.refuses(new CharsetEvaluation(new FakeContainer().leaving()), folder, "workbench");
    }
}
