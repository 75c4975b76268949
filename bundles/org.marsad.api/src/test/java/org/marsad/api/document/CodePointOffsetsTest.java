package org.marsad.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {

    private static final long SEED = Long.getLong("marsad.seed", System.nanoTime());

    @Test
    void withoutPairsUnitsAreCodePoints() {
        assertEquals(new Span(2, 4), new CodePointOffsets("مَرصد").of(new Span(2, 4)));
    }

    @Test
    void aPairCountsAsOne() {
        CodePointOffsets offsets = new CodePointOffsets("أ😀ب");
        assertEquals(1, offsets.at(1));
        assertEquals(2, offsets.at(3));
        assertEquals(3, offsets.at(4));
    }

    @Test
    void aPositionWithinAPairCountsAsBeforeIt() {
        assertEquals(0, new CodePointOffsets("😀").at(1));
    }

    @Test
    void halfOfAPairIsACodePointOfItsOwn() {
        assertEquals(2, new CodePointOffsets("\uD83Dx").at(2));
        assertEquals(2, new CodePointOffsets("\uDE00\uD83D").at(2));
    }

    @Test
    void itCountsAsThePlatformDoes() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(random.nextBoolean() ? 0x0627 + random.nextInt(20) : 0x1F600 + random.nextInt(20));
            }
            CodePointOffsets offsets = new CodePointOffsets(text);
            for (int at = 0; at <= text.length(); at = at == text.length() ? at + 1 : text.offsetByCodePoints(at, 1)) {
                assertEquals(text.codePointCount(0, at), offsets.at(at), "seed " + SEED);
            }
        }
    }
}
