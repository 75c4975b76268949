package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Deployments;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.FileIntake;
import org.marsad.itest.parts.WordAnalyzer;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Promise: whatever comes, changes and goes in the deploy folder, nobody else notices: no other bundle is stopped, started or
 * resolved again. And what has gone is gone: no bundle is left, and its classes can be collected.
 */
@PaxExam
class HundredDeploymentsIT {

    private static final int ROUNDS = 100;

    @Inject
    private Catalogue catalogue;
    @Inject
    private Deployments deployments;

    /** With a gate that looks often: what it promises has nothing to do with how long it waits between two looks. */
    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options("org.marsad.deploy", "poll", 20);
    }

    @Test
    void nobodyElseIsRefreshedOrRestarted(BundleContext context, FileIntake intake, @TempDir Path folder) throws Exception {
        context.registerService(Semaphore.class, new Semaphore(0), new Hashtable<>());
        context.registerService(LongAdder.class, new LongAdder(), new Hashtable<>());
        DocumentId document = Taking.in(intake, Corpus.write(folder, 0, 1).get(0)).get(0).id().orElseThrow();
        Set<Bundle> before = Set.of(context.getBundles());
        List<String> noticed = Collections.synchronizedList(new ArrayList<>());
        SynchronousBundleListener listener = event -> notice(event, before, noticed);
        context.addBundleListener(listener);
        WeakReference<ClassLoader> loader = null;

        for (int round = 0; round < ROUNDS; round++) {
            drop(context, 2 * round);
            awaitLayer(document, 2 * round);
            Bundle bundle = deployed(context);
            drop(context, 2 * round + 1);
            awaitLayer(document, 2 * round + 1);
            assertEquals(bundle, deployed(context), "an update keeps the bundle");
            loader = new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
            Files.delete(jar(context));
            Wait.until("the bundle is gone", () -> bundle.getState() == Bundle.UNINSTALLED && deployments.all().isEmpty());
        }

        context.removeBundleListener(listener);
        assertEquals(List.of(), noticed);
        assertEquals(before, Set.of(context.getBundles()));
        assertCollectable(loader);
    }

    private static void notice(BundleEvent event, Set<Bundle> before, List<String> noticed) {
        if (before.contains(event.getBundle())) {
            noticed.add(event.getBundle().getSymbolicName() + ": event " + event.getType());
        }
    }

    private static Path jar(BundleContext context) {
        return Path.of(context.getProperty("marsad.home"), "deploy", "words.jar");
    }

    private static void drop(BundleContext context, int number) throws IOException {
        Path jar = jar(context);
        Path unfinished = Files.write(jar.resolveSibling(".words.jar"), new ComponentBundle("org.example.words", WordAnalyzer.class)
                .version(number + ".0.0").service(Analyzer.class)
                .property("marsad.analyzer.id", "words").property("marsad.analyzer.revision", String.valueOf(number))
                .property("marsad.analyzer.produces", "test.word")
                .needs(Semaphore.class).needs(LongAdder.class).bytes());
        Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void awaitLayer(DocumentId document, int number) throws Exception {
        Wait.until("version " + number + " has analysed the document; the folder says " + deployments.all(), () -> {
            Layer layer = catalogue.find(document).map(Entry::layers).orElseThrow().get("words");
            return layer != null && layer.version().equals(number + ".0.0");
        });
    }

    private static Bundle deployed(BundleContext context) {
        List<Bundle> found = Stream.of(context.getBundles()).filter(bundle -> "org.example.words".equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getLocation().startsWith("deploy:")).collect(Collectors.toList());
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static void assertCollectable(WeakReference<ClassLoader> loader) throws Exception {
        Wait.until("the class loader of the bundle that has gone is collected", () -> {
            System.gc();
            return loader.refersTo(null);
        });
    }
}
