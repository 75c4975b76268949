package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.progress.Progress;
import org.marsad.api.training.Trainer;
import org.marsad.api.training.Training;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/**
 * Promise: what is learned at the running container is looked for in the documents that were there before, again when it was learned anew,
 * and is gone when the model is.
 */
@PaxExam
class TrainedEntitiesIT {

    private static final String ANALYZER = "entities.trained.press";
    private static final String TEXT = "توقف العمل في مدينة زرطوباق صباح أمس.\n";

    @Inject
    private FileIntake intake;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;
    @Inject
    private Trainer trainer;
    @Inject
    private Progress progress;
    private Path folder;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @BeforeEach
    void setUp(@TempDir Path files) {
        folder = files;
    }

    @Test
    void oldDocumentsAreReadByAModelAsLongAsItIsThere() throws Exception {
        Path file = Files.writeString(folder.resolve("article.txt"), TEXT);
        DocumentId id = Taking.in(intake, new FileIntake.Options("press", Optional.empty(), Optional.empty(), false), file).get(0).id()
                .orElseThrow();
        assertTrue(workbench.await(Wait.PATIENCE));
        assertFalse(layer(id).isPresent());

        Training first = train(120, 1);
        assertTrue(workbench.await(Wait.PATIENCE));
        Layer layer = layer(id).orElseThrow();
        assertTrue(layer.revision().startsWith(first.model().revision()), layer.revision());
        assertEquals("org.marsad.analysis.entities.trained", layer.bundle());
        assertEquals(List.of("entity.place زرطوباق press"), layer.annotations().stream().map(found -> shown(found, id)).toList());

        Training second = train(100, 2);
        assertTrue(workbench.await(Wait.PATIENCE));
        assertNotEquals(first.model().revision(), second.model().revision());
        assertTrue(layer(id).orElseThrow().revision().startsWith(second.model().revision()));

        trainer.remove("press");
        assertTrue(workbench.await(Wait.PATIENCE));
        assertEquals(1, workbench.prune(Optional.of(ANALYZER)));
        assertFalse(layer(id).isPresent());
        assertEquals(List.of(), trainer.models());
    }

    private Training train(int sentences, long seed) throws Exception {
        try (Progress.Job job = progress.start("train", OptionalLong.empty())) {
            return trainer.train("press", examples(sentences), 0, seed, job);
        }
    }

    /** Towns that nobody knows, behind the word that says what they are, and the same words without a town. */
    private Path examples(int sentences) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            String town = "ز" + "بتثجحخدذ".charAt(i % 8) + "طو" + "رسشصضعغف".charAt(i / 8 % 8) + "اق";
            text.append(i % 2 == 0 ? "توقف O\nالعمل O\nفي O\nمدينة O\n" + town + " B-LOC\nصباح O\nاليوم O\n. O\n\n"
                    : "توقف O\nالعمل O\nفي O\nالمصنع O\nصباح O\nاليوم O\n. O\n\n");
        }
        return Files.writeString(folder.resolve("examples.conll"), text);
    }

    private Optional<Layer> layer(DocumentId id) {
        return Optional.ofNullable(catalogue.find(id).orElseThrow().layers().get(ANALYZER));
    }

    private String shown(Annotation found, DocumentId id) {
        String text = catalogue.find(id).orElseThrow().text().orElseThrow().text();
        return found.type() + " " + found.span().of(text) + " " + found.features().get("model").asText();
    }
}
