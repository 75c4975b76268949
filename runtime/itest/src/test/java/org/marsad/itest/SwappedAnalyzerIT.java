package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.workbench.Workbench;
import org.marsad.itest.parts.WordAnalyzer;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Promise: an analyzer can be replaced while documents flow. None is lost, none is half done, all end at the last revision,
 * and no analyzer is used once it has been told to stop.
 */
@PaxExam
class SwappedAnalyzerIT {

    private static final int DOCUMENTS = 1500;
    private static final int REPLACEMENTS = 10;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;
    private final Semaphore begun = new Semaphore(0);
    private final LongAdder misuses = new LongAdder();

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @Test
    void noDocumentIsLostOrHalfDone(BundleContext context, FileIntake intake, @TempDir Path folder) throws Exception {
        Corpus.write(folder, 0, DOCUMENTS);
        context.registerService(Semaphore.class, begun, new Hashtable<>());
        context.registerService(LongAdder.class, misuses, new Hashtable<>());
        Bundle analyzer = context.installBundle("words", revision(0).open());
        analyzer.start();

        ExecutorService feeder = Executors.newSingleThreadExecutor();
        Future<?> fed = feeder.submit(() -> Taking.in(intake, folder));
        List<Long> inFlight = replaceAgainAndAgain(analyzer);
        fed.get();
        feeder.shutdown();
        assertTrue(workbench.await(Wait.PATIENCE), () -> "still to do: " + workbench.backlog());

        Map<String, Integer> found = census();
        report(inFlight, found);
        assertTrue(inFlight.stream().allMatch(documents -> documents > 0), () -> "replaced when all was done: " + inFlight);
        assertEquals(Map.of("whole, at the last revision", DOCUMENTS), found);
        assertEquals(0, misuses.sum(), "uses of an analyzer that had been told to stop");
        assertEquals(List.of(), workbench.troubles());
    }

    /** After equal shares of the work; returns how many documents were still to be done each time. */
    private List<Long> replaceAgainAndAgain(Bundle analyzer) throws InterruptedException, BundleException {
        List<Long> inFlight = new ArrayList<>();
        for (int revision = 1; revision <= REPLACEMENTS; revision++) {
            assertTrue(begun.tryAcquire(DOCUMENTS / (REPLACEMENTS + 1), Wait.PATIENCE.toSeconds(), TimeUnit.SECONDS));
            inFlight.add(workbench.backlog().documents());
            analyzer.update(revision(revision).open());
        }
        return inFlight;
    }

    private static ComponentBundle revision(int number) {
        return new ComponentBundle("org.example.words", WordAnalyzer.class).version(number + ".0.0").service(Analyzer.class)
                .property("marsad.analyzer.id", "words").property("marsad.analyzer.revision", String.valueOf(number))
                .property("marsad.analyzer.produces", "test.word")
                .needs(Semaphore.class).needs(LongAdder.class);
    }

    /** How many documents are how. */
    private Map<String, Integer> census() {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Entry> entries = catalogue.entries()) {
            entries.forEach(entry -> found.merge(judge(entry), 1, Integer::sum));
        }
        return found;
    }

    private static String judge(Entry entry) {
        Layer layer = entry.layers().get("words");
        if (entry.state() != State.OK || layer == null) {
            return "not done: " + entry.state() + " " + entry.problems();
        }
        long words = WORD.matcher(entry.text().orElseThrow().text()).results().count();
        if (layer.annotations().size() != words) {
            return "half done: " + layer.annotations().size() + " of " + words;
        }
        boolean last = layer.revision().equals(String.valueOf(REPLACEMENTS));
        return last ? "whole, at the last revision" : "whole, at revision " + layer.revision();
    }

    private void report(List<Long> inFlight, Map<String, Integer> found) {
        Position beginning = new Position(catalogue.head().lineage(), 0);
        try (Stream<Change> changes = catalogue.since(beginning)) {
            long kept = changes.filter(Change.Analysed.class::isInstance).map(Change.Analysed.class::cast)
                    .filter(change -> change.analyzer().equals("words")).count();
            System.out.printf("SwappedAnalyzerIT: %d documents, %d replacements with %s documents still to do; %d layers"
                    + " kept over all revisions; in the end %s; %d uses after the stop%n",
                    DOCUMENTS, REPLACEMENTS, inFlight, kept, found, misuses.sum());
        }
    }
}
