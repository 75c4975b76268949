package org.marsad.evaluation.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class MeasuresTest {

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        Agreement agreement = Agreement.exact(Set.of(1, 2, 3, 4), Set.of(3, 4, 5));
        assertEquals(0.5, agreement.precision());
        assertEquals(2.0 / 3, agreement.recall());
        assertEquals(2 * 0.5 * (2.0 / 3) / (0.5 + 2.0 / 3), agreement.f1(), 1e-12);
    }

    @Test
    void agreementIsTakenOverAllTextsTogether() {
        Agreement both = Agreement.exact(Set.of(1), Set.of(1)).plus(Agreement.exact(Set.of(1), Set.of(2, 3, 4)));
        assertEquals(0.5, both.precision());
        assertEquals(0.25, both.recall());
    }

    @Test
    void whereNothingIsThereAndNothingWasFoundThereIsNoFigure() {
        assertTrue(Double.isNaN(Agreement.NONE.f1("persons").value()));
        assertEquals(0, Agreement.exact(Set.of(), Set.of(1)).f1("persons").value());
        assertEquals(0, Agreement.exact(Set.of(1), Set.of()).f1("persons").value());
    }

    @Test
    void wordsInOrderCountAlsoIfOthersStandBetween() {
        assertEquals(3, Sequences.common(List.of("a", "b", "c", "d"), List.of("x", "a", "c", "y", "b", "d")));
        assertEquals(0, Sequences.common(List.of(), List.of("a")));
    }

    @Test
    void editsArePutInTakenOutAndReplaced() {
        assertEquals(3, Sequences.distance("kitten", "sitting"));
        assertEquals(0, Sequences.distance("مرصد", "مرصد"));
        assertEquals(4, Sequences.distance("", "مرصد"));
        assertEquals(1, Sequences.distance("aaa", "aa"));
    }

    /** Common begins and ends are left out before counting; that must not change anything. */
    @Test
    void editDistanceIsAMetric() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        for (int run = 0; run < 300; run++) {
            String one = word(random);
            String other = word(random);
            String third = word(random);
            int distance = Sequences.distance(one, other);
            assertEquals(distance, Sequences.distance(other, one), seed.repeat());
            assertEquals(one.equals(other), distance == 0, seed.repeat());
            assertTrue(distance <= Sequences.distance(one, third) + Sequences.distance(third, other), seed.repeat());
            assertTrue(distance >= Math.abs(one.length() - other.length()) && distance <= Math.max(one.length(), other.length()));
            assertEquals(distance, Sequences.distance("x" + one + "yz", "x" + other + "yz"), seed.repeat());
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void runsOfFourWordsAreCompared() {
        Shingles half = Shingles.of("a b c d e", "a b c d x");
        assertEquals(0.5, half.precision());
        assertEquals(0.5, half.recall());
        assertEquals(1, Shingles.f1(List.of(Shingles.of("a b", "a b"))));
        assertEquals(0, Shingles.f1(List.of(Shingles.of("", "a b c d"))));
    }
}
