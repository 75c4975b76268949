package org.marsad.evaluation.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.progress.Progress;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.Tagger;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.Trainer;
import org.marsad.api.training.Training;
import org.marsad.api.training.TrainingException;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class LearnedEntitiesTest {

    @TempDir
    private Path folder;

    private final Rote trainer = new Rote();

    /** Learns by rote: a word is tagged as it was tagged last, or not at all. */
    private static final class Rote implements Trainer {

        private final List<Integer> lessons = new ArrayList<>();
        private String refusal = "";

        @Override
        public Tagger learn(List<TaggedSentence> sentences, long seed) throws TrainingException {
            if (!refusal.isEmpty()) {
                throw new TrainingException(refusal);
            }
            lessons.add(sentences.size());
            Map<String, String> known = new HashMap<>();
            sentences.forEach(sentence -> IntStream.range(0, sentence.words().size())
                    .forEach(i -> known.put(sentence.words().get(i), sentence.tags().get(i))));
            return document -> document.stream().map(words -> words.stream().map(word -> known.getOrDefault(word, "O")).toList()).toList();
        }

        @Override
        public Training train(String name, Path file, double heldOut, long seed, Progress.Job job) {
            throw new AssertionError("measuring keeps nothing");
        }

        @Override
        public List<TrainedModel> models() {
            throw new AssertionError("measuring asks for no model");
        }

        @Override
        public TrainedModel remove(String name) {
            throw new AssertionError("measuring removes nothing");
        }
    }

    private Taken taken() throws Exception {
        return Taken.by(new EntitiesEvaluation(new FakeContainer().finds("entity.person", "nobody").learning(trainer)), folder);
    }

    @Test
    void whatIsLearnedFromOneFileIsMeasuredOnTheOneBesideIt() throws Exception {
        Taken.write(folder, "a.train.conll.gz", "زار\tO", "سمير\tB-PERS", "طنجة\tB-LOC", "", "نعم\tO");
        Taken.write(folder, "a.test.conll", "سمير\tB-PER", "النجار\tI-PER", "في\tO", "طنجة\tB-LOC", "", "فاس\tB-LOC");
        Taken taken = taken();
        String name = "a.test.conll, learned from a.train.conll.gz";
        taken.says(name + ", PER", "precision", 0, 1).says(name + ", PER", "recall", 0, 1).says(name + ", LOC", "precision", 1, 1)
                .says(name + ", LOC", "recall", 0.5, 2).says(name + ", all types", "F1", 0.4, 3);
        assertEquals(List.of(2), trainer.lessons);
        assertEquals(2, taken.figure(name + ", learning", "seconds").cases());
        assertTrue(taken.figure(name + ", learning", "seconds").isGood());
        assertTrue(taken.figure(name + ", all types", "F1").goal().isPresent());
    }

    @Test
    void aFileAloneIsCutAndNoSentenceIsOnBothSides() throws Exception {
        Taken.write(folder, "b.conll", IntStream.range(0, 400).boxed().flatMap(i -> Stream.of("w" + i + "\tB-LOC", ""))
                .toArray(String[]::new));
        Taken taken = taken();
        taken.says("b.conll, learned from its other sentences, LOC", "recall", 0, 80);
        assertEquals(List.of(320), trainer.lessons);
    }

    @Test
    void aFileToMeasureOnIsNeverLearnedFrom() throws Exception {
        Taken.write(folder, "c.test.conll", "طنجة\tB-LOC");
        assertTrue(taken().has("learned: there is no *.train.conll to learn from"));
        assertEquals(List.of(), trainer.lessons);
    }

    @Test
    void filesOfOtherNamesOrFoldersDoNotBelongTogether() {
        List<Path> files = Stream.of("x/a.train.conll", "x/b.test.conll", "y/a.test.conll", "x/a_dev.bio", "x/a-test.conll.gz",
                "x/other.conll", "z/train.conll", "z/test.conll").map(Path::of).toList();
        assertEquals(List.of("a.train.conll a_dev.bio", "a.train.conll a-test.conll.gz", "other.conll other.conll",
                "train.conll test.conll"),
                LearningFiles.of(files).stream().map(pair -> pair.learned().getFileName() + " " + pair.measured().getFileName()).toList());
    }

    @Test
    void whereNothingLearnsOrCanBeLearnedThatIsSaid() throws Exception {
        Taken.write(folder, "d.train.conll", "نعم\tO");
        Taken.write(folder, "d.test.conll", "نعم\tO");
        trainer.refusal = "no name is tagged";
        assertTrue(taken().has("d.train.conll: no name is tagged"));
        assertTrue(Taken.by(new EntitiesEvaluation(new FakeContainer().finds("entity.person", "x")), folder).has("nothing here learns"));
    }
}
