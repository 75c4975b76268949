package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.progress.Progress;
import org.marsad.api.text.NameLists;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.Training;
import org.marsad.api.training.TrainingException;
import org.marsad.api.workbench.Explanation;
import org.marsad.testkit.MemoryRegistry;
import org.marsad.testkit.MemoryRegistry.Event;

class TrainerComponentTest {

    @TempDir
    private Path data;

    private final MemoryRegistry registry = new MemoryRegistry();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private TrainerComponent trainer;
    private Path examples;

    @BeforeEach
    void start() throws Exception {
        registry.frameworkProperty("marsad.data", data.toString());
        trainer = start("none");
        examples = examples(new MadeUp(1).sentences(120));
    }

    private TrainerComponent start(String lists) throws Exception {
        Language language = MadeUp.language();
        NameLists named = new NameLists() {
            @Override
            public String revision() {
                return lists;
            }

            @Override
            public List<Listed> find(String text) {
                return List.of();
            }
        };
        return new TrainerComponent(registry.context(), language.matcher(), language.stemmer(), named, language.gentle(),
                Map.entry(Map.of("marsad.normalizer.revision", "1"), language.search()));
    }

    private Path examples(List<TaggedSentence> sentences) throws Exception {
        StringBuilder text = new StringBuilder();
        for (TaggedSentence sentence : sentences) {
            for (int i = 0; i < sentence.words().size(); i++) {
                text.append(sentence.words().get(i)).append('\t').append(sentence.tags().get(i)).append('\n');
            }
            text.append('\n');
        }
        return Files.writeString(data.resolve("x.conll"), text);
    }

    private Training train(String name, double heldOut) throws Exception {
        return trainer.train(name, examples, heldOut, 3, job());
    }

    private List<String> offered(String property) {
        return registry.properties(Analyzer.class, "marsad.analyzer." + property).stream().map(String::valueOf).toList();
    }

    private String refusal(String name, double heldOut) {
        return assertThrows(TrainingException.class, () -> train(name, heldOut)).getMessage();
    }

    @Test
    void withoutAModelThereIsNoAnalyzer() throws Exception {
        assertTrue(registry.isEmpty());
        assertEquals(List.of(), trainer.models());
    }

    @Test
    void aModelIsMeasuredKeptAndOffered() throws Exception {
        Training training = train("press", 0.2);
        assertEquals(List.of("PER", "ORG", "LOC", "all"), training.scores().stream().map(Training.Score::type).toList());
        assertTrue(training.scores().get(3).f1() > 0.8, training.scores().toString());
        assertEquals(24, training.heldOut());
        assertEquals(3, training.seed());
        assertEquals(120, training.model().sentences());
        assertEquals(List.of("entities.trained.press"), offered("id"));
        assertTrue(offered("revision").get(0).startsWith(training.model().revision() + "-"));
        assertEquals(List.of(training.model()), trainer.models());
        assertEquals(Optional.of(training.scores().get(3).f1()), training.model().f1());
        assertEquals(total.get(), done.get());
    }

    @Test
    void anotherModelOfThatNameIsHereBeforeTheOldOneLeaves() throws Exception {
        train("press", 0);
        String before = offered("revision").get(0);
        examples = examples(new MadeUp(9).sentences(60));
        train("press", 0);
        assertEquals(1, registry.all(Analyzer.class).size());
        assertNotEquals(before, offered("revision").get(0));
        assertEquals(List.of(Event.REGISTERED, Event.REGISTERED, Event.UNREGISTERED), registry.history());
    }

    @Test
    void theModelsAreHereAfterARestartAndLeaveWithTheBundle() throws Exception {
        train("press", 0);
        String revision = offered("revision").get(0);
        trainer.leave();
        assertTrue(registry.isEmpty());
        trainer = start("none");
        assertEquals(List.of(revision), offered("revision"));
    }

    @Test
    void otherListsAreAnotherRevision() throws Exception {
        train("press", 0);
        String revision = offered("revision").get(0);
        trainer.leave();
        trainer = start("others");
        assertNotEquals(revision, offered("revision").get(0));
        assertEquals(revision.substring(0, 12), offered("revision").get(0).substring(0, 12));
    }

