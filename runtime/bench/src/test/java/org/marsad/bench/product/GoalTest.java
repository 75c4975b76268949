package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void aGoalIsNamedAsExactlyAsItIsMeant() {
        assertEquals("goal at most 1.25: reached", Goal.atMost(1.25, 1.25));
        assertEquals("goal at most 1.25: MISSED", Goal.atMost(1.25, 1.26));
        assertEquals("goal at least 0.6: MISSED", Goal.atLeast(0.6, 0.59));
        assertEquals("goal at least 20.0: reached", Goal.atLeast(20, 21));
    }
}
