package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordCutTest {

    @Test
    void theWordProperLiesBetweenItsParticlesAndPronouns() {
        String written = "وبمدينتهم";
        WordCut cut = new WordCut(List.of("و", "ب"), "مدينت", List.of("هم"));
        assertEquals("مدينت", written.substring(cut.begin(), cut.end()));
        assertEquals(2, cut.begin());
        assertEquals(7, cut.end());
    }

    @Test
    void aWholeWordBeginsWhereItIsWritten() {
        WordCut whole = WordCut.whole("فاس");
        assertEquals(0, whole.begin());
        assertEquals(3, whole.end());
        assertEquals(new WordCut(List.of(), "فاس", List.of()), whole);
    }

    @Test
    void itKeepsItsOwnCopies() {
        List<String> before = new ArrayList<>(List.of("و"));
        WordCut cut = new WordCut(before, "قال", List.of());
        before.clear();
        assertEquals(List.of("و"), cut.before());
        assertThrows(UnsupportedOperationException.class, () -> cut.after().add("ها"));
    }
}
