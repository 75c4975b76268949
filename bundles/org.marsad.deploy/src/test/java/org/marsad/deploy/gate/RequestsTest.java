package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.sample.AnalyzerBundle;
import org.marsad.deploy.sample.SampleAnalyzer;
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

    /** The shadow is taken away while the same jar is tried once more; what is interrupted then must not be the trial. */
    @Test
    void takingTheShadowAwayDoesNotStrikeTheTrialOfWhatIsPromoted() throws Exception {
        for (int i = 0; i < 10; i++) {
            rig.requests.shadow(AnalyzerBundle.of("a", "1.0." + i, "ok").write(elsewhere.resolve("a.jar")), 1);
            assertEquals("1.0." + i, rig.requests.promote().version());
        }
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

    @Test
    void aShadowThatIsCalledOffLeavesNothing() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("endless", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        int before = rig.context().getBundles().length;
        Path comparing = AnalyzerBundle.of("endless", "1.1.0", "ok").write(elsewhere.resolve("comparing.jar"));
        callOff(comparing, () -> rig.trials.comparing().getCount() == 0, before);
        Path starting = AnalyzerBundle.of("starting", "1.0.0", "block").write(elsewhere.resolve("starting.jar"));
        callOff(starting, RequestsTest::isInConstructor, before);
        // What was called off is in nobody's way.
        assertThrows(DeploymentException.class, rig.requests::promote);
        assertThrows(DeploymentException.class, rig.requests::discard);
        assertTrue(rig.isActive("endless", "1.0.0"));
        assertEquals("b", rig.requests.shadow(AnalyzerBundle.of("b", "1.0.0", "ok").write(elsewhere.resolve("b.jar")), 1).name());
    }

    private void callOff(Path jar, BooleanSupplier begun, int before) throws Exception {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            try {
                rig.requests.shadow(jar, 1);
                end.complete(null);
            } catch (DeploymentException | IOException | InterruptedException | RuntimeException e) {
                end.complete(e);
            }
        });
        asking.start();
        rig.await(begun, "the shadow of " + jar.getFileName());
        asking.interrupt();
        assertInstanceOf(InterruptedException.class, end.get(10, TimeUnit.SECONDS));
        rig.await(() -> rig.context().getBundles().length == before, "the shadow to be gone");
        rig.await(() -> Files.exists(home.resolve("data/starting")) && home.resolve("data/starting").toFile().list().length == 0,
                "the mark of its start to be gone");
        rig.await(() -> !isInConstructor(), "its thread to end");
    }

    private static boolean isInConstructor() {
        return Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(SampleAnalyzer.class.getName()));
    }

    @Test
    void theCopyOfAShadowIsKeptAsLongAsItIsNeeded() throws Exception {
        Path jar = AnalyzerBundle.of("a", "1.0.0", "ok").write(elsewhere.resolve("a.jar"));
        String sha256 = new Copies(elsewhere.resolve("copies"), Duration.ZERO).keep(jar).sha256();
        Path copy = home.resolve("data/files").resolve(sha256);
        rig.requests.shadow(jar, 1);
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(1000)));
        rig.drop("b.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
        rig.await("b.jar", State.ACTIVE);
        Path stranger = Files.writeString(home.resolve("data/files/stranger"), "x");
        Files.setLastModifiedTime(stranger, FileTime.from(Instant.now().minusSeconds(1000)));
        rig.await(() -> !Files.exists(stranger), "what nobody needs to be deleted");
        assertTrue(Files.exists(copy));
        rig.requests.discard();
        rig.await(() -> !Files.exists(copy), "the copy to be deleted");
    }

    @Test
    void aShadowIsNotPutInThePlaceOfAnotherBundlesFile() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        rig.requests.shadow(AnalyzerBundle.of("b", "1.0.0", "ok").write(elsewhere.resolve("a.jar")), 1);
        assertEquals("Another file a.jar is in the deploy folder, for a.",
                assertThrows(DeploymentException.class, () -> rig.requests.promote()).getMessage());
        assertTrue(rig.isActive("a", "1.0.0"));
        assertEquals("b 1.0.0", rig.requests.discard());
        rig.requests.shadow(AnalyzerBundle.of("b", "1.0.0", "ok").write(elsewhere.resolve("readme.jar")), 1);
        assertTrue(assertThrows(DeploymentException.class, () -> rig.requests.promote()).getMessage()
                .startsWith("readme.jar would be left alone in the deploy folder."));
    }

    @Test
    void whoWaitsForAFileIsNotForgottenWhenItGoesOrSomethingElseIsAsked() throws Exception {
        Account account = new Account(new Ledger(elsewhere.resolve("ledger")));
        Answers answers = new Answers(account);
        CompletableFuture<Deployment> first = new CompletableFuture<>();
        CompletableFuture<Deployment> second = new CompletableFuture<>();
        answers.promise("a.jar", first);
        answers.promise("a.jar", second);
        answers.deliver();
        assertEquals("Something else was asked for a.jar meanwhile.",
                assertThrows(ExecutionException.class, () -> first.get(0, TimeUnit.SECONDS)).getCause().getMessage());
        assertFalse(second.isDone());
        new Decisions(account, null, null, null, answers, null, null).forget("a.jar", "");
        answers.deliver();
        assertEquals("a.jar was taken out of the deploy folder meanwhile.",
                assertThrows(ExecutionException.class, () -> second.get(0, TimeUnit.SECONDS)).getCause().getMessage());
    }
}
