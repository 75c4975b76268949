package org.marsad.core.conduct;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;

/**
 * A JVM of its own in which an analyzer takes all memory: {@link MemoryShortageTest} starts it with a small heap, and could not
 * live through it itself.
 */
final class ShortOfMemory {

    private static final int DOCUMENTS = 60;
    private static final int CHUNK = 256 * 1024;

    /** Takes what there is as fast as it can. */
    private static final Analyzer FLOOD = (text, findings) -> {
        List<byte[]> all = new ArrayList<>();
        while (!all.contains(null)) {
            all.add(new byte[CHUNK]);
        }
    };

    /** Takes it little by little, is content when there is just enough left to go on for a while, and stops when it is told to. */
    private static final Analyzer CREEP = (text, findings) -> {
        List<byte[]> all = new ArrayList<>();
        long enough = Runtime.getRuntime().maxMemory() * 65 / 100;
        while ((long) all.size() * CHUNK < enough) {
            all.add(new byte[CHUNK]);
            TimeUnit.MILLISECONDS.sleep(2);
        }
        for (int i = 0; i < 5000; i++) {
            all.set(i % all.size(), new byte[CHUNK]); // keeps the collector busy, which goes on finding it full
            TimeUnit.MILLISECONDS.sleep(2);
        }
    };

    private ShortOfMemory() {
    }

    /** Prints how many documents are how in the end. Takes the folder for the catalogue and the name of the analyzer. */
    public static void main(String[] arguments) throws Exception {
        CatalogueStore store = Fakes.store(Path.of(arguments[0]));
        boolean floods = arguments[1].equals("flood");
        Conductor conductor = ConductorKit.conductor(store, floods ? 3 : 1, ConductorKit.WIDE, 3, ConductorKit.PASSED);
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), content -> {
            try (var in = content.open()) {
                return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("hog", "1")), floods ? FLOOD : CREEP);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> findings.add("words", 0, 1));
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = ("نص رقم " + i).getBytes(StandardCharsets.UTF_8);
            conductor.offer(List.of(Fakes.accept(store, "text/plain", bytes, Fakes.met(i + ".txt")).work().orElseThrow()));
        }
        System.out.println("rest " + conductor.awaitIdle(Duration.ofSeconds(100)));
        try (Stream<Entry> entries = store.entries()) {
            entries.map(ShortOfMemory::line).sorted().forEach(System.out::println);
        }
        conductor.services().barred().forEach((seat, reason) -> System.out.println("barred " + seat.id() + " " + reason));
        conductor.stop();
        store.close();
        System.exit(0);
    }

    private static String line(Entry entry) {
        return "document words=" + entry.layers().containsKey("words") + " problems=" + entry.problems().stream()
                .map(problem -> problem.missing() + " " + problem.code().label()).toList();
    }
}
