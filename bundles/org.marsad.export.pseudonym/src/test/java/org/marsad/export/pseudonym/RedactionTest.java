package org.marsad.export.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.testkit.Seed;

class RedactionTest {

    private static final Seed SEED = Seed.ofThisRun();

    @Test
    void whatLiesBehindAReplacedRangeMovesWithIt() {
        Redaction redaction = Redaction.of("قال علي أمس", List.of(new Replacement(new Span(4, 7), "شخص-1234", 1)));
        assertEquals("قال شخص-1234 أمس", redaction.text());
        assertEquals("أمس", redaction.map(new Span(8, 11)).of(redaction.text()));
        assertEquals("شخص-1234", redaction.map(new Span(4, 7)).of(redaction.text()));
        assertEquals("شخص-1234 أمس", redaction.map(new Span(5, 11)).of(redaction.text()));
        assertTrue(redaction.isWithin(new Span(5, 7)));
        assertFalse(redaction.isWithin(new Span(3, 7)));
        assertFalse(redaction.isWithin(new Span(5, 5)));
    }

    @Test
    void ofRangesThatOverlapTheHeavierGivesTheWords() {
        Redaction redaction = Redaction.of("abcdef", List.of(new Replacement(new Span(0, 3), "X", 1),
                new Replacement(new Span(2, 5), "Y", 2)));
        assertEquals("Yf", redaction.text());
    }

    @Test
    void whateverIsReplacedTheRestIsThereInItsOrderAndLedToRightly() {
        Random random = SEED.random();
        for (int round = 0; round < 2_000; round++) {
            String old = letters(random, random.nextInt(40));
            List<Replacement> wanted = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0 && !old.isEmpty(); i--) {
                wanted.add(new Replacement(range(random, old), "#".repeat(random.nextInt(5)), random.nextInt(4)));
            }
            check(old, wanted, random);
        }
    }

    private static void check(String old, List<Replacement> wanted, Random random) {
        Redaction redaction = Redaction.of(old, wanted);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < old.length(); i++) {
            int at = i;
            boolean replaced = wanted.stream().anyMatch(each -> each.span().begin() <= at && at < each.span().end());
            Span one = redaction.map(new Span(i, i + 1));
            assertEquals(replaced, redaction.isWithin(new Span(i, i + 1)), SEED.repeat());
            if (replaced) {
                assertTrue(one.of(redaction.text()).matches("#*"), SEED.repeat());
            } else {
                kept.append(old.charAt(i));
                assertEquals(old.substring(i, i + 1), one.of(redaction.text()), SEED.repeat());
            }
        }
        assertEquals(kept.toString(), redaction.text().replace("#", ""), SEED.repeat());
        Span outer = old.isEmpty() ? new Span(0, 0) : range(random, old);
        Span inner = outer.length() == 0 ? outer : new Span(outer.begin(), outer.begin() + random.nextInt(outer.length()));
        assertTrue(redaction.map(outer).end() <= redaction.text().length(), SEED.repeat());
        assertTrue(redaction.map(outer).contains(redaction.map(inner)), SEED.repeat());
        assertEquals(new Span(0, 0), redaction.map(new Span(0, 0)).length() == 0 ? new Span(0, 0) : outer, SEED.repeat());
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Span range(Random random, String text) {
        int begin = random.nextInt(text.length());
        return new Span(begin, begin + random.nextInt(text.length() - begin + 1));
    }
}
