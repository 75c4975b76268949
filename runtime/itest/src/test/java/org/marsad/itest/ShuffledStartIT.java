package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Promise: in which order bundles start and stop does not matter. The bundles of Marsad are stopped and started in orders of
 * chance, documents come in between, and the end is the same each time.
 */
@PaxExam
class ShuffledStartIT {

    private static final int ROUNDS = 5;

    /** System property: repeats a run. Set by the first of the two copies of this class, outside the container. */
    private static final String SEED = "marsad.seed";

    @Configuration
    static Option[] container() {
        long seed = Long.getLong(SEED, System.nanoTime());
        System.setProperty(SEED, String.valueOf(seed));
        return MarsadContainer.complete().shuffled(seed).options();
    }

    /** What is known of the documents, without where and when they were met. */
    private record Outcome(Map<DocumentId, Known> documents, List<DocumentId> found) {}

    /** What is known of a document. */
    private record Known(State state, DocumentText text, Map<String, Made> layers) {

        private static Known of(Entry entry) {
            Map<String, Made> layers = new TreeMap<>();
            entry.layers().forEach((id, layer) -> layers.put(id,
                    new Made(layer.revision(), layer.madeFrom(), layer.annotations())));
            return new Known(entry.state(), entry.text().orElseThrow(), layers);
        }
    }

    /** A layer, whenever it was made. */
    private record Made(String revision, Map<String, String> from, List<Annotation> annotations) {}

    @Test
    void theEndIsTheSameInAnyOrder(BundleContext context) throws Exception {
        long seed = Long.getLong(SEED);
        System.out.printf("ShuffledStartIT: -D%s=%d%n", SEED, seed);
        Random random = new Random(seed);
        List<Bundle> bundles = new ArrayList<>(Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.marsad.")).toList());
        Outcome first = takeInAndLook(context);
        assertFalse(first.found().isEmpty());
        for (int round = 1; round <= ROUNDS; round++) {
            removeAll(context);
            shuffle(bundles, random, Bundle::stop);
            shuffle(bundles, random, Bundle::start);
            Outcome again = takeInAndLook(context);
            String order = "in round " + round + ", started as " + names(bundles);
            assertEquals(first.found(), again.found(), order);
            assertEquals(first.documents().keySet(), again.documents().keySet(), order);
            first.documents().forEach((id, known) ->
                    assertTrue(known.equals(again.documents().get(id)), () -> id + " " + order));
        }
    }

    /** What can be done with a bundle. */
    private interface Step {

        void with(Bundle bundle) throws BundleException;
    }

    private static void shuffle(List<Bundle> bundles, Random random, Step step) throws BundleException {
        Collections.shuffle(bundles, random);
        for (Bundle bundle : bundles) {
            step.with(bundle);
        }
    }

    private static void removeAll(BundleContext context) throws Exception {
        Catalogue catalogue = service(context, Catalogue.class);
        List<DocumentId> all;
        try (Stream<Entry> entries = catalogue.entries()) {
            all = entries.map(Entry::id).toList();
        }
        service(context, Workbench.class).remove(all);
    }

    private static Outcome takeInAndLook(BundleContext context) throws Exception {
        Taking.in(service(context, FileIntake.class), Corpus.seeds());
        assertTrue(service(context, Workbench.class).await(Wait.PATIENCE));
        Map<DocumentId, Known> documents = new LinkedHashMap<>();
        try (Stream<Entry> entries = service(context, Catalogue.class).entries()) {
            entries.forEach(entry -> documents.put(entry.id(), Known.of(entry)));
        }
        Query query = Query.of("الأمن").withLimit(50);
        List<DocumentId> found = service(context, SearchService.class).search(query).best().stream().map(Hit::id).sorted()
                .toList();
        return new Outcome(documents, found);
    }

    /** The service that is here now; those of before are gone with their bundles. */
    private static <S> S service(BundleContext context, Class<S> type) throws InterruptedException {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            tracker.waitForService(Wait.PATIENCE.toMillis());
            return context.getService(tracker.getServiceReference());
        } finally {
            tracker.close();
        }
    }

    private static String names(List<Bundle> bundles) {
        return bundles.stream().map(Bundle::getSymbolicName).collect(Collectors.joining(" "));
    }
}
