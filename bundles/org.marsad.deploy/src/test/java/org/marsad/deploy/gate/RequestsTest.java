package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.deploy.sample.AnalyzerBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceListener;

/** Rolling back, and shadows. */
class RequestsTest {

    private static final String ANALYZER = "org.marsad.api.analysis.Analyzer";

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

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
    void rollingBackTwiceIsWhereItBegan() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.1.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.1.0");
        byte[] second = Files.readAllBytes(rig.deploy.resolve("a.jar"));
        Deployment back = rig.requests.rollback("a");
        assertEquals("1.0.0", back.version());
        assertEquals(back, rig.of("a.jar", false).orElseThrow());
        assertEquals("1.1.0", back.previous().orElseThrow());
        assertTrue(rig.isActive("a", "1.0.0"));
        assertFalse(Arrays.equals(second, Files.readAllBytes(rig.deploy.resolve("a.jar"))));
        assertEquals("1.1.0", rig.requests.rollback("a.jar").version());
        assertTrue(rig.isActive("a", "1.1.0"));
        assertTrue(Arrays.equals(second, Files.readAllBytes(rig.deploy.resolve("a.jar"))));
    }

    @Test
    void whatCannotBeRolledBackIsToldSo() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        assertEquals("No earlier version of a.jar is kept.",
                assertThrows(DeploymentException.class, () -> rig.requests.rollback("a")).getMessage());
        assertEquals("Nothing named b is in the deploy folder.",
                assertThrows(DeploymentException.class, () -> rig.requests.rollback("b")).getMessage());
    }

    @Test
    void anEarlierVersionThatNoLongerWorksLeavesThePresentOne() throws Exception {
        rig.drop("lib.jar", GateRig.acting("lib", "1.0.0", "ok").header("Export-Package", "lib.api").entry("lib/api/x.txt", "1"));
        rig.drop("a.jar", GateRig.acting("a", "1.0.0", "ok").header("Import-Package", "org.osgi.framework,lib.api"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        rig.drop("a.jar", GateRig.acting("a", "1.1.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.1.0");
        Files.delete(rig.deploy.resolve("lib.jar"));
        rig.await(() -> rig.bundle("lib").isEmpty(), "lib to go");
        DeploymentException refused = assertThrows(DeploymentException.class, () -> rig.requests.rollback("a"));
        assertTrue(refused.getMessage().contains("lib.api"), refused.getMessage());
        rig.await("a.jar", State.ACTIVE, "1.1.0");
        assertTrue(rig.isActive("a", "1.1.0"));
    }

    @Test
    void aRequestThatWasCalledOffBeforeItBeganDoesNothing() throws Exception {
        CompletableFuture<Boolean> began = new CompletableFuture<>();
        Request request = new Request(answer -> began.complete(true));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, request::await);
        request.run();
        assertFalse(began.isDone());
    }

    @Test
    void aRequestThatHasBegunIsBroughtToItsEnd() throws Exception {
        Deployment deployment = new Deployment("a.jar", Kind.BUNDLE, State.ACTIVE, "a", "1", Instant.now(), "", "",
                Optional.empty());
        Request request = new Request(answer -> new Thread(() -> answer.complete(deployment)).start());
        request.run();
        Thread.currentThread().interrupt();
        assertEquals(deployment, request.await());
        assertTrue(Thread.interrupted());
    }

    @Test
    void aShadowIsSeenByNobodyUntilItIsPromoted() throws Exception {
        rig.drop("active.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.drop("other.jar", GateRig.acting("other", "1.0.0", "ok"));
        rig.await("active.jar", State.ACTIVE);
        rig.await("other.jar", State.ACTIVE);
        BundleContext other = rig.bundle("other").orElseThrow().getBundleContext();
        List<String> events = new CopyOnWriteArrayList<>();
        ServiceListener listener = event -> events.add(event.getServiceReference().getBundle() + " " + event.getType());
        other.addServiceListener(listener, "(objectClass=" + ANALYZER + ")");

        Path jar = AnalyzerBundle.of("a", "1.1.0", "ok").write(elsewhere.resolve("a-1.1.jar"));
        Comparison comparison = rig.requests.shadow(jar, 7);
        assertEquals("a 1.1.0", comparison.name() + " " + comparison.version());
        assertEquals(7, comparison.analyzers().get(0).documents());
        Bundle shadow = Arrays.stream(rig.context().getBundles()).filter(bundle -> bundle.getLocation().startsWith("trial:")).findFirst()
                .orElseThrow();
        assertEquals(Bundle.ACTIVE, shadow.getState());
        assertEquals(1, other.getAllServiceReferences(ANALYZER, null).length);
        assertEquals(1, shadow.getRegisteredServices().length);
        assertEquals(2, shadow.getBundleContext().getAllServiceReferences(ANALYZER, null).length);
        assertEquals(List.of(), events);
        other.removeServiceListener(listener);

        Deployment promoted = rig.requests.promote();
        assertEquals("active.jar", promoted.file());
        assertEquals("1.1.0", promoted.version());
        assertTrue(rig.isActive("a", "1.1.0"));
        rig.await(() -> shadow.getState() == Bundle.UNINSTALLED, "the shadow to go");
        assertThrows(DeploymentException.class, rig.requests::promote);
        assertEquals("1.0.0", rig.requests.rollback("a").version());
    }

    @Test
    void evenTheSameVersionMayBeAShadow() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        rig.requests.shadow(AnalyzerBundle.of("a", "1.0.0", "ok").write(elsewhere.resolve("a.jar")), 1);
        // While it is there, the deployed one can be replaced by that version, too.
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok").header("Bundle-Name", "again"));
        rig.await(() -> "again".equals(rig.bundle("a").orElseThrow().getHeaders().get("Bundle-Name")), "the file to be taken up");
        assertEquals("a 1.0.0", rig.requests.discard());
        assertThrows(DeploymentException.class, rig.requests::discard);
    }

    @Test
    void aShadowThatDoesNotPassLeavesNothing() throws Exception {
        Path flawed = AnalyzerBundle.of("flawed", "1.0.0", "ok").write(elsewhere.resolve("flawed.jar"));
        assertTrue(assertThrows(DeploymentException.class, () -> rig.requests.shadow(flawed, 1)).getMessage()
                .startsWith("flawed 1.0.0 does not pass: its analyzer words does not keep to the rules: "));
        Path acting = GateRig.acting("acting", "1.0.0", "ok").write(elsewhere.resolve("acting.jar"));
        assertTrue(assertThrows(DeploymentException.class, () -> rig.requests.shadow(acting, 1)).getMessage()
                .startsWith("acting cannot run beside what is active"));
        Path throwing = AnalyzerBundle.of("throwing", "1.0.0", "throw").write(elsewhere.resolve("throwing.jar"));
        assertTrue(assertThrows(DeploymentException.class, () -> rig.requests.shadow(throwing, 1)).getMessage()
                .contains("no words to work with"));
        rig.await(() -> rig.context().getBundles().length == 3, "the bundles to be gone");
        assertNull(rig.context().getAllServiceReferences(ANALYZER, null));
    }
}
