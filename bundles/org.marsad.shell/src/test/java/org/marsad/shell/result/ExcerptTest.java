package org.marsad.shell.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;

class ExcerptTest {

    @Test
    void aShortTextIsShownWhole() {
        assertEquals(new Excerpt("قال ", "أحمد", " أمس"), Excerpt.of("قال أحمد أمس", new Span(4, 8)));
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        String around = IntStream.range(0, 30).mapToObj(i -> "كلمة").collect(Collectors.joining(" "));
        Excerpt excerpt = Excerpt.of(around + " هنا " + around, new Span(around.length() + 1, around.length() + 4));
        assertTrue(excerpt.before().startsWith("…كلمة "), excerpt.before());
        assertEquals("هنا", excerpt.words());
        assertTrue(excerpt.after().endsWith(" كلمة…"), excerpt.after());
        assertEquals("…كلمة [هنا] كلمة…",
                excerpt.styled().toString().replaceAll("(كلمة )+\\[", "كلمة [").replaceAll("\\]( كلمة)+", "] كلمة"));
    }

    @Test
    void lineEndsBecomeSpaces() {
        assertEquals("a [b c] d", Excerpt.of("a\nb\nc\n\nd", new Span(2, 5)).styled().toString());
    }

    @Test
    void noTextAndNoSpanBreakItAndNoCharacterIsCutInHalf() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        System.out.println("ExcerptTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            String text = random.ints(random.nextInt(300), 0, 6).mapToObj(i -> new String[] {"ا", " ", "😀", "\n", "b", "كلمة"}[i])
                    .collect(Collectors.joining());
            int[] positions = IntStream.range(0, text.length() + 1).filter(i -> i == text.length()
                    || !Character.isLowSurrogate(text.charAt(i))).toArray();
            int one = positions[random.nextInt(positions.length)];
            int other = positions[random.nextInt(positions.length)];
            Excerpt excerpt = Excerpt.of(text, new Span(Math.min(one, other), Math.max(one, other)));
            String shown = excerpt.before() + excerpt.words() + excerpt.after();
            assertTrue(shown.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff), () -> "seed " + seed);
            assertTrue(shown.indexOf('\n') < 0, () -> "seed " + seed);
        }
    }
}
