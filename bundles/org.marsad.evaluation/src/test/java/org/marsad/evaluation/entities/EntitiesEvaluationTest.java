package org.marsad.evaluation.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class EntitiesEvaluationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSentences() throws Exception {
        Taken.write(folder, "any.conll", "زار\tO", "سمير\tB-PER", "النجار\tI-PER", "طنجة\tB-LOC", "", "وصل\tO", "سمير\tB-PER", "أمس\tO");
    }

    @Test
    void aNameIsRightIfItsFirstAndLastWordAre() throws Exception {
        FakeContainer container = new FakeContainer().finds("entity.person", "سمير").finds("entity.place", "طنجة");
        Taken taken = Taken.by(new EntitiesEvaluation(container), folder);
        taken.says("any.conll, PER", "precision", 0.5, 2).says("any.conll, PER", "recall", 0.5, 2).says("any.conll, LOC", "F1", 1, 1)
                .says("any.conll, all types", "F1", 2.0 / 3, 3);
        assertTrue(taken.has("any.conll, ORG: none there, none found"));
    }

    @Test
    void whoHasFoundWhatIsTakenApart() throws Exception {
        FakeContainer container = new FakeContainer().finds("entity.person", "سمير النجار", Map.of("by", new Value.Text("model")))
                .finds("entity.person", "أمس", Map.of("by", new Value.Text("gazetteer")));
        Taken taken = Taken.by(new EntitiesEvaluation(container), folder);
        taken.says("any.conll, PER", "precision", 0.5, 2).says("by training, PER", "precision", 1, 1)
                .says("by rules, PER", "precision", 0, 1);
        assertFalse(taken.figure("by training, all types", "F1").isGood());
        assertTrue(taken.figure("by training, all types", "F1").goal().isPresent());
        assertTrue(taken.figure("by rules, all types", "F1").goal().isEmpty());
    }

    @Test
    void aNameThatBeginsWithAContinuationIsAName() throws Exception {
        Path file = Taken.write(folder, "b.bio", "طنجة I-LOC", "فاس B-LOC", "القديمة I-LOC", "سمير I-PER");
        List<TaggedFile.Document> documents = TaggedFile.read(file);
        assertEquals("طنجة فاس القديمة سمير\n", documents.get(0).text());
        assertEquals(Set.of(new TaggedFile.Name("LOC", new Span(0, 4)), new TaggedFile.Name("LOC", new Span(5, 16)),
                new TaggedFile.Name("PER", new Span(17, 21))), documents.get(0).names());
    }

    @Test
    void twentySentencesMakeADocument() throws Exception {
        String[] lines = new String[84];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i % 2 == 0 ? "طنجة\tB-LOC" : "";
        }
        List<TaggedFile.Document> documents = TaggedFile.read(Taken.write(folder, "c.conll", lines));
        assertEquals(List.of(20, 20, 2), documents.stream().map(document -> document.names().size()).toList());
        assertTrue(documents.get(1).name().endsWith("from line 41"), documents.get(1).name());
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() throws Exception {
        Taken.write(folder, "any.conll", "زار\tO", "سمير");
        Taken.refuses(new EntitiesEvaluation(new FakeContainer().finds("entity.person", "سمير")), folder, "any.conll, line 2", "B-LOC");
    }

    @Test
    void anExtractorThatChangesTheTextIsNoGroundToMeasureOn() {
        FakeContainer container = new FakeContainer().finds("entity.person", "سمير").extracting(text -> text.replace("سمير", "منير"));
        Taken.refuses(new EntitiesEvaluation(container), folder, "any.conll, from line 1", "another from character");
    }

    @Test
    void withoutDataAnalyzerOrWorkbenchNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(new EntitiesEvaluation(new FakeContainer().finds("entity.person", "سمير")), empty, "*.conll");
        Taken.refuses(new EntitiesEvaluation(new FakeContainer()), folder, "no analyzer", "entity.person");
        Taken.refuses(new EntitiesEvaluation(new FakeContainer().finds("entity.place", "فاس").leaving()), folder, "workbench");
    }
}
