package org.marsad.evaluation.normalisation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class NormalisationEvaluationTest {

    private static final String RULES = "rule\tdescription\tinput\texpected_search_fold";

    @TempDir
    private Path folder;

    private final FakeContainer container = new FakeContainer().normalizing("arabic", text -> text)
            .normalizing("arabic.search", text -> text.replace('ة', 'ه'));
    private final NormalisationEvaluation evaluation = new NormalisationEvaluation(container);

    @BeforeEach
    void writeRules() throws Exception {
        Taken.write(folder, "any.tsv", RULES, "marbuta\tة → ه\tمدينة\tمدينه", "maksura\tى → ي\tمستشفى\tمستشفي");
    }

    @Test
    void rulesAreCountedAndThoseThatAreNotMetAreNamed() throws Exception {
        Taken taken = Taken.by(evaluation, folder).says("any.tsv: rules", "met", 0.5, 2);
        assertFalse(taken.figure("rules", "met").isGood());
        assertTrue(taken.has("rule maksura"));
        assertFalse(taken.has("rule marbuta"));
    }

    @Test
    void aFormThatLeavesNothingMeetsNoRule() throws Exception {
        container.normalizer("arabic.search", text -> new NormalizedText("", new OffsetMap.Builder().rewrite(text.length(), 0).build()));
        Taken.by(evaluation, folder).says("any.tsv: rules", "met", 0, 2);
    }

    @Test
    void pairsOfNormalisationCountAndThoseOfStemsDoNot() throws Exception {
        Taken.write(folder, "pairs.tsv", "source_test\tkind\tinput\texpected", "A\tnorm\tمدينة\tمدينه", "B\tstem\tمدينة\tمدين");
        Taken taken = Taken.by(evaluation, folder).says("pairs norm", "met", 1, 1);
        assertFalse(taken.has("pairs stem"));
    }

    @Test
    void presentationFormsAreComparedWithTheirLetters() throws Exception {
        Taken.write(folder, "forms.tsv", "codepoint\tname\tnfkc", "U+0629\tTEH MARBUTA\tه", "U+FE8D\tALEF ISOLATED FORM\tا");
        Taken.by(evaluation, folder).says("presentation forms for search", "met", 0.5, 2).says("presentation forms, gentle", "met", 0, 2);
    }

    @Test
    void whatIsNoCodePointIsNamed() throws Exception {
        Taken.write(folder, "forms.tsv", "codepoint\tname\tnfkc", "U+0629\tTEH MARBUTA\tه", "FE8D\tALEF\tا");
        Taken.refuses(evaluation, folder, "forms.tsv, line 3", "FE8D", "U+FB50");
    }

    @Test
    void aFormThatIsNotItsOwnBreaksTheLaw() throws Exception {
        container.normalizing("arabic", text -> text.replace('ا', 'ب').replace('ج', 'ا'));
        Taken.write(folder, "texts.txt", "جمل");
        Taken taken = Taken.by(evaluation, folder);
        assertFalse(taken.figure("gentle form: its own form", "held").isGood());
        assertTrue(taken.figure("form for search: its own form", "held").isGood());
    }

    @Test
    void aMapThatLeadsNowhereBreaksTheLaw() throws Exception {
        container.normalizer("arabic", text -> new NormalizedText(text,
                new OffsetMap.Builder().rewrite(0, text.length()).rewrite(text.length(), 0).build()));
        assertFalse(Taken.by(evaluation, folder).figure("gentle form: leads to the original and back", "held").isGood());
    }

    @Test
    void withoutDataOrNormalizerNothingIsMeasured(@TempDir Path empty) throws Exception {
        Taken.refuses(evaluation, empty, "expected_search_fold", empty.getFileName().toString());
        Taken.refuses(new NormalisationEvaluation(new FakeContainer()), folder, "'arabic.search' is not here");
    }

    @Test
    void aRowWithAFieldTooFewIsNamed() throws Exception {
        Taken.write(folder, "any.tsv", RULES, "marbuta\tمدينة\tمدينه");
        Taken.refuses(evaluation, folder, "any.tsv, line 2", "3 fields and not 4");
    }
}
