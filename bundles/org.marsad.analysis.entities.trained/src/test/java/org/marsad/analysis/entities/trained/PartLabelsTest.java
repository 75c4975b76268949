package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.WordCounts;
import org.marsad.api.training.TaggedSentence;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicSearchNormalizer;
import org.marsad.text.arabic.ArabicStemmer;

class PartLabelsTest {

    private static final Labels LABELS = new Labels(Schooling.TYPES);
    private final WordForms forms = new WordForms(new ArabicMatcher(), new ArabicStemmer(new ArabicMatcher()), new ArabicSearchNormalizer(),
            WordCounts.NONE);

    private Passage passage(List<String> words) {
        return Passage.of(List.of(words), forms, ListedNames.NONE).get(0);
    }

    @Test
    void aParticleInFrontOfANameIsOutsideHoweverItIsWritten() {
        Passage glued = passage(List.of("سافر", "والرباط"));
        Passage apart = passage(List.of("سافر", "و", "الرباط"));
        int[] expected = {0, 0, LABELS.label("B-LOC")};
        assertEquals(List.of(expected[0], expected[1], expected[2]), list(PartLabels.of(LABELS, glued, List.of("O", "B-LOC"))));
        assertEquals(List.of(expected[0], expected[1], expected[2]), list(PartLabels.of(LABELS, apart, List.of("O", "O", "B-LOC"))));
        assertEquals(apart.parts().stream().map(WordForms.Part::lexeme).map(Lexeme::form).toList(),
                glued.parts().stream().map(WordForms.Part::lexeme).map(Lexeme::form).toList());
    }

    @Test
    void aParticleWithinANameBelongsToIt() {
        Passage passage = passage(List.of("وزارة", "الاقتصاد", "والمالية"));
        assertEquals(List.of("B-ORG", "I-ORG", "I-ORG", "I-ORG"), list(PartLabels.of(LABELS, passage, List.of("B-ORG", "I-ORG", "I-ORG")))
                .stream().map(LABELS::tag).toList());
    }

    @Test
    void wellFormedTagsComeBackAsTheyWere() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        List<String> words = List.of("والرباط", "و", "قال", "سمير", "بيتها", "ه", "2026", ".", "للأمن", "x");
        for (int run = 0; run < 300; run++) {
            List<String> sentence = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                sentence.add(words.get(random.nextInt(words.size())));
                String type = Schooling.TYPES.get(random.nextInt(3));
                String before = tags.isEmpty() ? "O" : tags.get(tags.size() - 1);
                boolean goesOn = random.nextBoolean() && !before.equals("O");
                tags.add(random.nextBoolean() ? "O" : goesOn ? "I-" + before.substring(2) : "B-" + type);
            }
            Passage passage = passage(sentence);
            TaggedSentence gold = new TaggedSentence(sentence, tags);
            List<String> back = PartLabels.tags(LABELS, passage, PartLabels.of(LABELS, passage, gold.tags()), sentence.size());
            // What a pronoun cuts off is a name of its own; elsewhere nothing changes.
            for (int i = 0; i < tags.size(); i++) {
                assertEquals(gold.tags().get(i).replaceFirst("^I-", "B-"), back.get(i).replaceFirst("^I-", "B-"), seed.repeat());
            }
        }
    }

    private static List<Integer> list(int[] labels) {
        return Arrays.stream(labels).boxed().toList();
    }
}
