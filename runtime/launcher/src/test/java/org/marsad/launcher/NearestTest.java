package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("search", "status", "show", "documents");

    @Test
    void aLetterLeftOutIsForgiven() {
        assertEquals(Optional.of("search"), Nearest.to("serch", NAMES));
    }

    @Test
    void twoLettersSwappedAreForgiven() {
        assertEquals(Optional.of("status"), Nearest.to("sttaus", NAMES));
    }

    @Test
    void aWordThatIsQuiteDifferentHasNoNeighbour() {
        assertEquals(Optional.empty(), Nearest.to("frobnicate", NAMES));
    }

    @Test
    void aShortWordIsNotTurnedIntoAnother() {
        assertEquals(Optional.empty(), Nearest.to("ab", List.of("xy")));
    }

    @Test
    void ofEquallyNearNamesTheFirstByNameIsTaken() {
        assertEquals(Optional.of("cat"), Nearest.to("cax", List.of("cay", "cat")));
    }
}
