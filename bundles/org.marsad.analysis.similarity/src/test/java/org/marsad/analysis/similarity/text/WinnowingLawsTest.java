package org.marsad.analysis.similarity.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class WinnowingLawsTest {

    private static final Seed SEED = Seed.ofThisRun();

    private final Random random = SEED.random();

    @Test
    void textsWithARunInCommonHaveAFingerprintInCommon() {
        for (int round = 0; round < 500; round++) {
            int[] run = words(Winnowing.GUARANTEE);
            Words one = text(words(random.nextInt(200)), run, words(random.nextInt(200)));
            Words other = text(words(random.nextInt(200)), run, words(random.nextInt(200)));

            assertTrue(shared(one, other) > 0, SEED.repeat());
        }
    }

    @Test
    void theShareOfFingerprintsIsAboutThatOfTheRunsOfWords() {
        for (int round = 0; round < 200; round++) {
            int[] common = words(random.nextInt(400));
            Words one = text(words(200 + random.nextInt(400)), common);
            Words other = text(common, words(200 + random.nextInt(400)));

            double estimate = jaccard(set(Winnowing.fingerprints(one)), set(Winnowing.fingerprints(other)));
            double truth = jaccard(grams(one), grams(other));

            assertEquals(truth, estimate, 0.15, SEED.repeat());
        }
    }

    @Test
    void twoInFiveHashesAreChosen() {
        Words words = text(words(20_000));

        double share = Winnowing.fingerprints(words).length / 20_000.0;

        assertEquals(2.0 / (Winnowing.WINDOW + 1), share, 0.02, SEED.repeat());
    }

    @Test
    void aFewWordsHaveAFingerprintAndNoWordsHaveNone() {
        for (int length = 1; length < 10; length++) {
            assertTrue(Winnowing.fingerprints(text(words(length))).length > 0, length + " words, " + SEED.repeat());
        }
        assertEquals(0, Winnowing.fingerprints(text()).length);
    }

    @Test
    void aTextOfOneWordOverAndOverHasFewFingerprints() {
        assertEquals(1, Winnowing.fingerprints(text(new int[1000])).length);
    }

    private int[] words(int length) {
        return random.ints(length).toArray();
    }

    private static Words text(int[]... parts) {
        int[] keys = Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
        int[] places = IntStream.range(0, keys.length).toArray();
        return new Words(keys, keys, places, places, places);
    }

    private static int shared(Words one, Words other) {
        Set<Integer> both = set(Winnowing.fingerprints(one));
        both.retainAll(set(Winnowing.fingerprints(other)));
        return both.size();
    }

    private static Set<Integer> set(int[] values) {
        return Arrays.stream(values).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    /** The runs themselves, and not hashes of them. */
    private static Set<String> grams(Words words) {
        int[] keys = words.keys();
        return IntStream.rangeClosed(0, keys.length - Winnowing.GRAM)
                .mapToObj(i -> Arrays.toString(Arrays.copyOfRange(keys, i, i + Winnowing.GRAM))).collect(Collectors.toSet());
    }

    private static <T> double jaccard(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
