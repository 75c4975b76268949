package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.Training;
import org.marsad.api.training.TrainingException;

class SchoolingTest {

    private static final List<String> TYPES = List.of("PER", "ORG", "LOC");
    private static final Language LANGUAGE = MadeUp.language();

    private static Model learn(List<TaggedSentence> sentences, long seed) throws Exception {
        return new Schooling(LANGUAGE, () -> { }).learn(sentences, seed);
    }

    private static double f1(Model model, List<TaggedSentence> sentences) {
        List<Training.Score> scores = Scores.of(new Recognizer(model, LANGUAGE), TYPES, sentences);
        return scores.get(scores.size() - 1).f1();
    }

    @Test
    void namesNeverSeenAreFoundByTheWordsAroundThem() throws Exception {
        double f1 = f1(learn(new MadeUp(1).sentences(300), 1), new MadeUp(2).sentences(100));
        assertTrue(f1 > 0.95, "F1 " + f1);
    }

    @Test
    void nothingIsLearnedFromTagsThatFellToChance() throws Exception {
        Random random = new Random(3);
        List<TaggedSentence> shuffled = new ArrayList<>();
        for (TaggedSentence sentence : new MadeUp(1).sentences(300)) {
            List<String> tags = new ArrayList<>(sentence.tags());
            Collections.shuffle(tags, random);
            shuffled.add(new TaggedSentence(sentence.words(), tags));
        }
        double f1 = f1(learn(shuffled, 1), new MadeUp(2).sentences(100));
        assertTrue(f1 < 0.5, "F1 " + f1);
    }

    @Test
    void theSameSeedGivesTheSameModelAndAnotherSeedAnother() throws Exception {
        List<TaggedSentence> sentences = new MadeUp(1).sentences(80);
        byte[] once = ModelForm.write(learn(sentences, 5));
        assertArrayEquals(once, ModelForm.write(learn(sentences, 5)));
        assertFalse(Arrays.equals(once, ModelForm.write(learn(sentences, 6))));
    }

    @Test
    void asManyStepsAreToldOfAsAreAnnounced() throws Exception {
        AtomicLong steps = new AtomicLong();
        new Schooling(LANGUAGE, steps::incrementAndGet).learn(new MadeUp(1).sentences(60), 1);
        assertEquals(Schooling.STEPS, steps.get());
    }

    @Test
    void sentencesWithoutANameAreRefused() {
        List<TaggedSentence> none = List.of(new TaggedSentence(List.of("نعم", "حقا"), List.of("O", "B-MISC")));
        String why = assertThrows(TrainingException.class, () -> learn(none, 1)).getMessage();
        assertTrue(why.contains("1 sentences") && why.contains("B-PER") && why.contains("B-MISC"), why);
    }

    @Test
    void whoIsInterruptedStopsLearning() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> learn(new MadeUp(1).sentences(60), 1));
        assertFalse(Thread.interrupted());
    }

    @Test
    void aFewSentencesAreEnoughToEndWell() throws Exception {
        for (int count : List.of(1, 2, 7, 25)) {
            List<TaggedSentence> sentences = new MadeUp(4).sentences(count);
            List<List<String>> tags = new Recognizer(learn(sentences, 1), LANGUAGE)
                    .tag(sentences.stream().map(TaggedSentence::words).toList());
            assertEquals(sentences.stream().map(sentence -> sentence.tags().size()).toList(), tags.stream().map(List::size).toList());
        }
    }

    @Test
    void typesThatOtherDataNameOtherwiseAreTheSame() {
        assertEquals(List.of("B-PER", "I-LOC", "B-ORG", "B-MISC", "O"), new TaggedSentence(List.of("1", "2", "3", "4", "5"),
                List.of("B-PERS", "I-LOCATION", "B-ORGANIZATION", "B-MISC", "O")).tags());
    }
}
