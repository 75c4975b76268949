package org.marsad.testkit;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Documents made of everything that has ever broken an exporter. The same seed gives the same documents. */
final class RandomEntries {

    private static final List<String> TIMES = List.of("2025", "2025-11", "2025-02-30", "2025-11-24",
            "2025-11-24T10:00:00Z", "2025-11-24T10:00:00", "2025-11-24T10:00", "2025-11-24T10:00:00+20:00",
            "2025-11-24/2025-11-27", "2022/2026", "2025-21", "-0044-03", "0000", "1985~", "../2020",
            "2025-11-24T24:00:00Z");
    private static final List<String> NUMBERS = List.of("-5", "0", "0.10", "1E+3", "123456789012345678901234567890.5");
    private static final List<String> LINKS = List.of("urn:example:x", "http://example.org/a?b=c#d",
            "http://[::1]/x?y[]=z", "http://example.org/\u0645\u0635\u0631", "http://example.org/\u202Ex",
            "relative/path", "title:odd", "nif:odd", "mailto:a@b", "file:///a%20b", "urn:marsad:term:analyzer");
    private static final List<String> TYPES = List.of("entity.person", "entity.place", "entity.other", "topic",
            "time.date", "note", "quotation", "odd type \u202E\"<>");

    private final Random random;

    RandomEntries(Seed seed) {
        this.random = seed.random();
    }

    /** Ordered by id, as an exporter gets them. */
    List<Entry> entries(int count) {
        return Stream.generate(this::entry).limit(count).sorted(Comparator.comparing(Entry::id)).toList();
    }

    private Entry entry() {
        byte[] content = new byte[16];
        random.nextBytes(content);
        Optional<DocumentText> text = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(text());
        Map<String, Layer> layers = new HashMap<>();
        text.ifPresent(known -> IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> layer("a" + i + oneOf(NastyTexts.WORDS), known.text()))
                .forEach(layer -> layers.put(layer.analyzer(), layer)));
        return new Entry(DocumentId.of(content), oneOf(List.of("text/html", "text/plain", "application/pdf")),
                random.nextInt(99999), State.OK, listOf(1 + random.nextInt(3), this::sighting), text, layers,
                listOf(random.nextInt(3), this::problem));
    }

    private DocumentText text() {
        Map<String, String> metadata = new HashMap<>();
        Stream.of(Metadata.CREATOR, Metadata.PUBLISHER, Metadata.SUBJECT, Metadata.IDENTIFIER)
                .filter(name -> random.nextBoolean()).forEach(name -> metadata.put(name, words()));
        Stream.of(Metadata.ISSUED, Metadata.CREATED, Metadata.MODIFIED).filter(name -> random.nextBoolean())
                .forEach(name -> metadata.put(name, random.nextInt(5) == 0 ? words() : oneOf(TIMES)));
        return new DocumentText(words(), words() + words(), oneOf(List.of("ar", "und", "ar-MA", "no tag", "")),
                oneOf(List.of("", "UTF-8")), metadata, List.of());
    }

    private Layer layer(String analyzer, String text) {
        return new Layer(analyzer, words(), oneOf(List.of("org.example", "b")), "1.0." + random.nextInt(3),
                Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L)),
                Map.of("text", "f", "a0", "f"), listOf(random.nextInt(6), () -> annotation(text)));
    }

    private Annotation annotation(String text) {
        int begin = random.nextInt(text.length() + 1);
        int end = begin + random.nextInt(text.length() - begin + 1);
        Map<String, Value> features = new HashMap<>();
        Stream.of("value", "link", "topic", "speaker", oneOf(NastyTexts.WORDS)).filter(name -> random.nextBoolean())
                .forEach(name -> features.put(name, value()));
        return new Annotation(oneOf(TYPES), new Span(begin, end), 1 - random.nextDouble(), features);
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> new Value.Number(new BigDecimal(oneOf(NUMBERS)));
            case 1 -> new Value.Flag(random.nextBoolean());
            case 2 -> new Value.Time(oneOf(TIMES));
            case 3 -> new Value.Link(URI.create(oneOf(LINKS)));
            default -> new Value.Text(words());
        };
    }

    private Sighting sighting() {
        Instant seen = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(99_999_999), random.nextInt(2) * 123_000_000L);
        return new Sighting(URI.create(oneOf(LINKS)), words(), seen,
                random.nextBoolean() ? Optional.empty() : Optional.of(seen.plusSeconds(60)), Map.of());
    }

    private Problem problem() {
        Problem.Code[] codes = Problem.Code.values();
        return new Problem(oneOf(List.of("text", "dates")), codes[random.nextInt(codes.length)], words(), words(), 1,
                Instant.ofEpochSecond(1_700_000_000L));
    }

    private String words() {
        return String.join("", listOf(random.nextInt(4), () -> oneOf(NastyTexts.WORDS)));
    }

    private String oneOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> List<T> listOf(int count, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> list.add(supplier.get()));
        return list;
    }
}
