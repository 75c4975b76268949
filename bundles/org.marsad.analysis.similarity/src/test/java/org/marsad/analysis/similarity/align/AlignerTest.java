package org.marsad.analysis.similarity.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.api.similarity.Copy;
import org.marsad.api.similarity.Likeness;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class AlignerTest {

    private static final Seed SEED = Seed.ofThisRun();
    private static final WordReader READER = new WordReader(new ArabicSearchNormalizer());

    private final Random random = SEED.random();

    @Test
    void aTextIsTheSameAsItself() {
        String text = words(40, 1000);

        Likeness likeness = compare(text, text);

        assertEquals(new Likeness(1, 1, 1, likeness.copies()), likeness);
        assertEquals(text, likeness.copies().get(0).here().of(text));
    }

    @Test
    void whatIsInBothIsCountedOnBothSides() {
        for (int round = 0; round < 200; round++) {
            String common = words(20 + random.nextInt(30), 1 << 30);
            String one = words(random.nextInt(100), 1 << 30) + "\n" + common;
            String other = common + "\n" + words(random.nextInt(100), 1 << 30);

            Likeness likeness = compare(one, other);

            double words = READER.read(common).size();
            assertEquals(words / READER.read(one).size(), likeness.contained(), 0.05, SEED.repeat());
            assertEquals(words / READER.read(other).size(), likeness.containing(), 0.05, SEED.repeat());
            assertEquals(likeness.contained(), compare(other, one).containing(), 1e-9, SEED.repeat());
        }
    }

    @Test
    void theOrderOfTheParagraphsDoesNotMatter() {
        for (int round = 0; round < 100; round++) {
            List<String> paragraphs = new ArrayList<>(Stream.generate(() -> words(15 + random.nextInt(30), 1 << 30)).limit(6).toList());
            String text = String.join("\n", paragraphs);
            Collections.shuffle(paragraphs, random);

            assertEquals(1, compare(text, String.join("\n", paragraphs)).resemblance(), 1e-9, SEED.repeat());
        }
    }

    @Test
    void aChangedWordIsNotInCommonButThoseAroundItAre() {
        String text = words(50, 1 << 30);
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.set(20, "غير");
        words.set(22, "ذلك");

        assertEquals(0.96, compare(text, String.join(" ", words)).contained(), 1e-9);
    }

    @Test
    void aFormulaIsNoCopy() {
        String formula = words(Aligner.FEWEST_WORDS - 1, 1 << 30);

        assertEquals(List.of(), compare(words(50, 1 << 30) + " " + formula, formula + " " + words(50, 1 << 30)).copies());
    }

    @Test
    void theSameWordsInAnotherOrderAreNoCopy() {
        List<String> words = new ArrayList<>(List.of(words(300, 1 << 30).split(" ")));
        String text = String.join(" ", words);
        Collections.shuffle(words, random);

        assertEquals(0, compare(text, String.join(" ", words)).share(), SEED.repeat());
    }

    @Test
    void aCopyIsToldForEachParagraphWithItsPlaceInBoth() {
        String first = words(20, 1 << 30);
        String second = words(30, 1 << 30);
        String here = words(25, 1 << 30) + "\n\n" + first + "\n" + second;
        String there = words(40, 1 << 30) + "\n" + second + "\n \n" + words(10, 1 << 30) + "\n" + first;

        List<Copy> copies = compare(here, there).copies();

        assertEquals(List.of(2, 3), copies.stream().map(Copy::paragraph).toList(), SEED.repeat());
        assertEquals(List.of(4, 2), copies.stream().map(Copy::otherParagraph).toList(), SEED.repeat());
        assertEquals(List.of(first, second), copies.stream().map(copy -> copy.here().of(here)).toList());
        assertEquals(List.of(first, second), copies.stream().map(copy -> copy.there().of(there)).toList());
        assertEquals(List.of(1.0, 1.0), copies.stream().map(Copy::share).toList());
    }

    @Test
    void textsOfAFewWordsAreComparedAsAWhole() {
        assertEquals(1, compare("خبر عاجل", "خبر عاجل").share());
        assertEquals(0, compare("خبر عاجل", "خبر قديم").share());
        assertEquals(0, compare("", "خبر").share());
        assertEquals(0, compare("", "").share());
    }

    @Test
    void aTextOfOneWordOverAndOverTakesNoLongerThanAnother() {
        String text = "نعم ".repeat(200_000);

        assertEquals(1, compare(text, text).resemblance());
    }

    @Test
    void sharesAreSharesWhateverTheTexts() {
        for (int round = 0; round < 300; round++) {
            String one = words(random.nextInt(60), 6);
            String other = words(random.nextInt(60), 6);

            Likeness likeness = compare(one, other);

            assertTrue(likeness.contained() <= 1 && likeness.containing() <= 1 && likeness.resemblance() <= likeness.share(),
                    () -> likeness + ", " + SEED.repeat());
            likeness.copies().forEach(copy -> assertTrue(copy.share() > 0 && copy.share() <= 1 && copy.words() > 0
                    && copy.here().end() <= one.length() && copy.there().end() <= other.length(), () -> copy + ", " + SEED.repeat()));
        }
    }

    private static Likeness compare(String here, String there) {
        return Aligner.compare(Reading.of(here, READER), Reading.of(there, READER));
    }

    private String words(int length, int vocabulary) {
        return random.ints(length, 0, vocabulary).mapToObj(number -> "ك" + number).collect(Collectors.joining(" "));
    }
}
