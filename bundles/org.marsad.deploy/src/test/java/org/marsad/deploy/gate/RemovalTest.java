package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.sample.AnalyzerBundle;
import org.marsad.deploy.sample.SampleActivator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** What is left of a bundle whose file was taken away: nothing, or words about it. */
class RemovalTest {

    @TempDir
    private Path home;

    private GateRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = GateRig.open(home);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void theClassLoadersOfAllVersionsCanBeCollected() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0")) {
            rig.drop("a.jar", AnalyzerBundle.of("a", version, "ok"));
            rig.drop("b.jar", GateRig.acting("b", version, "ok"));
            rig.await("a.jar", State.ACTIVE, version);
            rig.await("b.jar", State.ACTIVE, version);
            loaders.add(loader("a"));
            loaders.add(loader("b"));
        }
        Files.delete(rig.deploy.resolve("a.jar"));
        Files.delete(rig.deploy.resolve("b.jar"));
        rig.await(() -> rig.bundle("a").isEmpty() && rig.bundle("b").isEmpty(), "the bundles to go");
        rig.await(() -> rig.gate.all().isEmpty(), "the files to be forgotten");
        assertNull(rig.context().getServiceReferences(Supplier.class.getName(), "(sample.name=b)"));
        rig.await(() -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.get() == null);
        }, "the class loaders to be collected");
        rig.await(() -> files() == 0, "the copies to be deleted");
    }

    /** With the component runtime, which asks for the configurations of each bundle in the bundle's own name. */
    @Test
    void theFrameworkForgetsBundlesThatWereOnlyTried() throws Exception {
        List<WeakReference<Bundle>> tried = new CopyOnWriteArrayList<>();
        BundleListener witness = event -> {
            if (event.getType() == BundleEvent.INSTALLED && event.getBundle().getLocation().startsWith("trial:")) {
                tried.add(new WeakReference<>(event.getBundle()));
            }
        };
        rig.context().addBundleListener(witness);
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0")) {
            rig.drop("a.jar", AnalyzerBundle.of("a", version, "ok"));
            rig.await("a.jar", State.ACTIVE, version);
        }
        assertEquals(3, tried.size());
        rig.await(() -> {
            System.gc();
            return tried.stream().allMatch(bundle -> bundle.get() == null);
        }, "the bundles on trial to be collected");
        rig.context().removeBundleListener(witness);
    }

    private WeakReference<ClassLoader> loader(String name) {
        return new WeakReference<>(rig.bundle(name).orElseThrow().adapt(BundleWiring.class).getClassLoader());
    }

    private long files() {
        try (var files = Files.list(home.resolve("data/files"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aThreadThatIsLeftBehindIsToldUntilItEnds() throws Exception {
        rig.drop("a.jar", GateRig.acting("a", "1.0.0", "thread"));
        rig.await("a.jar", State.ACTIVE);
        Files.delete(rig.deploy.resolve("a.jar"));
        Deployment left = rig.await("a.jar", State.WAITING);
        assertTrue(left.reason().startsWith("a 1.0.0 is gone, but the thread sample-left is still in "
                + "org.marsad.deploy.sample.SampleActivator.waitDeaf"), left.reason());
        assertTrue(rig.bundle("a").isEmpty());
        System.setProperty(SampleActivator.RELEASE, "yes");
        rig.await(() -> rig.gate.all().isEmpty(), "the thread to end, and to be forgotten");
    }

    @Test
    void theServicesOfAnUpdatedBundleAreThoseOfItsNewVersion() throws Exception {
        rig.drop("a.jar", GateRig.acting("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        assertEquals(Optional.of("1.0.0"), service());
        rig.drop("a.jar", GateRig.acting("a", "1.1.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.1.0");
        assertEquals(Optional.of("1.1.0"), service());
    }

    private Optional<Object> service() throws Exception {
        ServiceReference<?>[] references = rig.context().getServiceReferences(Supplier.class.getName(), "(sample.name=a)");
        assertEquals(1, references.length);
        return Optional.of(((Supplier<?>) rig.context().getService(references[0])).get());
    }
}
