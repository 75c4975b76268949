package org.marsad.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

class CodecTest {

    private static final long SEED = Long.getLong("marsad.seed", System.nanoTime());

    @Test
    void everyKindOfValueComesBack() {
        Annotation annotation = new Annotation("time.date", new Span(3, 12), 0.75, Map.of("a", new Value.Text("نونبر 📰"), "b",
                new Value.Number(new BigDecimal("-0.50")), "c", new Value.Flag(true), "d", new Value.Time("2025-11-24/2025-11-27"), "e",
                new Value.Link(URI.create("urn:x:%D9%81"))));
        assertEquals(List.of(annotation), Codec.decodeAnnotations(Codec.encode(List.of(annotation))));
    }

    @Test
    void aTextComesBackWithItsLayoutAndMetadata() {
        DocumentText text = new DocumentText("عنوان", "سطر\nسطر", "ar", "windows-1256", Map.of("dcterms:creator", "كاتبة"),
                List.of(new Annotation("layout.heading", new Span(0, 3), 1, Map.of())));
        assertEquals(text, Codec.decodeText(Codec.encode(text)));
    }

    @Test
    void theOrderInWhichFeaturesWerePutDoesNotMatter() {
        Map<String, Value> forth = new HashMap<>(Map.of("a", new Value.Text("1")));
        forth.put("zz", new Value.Text("2"));
        Map<String, Value> back = new HashMap<>(Map.of("zz", new Value.Text("2")));
        back.put("a", new Value.Text("1"));
        assertArrayEquals(Codec.encode(List.of(new Annotation("t", new Span(0, 1), 1, forth))),
                Codec.encode(List.of(new Annotation("t", new Span(0, 1), 1, back))));
    }

    @Test
    void bytesThatEndTooSoonAreAnError() {
        byte[] whole = Codec.encode(new DocumentText("ت", "نص", "ar", "", Map.of(), List.of()));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(UncheckedIOException.class, () -> Codec.decodeText(part), "cut to " + length + " bytes");
        }
    }

    @Test
    void randomAnnotationsComeBack() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Annotation> annotations = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                int begin = random.nextInt(100_000);
                annotations.add(new Annotation("type." + random.nextInt(5), new Span(begin, begin + random.nextInt(300)),
                        1 - random.nextDouble(), Map.of("f" + random.nextInt(4), new Value.Number(BigDecimal.valueOf(random.nextLong(), 3)))));
            }
            annotations.sort(null);
            assertEquals(annotations, Codec.decodeAnnotations(Codec.encode(annotations)), "seed " + SEED);
        }
    }

    @Test
    void aMapOfStringsComesBackFromOneString() {
        Map<String, String> map = Map.of("text", "a=b&c", "normalizer", "arabic 1+3f", "عربي", "%");
        assertEquals(map, StringMap.decode(StringMap.encode(map)));
        assertEquals(Map.of(), StringMap.decode(StringMap.encode(Map.of())));
    }
}
