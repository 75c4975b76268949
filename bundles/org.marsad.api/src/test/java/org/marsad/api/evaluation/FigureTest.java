package org.marsad.api.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static Figure of(double value) {
        return new Figure("words", "share", value, 4);
    }

    @Test
    void aFigureWithoutAGoalIsGood() {
        assertTrue(of(0).isGood());
        assertTrue(Figure.none("no words", "share").isGood());
        assertEquals(Optional.empty(), of(0).goal());
    }

    @Test
    void aFigureMayBeWhatItShouldNotFallBelow() {
        assertTrue(of(0.5).atLeast(0.5).isGood());
        assertTrue(of(0.6).atLeast(0.5).isGood());
        assertFalse(of(0.4999).atLeast(0.5).isGood());
    }

    @Test
    void aFigureMayBeWhatItShouldNotExceed() {
        assertTrue(of(0.5).atMost(0.5).isGood());
        assertTrue(of(0.4).atMost(0.5).isGood());
        assertFalse(of(0.5001).atMost(0.5).isGood());
    }

    @Test
    void aBoundChangesNothingElse() {
        Figure bounded = of(0.25).atLeast(0.5);
        assertEquals(new Figure("words", "share", 0.25, 4, Optional.of(new Figure.Goal(0.5, true))), bounded);
    }

    @Test
    void whatCouldNotBeTakenKeepsNoGoal() {
        Figure none = Figure.none("no words", "share");
        assertTrue(Double.isNaN(none.value()));
        assertEquals(0, none.cases());
        assertFalse(none.atLeast(0).isGood());
        assertFalse(none.atMost(1).isGood());
    }

    @Test
    void aShareIsOfItsCases() {
        assertEquals(new Figure("words", "exact", 0.75, 4), Figure.share("words", "exact", 3, 4));
        assertTrue(Double.isNaN(Figure.share("words", "exact", 0, 0).value()));
    }

    @Test
    void thereAreNoFewerCasesThanNone() {
        assertThrows(IllegalArgumentException.class, () -> new Figure("words", "exact", 1, -1));
    }
}
