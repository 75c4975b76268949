package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleValue() {
        assertEquals(2, rounds(9, 1, 2).median());
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertEquals(2.5, rounds(9, 3, 1, 2).median());
    }

    @Test
    void thereIsNoMedianOfNothing() {
        assertThrows(IllegalStateException.class, rounds()::median);
    }

    @Test
    void ratiosAreOfTheSameRound() {
        assertEquals("b/a                               2.00     0.50   median 1.25",
                rounds(8, 3).over(rounds(4, 6), "b/a").toString());
    }

    @Test
    void differentNumbersOfRoundsHaveNoRatio() {
        Rounds one = rounds(1);
        Rounds two = rounds(1, 2);
        assertThrows(IllegalArgumentException.class, () -> one.over(two, "ratio"));
    }

    private static Rounds rounds(double... values) {
        Rounds rounds = new Rounds("figure");
        for (double value : values) {
            rounds.add(value);
        }
        return rounds;
    }
}