    @Test
    void aRemovedModelLeaves() throws Exception {
        train("press", 0);
        assertEquals("press", trainer.remove("press").name());
        assertTrue(registry.isEmpty());
        assertEquals("there is no model 'press'; there is none at all",
                assertThrows(TrainingException.class, () -> trainer.remove("press")).getMessage());
    }

    @Test
    void filesPutThereOrTakenAwayByHandAreNoticed() throws Exception {
        train("press", 0);
        Path file = data.resolve("models/press.model");
        Files.copy(file, data.resolve("models/copy.model"));
        Files.writeString(data.resolve("models/bad.model"), "no model");
        Files.writeString(data.resolve("models/Bad Name.model"), "no model");
        List<TrainedModel> models = trainer.models();
        assertEquals(List.of("Bad Name", "bad", "copy", "press"), models.stream().map(TrainedModel::name).toList());
        assertEquals(List.of(true, true, false, false), models.stream().map(model -> model.trouble().isPresent()).toList());
        assertEquals(List.of("entities.trained.copy", "entities.trained.press"), offered("id").stream().sorted().toList());
        Files.delete(file);
        assertEquals(3, trainer.models().size());
        assertEquals(List.of("entities.trained.copy"), offered("id"));
    }

    @Test
    void badNamesSharesAndFilesAreRefusedBeforeAnythingIsLearned() throws Exception {
        for (String name : List.of("", "../x", "Press", "a b", "x".repeat(41), "..", "صحافة")) {
            assertTrue(refusal(name, 0.1).contains("is no name for a model"), name);
        }
        assertTrue(refusal("press", 0.9).contains("0 to 0.5"));
        assertTrue(refusal("press", Double.NaN).contains("0 to 0.5"));
        examples = Files.writeString(data.resolve("bad.conll"), "word\n");
        assertTrue(refusal("press", 0.1).contains("bad.conll, line 1"));
        assertEquals(0, done.get());
        assertTrue(Files.notExists(data.resolve("models")));
    }

    @Test
    void whoIsCalledOffKeepsTheOlderModel() throws Exception {
        Training older = train("press", 0);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> train("press", 0.1));
        assertEquals(List.of(older.model()), trainer.models());
        try (Stream<Path> files = Files.list(data.resolve("models"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatIsLearnedWithoutANameIsKeptNowhere() throws Exception {
        List<TaggedSentence> sentences = new MadeUp(5).sentences(40);
        List<List<String>> tags = trainer.learn(new MadeUp(1).sentences(120), 1)
                .tag(sentences.stream().map(TaggedSentence::words).toList());
        assertEquals(sentences.stream().map(sentence -> sentence.words().size()).toList(), tags.stream().map(List::size).toList());
        assertTrue(tags.stream().anyMatch(each -> each.contains("B-PER")));
        assertEquals(List.of(), trainer.models());
    }

    @Test
    void whyAnAnalyzerIsNotHereIsTold() throws Exception {
        ModelExplainer explainer = new ModelExplainer(trainer);
        assertEquals(List.of("no model was trained, and none is shipped"), explainer.explain("entities.trained").map(Explanation::reasons)
                .orElseThrow());
        assertEquals(Optional.empty(), explainer.explain("entities"));
        train("press", 0);
        assertEquals(Optional.empty(), explainer.explain("entities.trained.press"));
        assertTrue(explainer.explain("entities.trained.other").orElseThrow().reasons().get(0).contains("entities.trained.press"));
        Files.writeString(data.resolve("models/bad.model"), "no model");
        assertTrue(explainer.explain("entities.trained.bad").orElseThrow().reasons().get(0).contains("it is no model"));
    }

    private Progress.Job job() {
        return new Progress.Job() {
            @Override
            public String id() {
                return "1";
            }

            @Override
            public void advance(long steps) {
                done.addAndGet(steps);
            }

            @Override
            public void total(long steps) {
                total.set(steps);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public void close() {
                done.set(0);
            }
        };
    }
}
