package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.workbench.Explanation;
import org.marsad.deploy.sample.AnalyzerBundle;
import org.marsad.deploy.sample.SampleActivator;
import org.marsad.deploy.sample.SampleJar;
import org.marsad.deploy.sample.WordsBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.Configuration;

/** What becomes of files in the deploy folder. */
class GateTest {

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

    // ---- complete or not

    @Test
    void aDroppedAnalyzerIsTriedAndThenUsed() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        Deployment deployment = rig.await("a.jar", State.ACTIVE);
        assertEquals(List.of("a 1.0.0"), rig.trials.examined());
        assertTrue(rig.isActive("a", "1.0.0"));
        assertTrue(deployment.reason().startsWith("It was tried first, where nobody sees it. It is in use as bundle "),
                deployment.reason());
        assertTrue(Arrays.stream(rig.context().getBundles()).noneMatch(bundle -> bundle.getLocation().startsWith("trial:")));
    }

    @Test
    void halfAJarNeverStartsAndIsTakenWhenTheRestArrives() throws Exception {
        byte[] bytes = AnalyzerBundle.of("a", "1.0.0", "ok").bytes();
        try (OutputStream out = Files.newOutputStream(rig.deploy.resolve("a.jar"))) {
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
            Deployment refused = rig.await("a.jar", State.QUARANTINED);
            assertTrue(refused.reason().startsWith("This is not a readable jar"), refused.reason());
            assertTrue(rig.why("a.jar").startsWith(refused.reason()));
            assertTrue(rig.bundle("a").isEmpty());
            out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2); // the slow copy goes on into the file that was moved
        }
        rig.await("a.jar", State.ACTIVE);
        assertFalse(rig.isQuarantined("a.jar"));
        assertFalse(Files.exists(rig.deploy.resolve("quarantine/a.jar.why.txt")));
    }

    @Test
    void aSlowOverwriteInPlaceKeepsTheOldVersionRunning() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        Bundle bundle = rig.bundle("a").orElseThrow();
        byte[] bytes = AnalyzerBundle.of("a", "1.1.0", "ok").bytes();
        try (OutputStream out = Files.newOutputStream(rig.deploy.resolve("a.jar"))) {
            for (int i = 0; i < bytes.length; i += 100) {
                out.write(bytes, i, Math.min(100, bytes.length - i));
                assertTrue(rig.isActive("a", "1.0.0"));
                Thread.sleep(10); // a writer that is slow, not something to wait for
            }
        }
        rig.await("a.jar", State.ACTIVE, "1.1.0");
        assertEquals(bundle.getBundleId(), rig.bundle("a").orElseThrow().getBundleId());
    }

    @Test
    void aJarWhoseBeginningIsNewAndWhoseEndIsOldIsNotUsed() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        try (RandomAccessFile file = new RandomAccessFile(rig.deploy.resolve("a.jar").toFile(), "rw")) {
            file.seek(60);
            file.write(new byte[80]);
        }
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertTrue(refused.reason().startsWith("This is not a readable jar"), refused.reason());
        assertTrue(rig.isActive("a", "1.0.0"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
    }

    @Test
    void whatIsNoJarInsideIsRefusedAndSoIsAnUnknownEnding() throws Exception {
        rig.drop("a.jar", "no jar at all".getBytes());
        rig.drop("a.xyz", "no idea".getBytes());
        assertTrue(rig.await("a.xyz", State.QUARANTINED).reason().startsWith("Nothing here can be made of a file with this name"));
        assertTrue(rig.await("a.jar", State.QUARANTINED).reason().startsWith("This is not a readable jar"));
    }

    @Test
    void namesThatAreNotMeantAreLeftAloneAndShown() throws Exception {
        byte[] jar = AnalyzerBundle.of("a", "1.0.0", "ok").bytes();
        for (String name : List.of(".hidden.jar", "a.jar.part", "a.jar.tmp", "a.jar~", ".a.jar.swp", "README.jar")) {
            rig.drop(name, jar);
            rig.await(name, State.IGNORED);
        }
        Files.createDirectory(rig.deploy.resolve("folder"));
        assertTrue(rig.await("folder", State.IGNORED).reason().startsWith("It is a folder."));
        Files.move(rig.deploy.resolve("a.jar.part"), rig.deploy.resolve("a.jar"), StandardCopyOption.ATOMIC_MOVE);
        rig.await("a.jar", State.ACTIVE);
        assertTrue(rig.trials.examined().equals(List.of("a 1.0.0")));
    }

    // ---- changes

    @Test
    void aTouchDoesNothing() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        Deployment before = rig.await("a.jar", State.ACTIVE);
        long modified = rig.bundle("a").orElseThrow().getLastModified();
        Files.setLastModifiedTime(rig.deploy.resolve("a.jar"), FileTime.from(Instant.now().minusSeconds(1000)));
        // What came later and is in use tells that the touch has been looked at.
        rig.drop("b.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
        rig.await("b.jar", State.ACTIVE);
        Deployment after = rig.await("a.jar", State.ACTIVE);
        assertEquals(before, after);
        assertEquals(modified, rig.bundle("a").orElseThrow().getLastModified());
        assertEquals(List.of("a 1.0.0", "b 1.0.0"), rig.trials.examined());
    }

    @Test
    void aRenamedFileKeepsItsBundleRunning() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        Bundle bundle = rig.bundle("a").orElseThrow();
        List<Integer> events = listen(bundle);
        Files.move(rig.deploy.resolve("a.jar"), rig.deploy.resolve("b.jar"));
        rig.await("b.jar", State.ACTIVE);
        rig.await(() -> rig.of("a.jar", false).isEmpty(), "a.jar to be forgotten");
        assertEquals(bundle, rig.bundle("a").orElseThrow());
        assertEquals(List.of(), events);
        // The old name is free for another bundle, and the new one is given up like any other.
        rig.drop("a.jar", AnalyzerBundle.of("other", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        Files.delete(rig.deploy.resolve("b.jar"));
        rig.await(() -> rig.bundle("a").isEmpty(), "the bundle to go");
        assertTrue(rig.isActive("other", "1.0.0"));
    }

    @Test
    void anUpdateKeepsTheBundleAndRestartsNobodyElse() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.drop("b.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
        rig.drop("c.jar", GateRig.acting("c", "1.0.0", "ok").header("Export-Package", "c.api").entry("c/api/x.txt", "x"));
        rig.await("a.jar", State.ACTIVE);
        rig.await("b.jar", State.ACTIVE);
        rig.await("c.jar", State.ACTIVE);
        long id = rig.bundle("a").orElseThrow().getBundleId();
        List<Integer> events = listen(rig.bundle("b").orElseThrow());
        List<Integer> more = listen(rig.bundle("c").orElseThrow());
        rig.drop("a.jar", AnalyzerBundle.of("a", "2.0.0", "ok"));
        Deployment deployment = rig.await("a.jar", State.ACTIVE, "2.0.0");
        assertEquals("1.0.0", deployment.previous().orElseThrow());
        assertEquals(id, rig.bundle("a").orElseThrow().getBundleId());
        assertTrue(rig.isActive("a", "2.0.0"));
        assertEquals(List.of(), events);
        assertEquals(List.of(), more);
    }

    @Test
    void bundlesOfTheFolderThatUseItsClassesAreWiredAnewWithIt() throws Exception {
        rig.drop("user.jar", GateRig.acting("user", "1.0.0", "ok").header("Import-Package", "org.osgi.framework,lib.api"));
        rig.drop("lib.jar", GateRig.acting("lib", "1.0.0", "ok").header("Export-Package", "lib.api").entry("lib/api/x.txt", "1"));
        rig.await("user.jar", State.ACTIVE);
        rig.await("lib.jar", State.ACTIVE);
        rig.drop("lib.jar", GateRig.acting("lib", "1.1.0", "ok").header("Export-Package", "lib.api").entry("lib/api/x.txt", "2"));
        Deployment deployment = rig.await("lib.jar", State.ACTIVE, "1.1.0");
        assertTrue(deployment.reason().contains("user 1.0.0, which uses its classes, was started again."), deployment.reason());
        rig.await(() -> rig.isActive("user", "1.0.0"), "the user to be active");
        String seen = new String(rig.bundle("user").orElseThrow().adapt(BundleWiring.class).getClassLoader()
                .getResourceAsStream("lib/api/x.txt").readAllBytes());
        assertEquals("2", seen);
    }

    @Test
    void aBundleWithoutWhatItNeedsWaitsAMomentAndIsThenRefused() throws Exception {
        rig.drop("user.jar", GateRig.acting("user", "1.0.0", "ok").header("Import-Package", "org.osgi.framework,lib.api"));
        rig.await("user.jar", State.WAITING);
        Deployment refused = rig.await("user.jar", State.QUARANTINED);
        assertTrue(refused.reason().contains("lib.api"), refused.reason());
        assertTrue(rig.bundle("user").isEmpty());
    }

    @Test
    void somethingElseUnderTheSameNameTakesItsPlace() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        rig.drop("a.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
        rig.await(() -> rig.isActive("b", "1.0.0"), "b to be active");
        assertTrue(rig.bundle("a").isEmpty());
    }

    @Test
    void aSecondFileWithTheSameBundleIsRefusedAndItsDeletionChangesNothing() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        rig.drop("copy.jar", AnalyzerBundle.of("a", "1.0.0", "ok").header("Bundle-Name", "copy"));
        Deployment refused = rig.await("copy.jar", State.QUARANTINED);
        assertTrue(refused.reason().contains("a.jar"), refused.reason());
        Files.delete(rig.deploy.resolve("quarantine/copy.jar"));
        rig.await(() -> rig.of("copy.jar", true).isEmpty(), "the refused file to be out of view");
        assertTrue(rig.isActive("a", "1.0.0"));
    }

    // ---- refused

    @Test
    void aRefusedUpdateLeavesTheOldVersionInUseAndItsFileInPlace() throws Exception {
        rig.drop("flawed.jar", AnalyzerBundle.of("good", "1.0.0", "ok"));
        rig.await("flawed.jar", State.ACTIVE, "1.0.0");
        byte[] good = Files.readAllBytes(rig.deploy.resolve("flawed.jar"));
        List<Integer> events = listen(rig.bundle("good").orElseThrow());
        rig.drop("flawed.jar", AnalyzerBundle.of("good", "1.1.0", "throw"));
        Deployment refused = rig.await("flawed.jar", State.QUARANTINED);
        assertTrue(refused.reason().contains("no words to work with"), refused.reason());
        assertTrue(refused.reason().endsWith("Version 1.0.0 is still in use."), refused.reason());
        rig.await("flawed.jar", State.ACTIVE, "1.0.0");
        assertTrue(Arrays.equals(good, Files.readAllBytes(rig.deploy.resolve("flawed.jar"))));
        assertEquals(List.of(), events);
        Explanation why = new FileExplainer(rig.gate::all).explain("flawed.jar").orElseThrow();
        assertTrue(why.reasons().stream().anyMatch(reason -> reason.contains("no words to work with")), why.toString());
        assertTrue(why.reasons().stream().anyMatch(reason -> reason.startsWith("The file in the deploy folder, a bundle, good 1.0.0")),
                why.toString());
        // A better one takes the refused one away.
        rig.drop("flawed.jar", AnalyzerBundle.of("good", "1.2.0", "ok"));
        rig.await("flawed.jar", State.ACTIVE, "1.2.0");
        rig.await(() -> rig.of("flawed.jar", true).isEmpty(), "the refused file to be forgotten");
        assertFalse(rig.isQuarantined("flawed.jar"));
    }

    @Test
    void aServiceThatBreaksTheRulesIsRefusedWithTheFlaw() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a.flawed", "1.0.0", "ok"));
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertEquals("It was tried where nobody sees it, and its analyzer words does not keep to the rules: it found a place outside the "
                + "text.", refused.reason());
        assertTrue(rig.bundle("a.flawed").isEmpty());
        assertTrue(new FileExplainer(rig.gate::all).explain("a.flawed").isPresent());
        Files.delete(rig.deploy.resolve("quarantine/a.jar.why.txt"));
        rig.await(() -> rig.of("a.jar", true).isEmpty(), "the refused file to be out of view");
    }

    @Test
    void anActivatorThatThrowsIsRefusedWithItsWords() throws Exception {
        rig.drop("a.jar", GateRig.acting("a", "1.0.0", "throw"));
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertTrue(refused.reason().startsWith("It failed when it was started: java.lang.IllegalStateException: no words to work with at "
                + "org.marsad.deploy.sample.SampleActivator.start"), refused.reason());
        assertTrue(rig.bundle("a").isEmpty());
    }

    @Test
    void aListThatABundleCannotWorkWithIsNotTheBundlesFault() throws Exception {
        Configuration bad = rig.configurations().getFactoryConfiguration("words", "bad", "?");
        bad.update(new Hashtable<>(Map.of("words", "a bad one")));
        Configuration good = rig.configurations().getFactoryConfiguration("words", "good", "?");
        good.update(new Hashtable<>(Map.of("words", "a good one")));
        rig.drop("a.jar", WordsBundle.of("a", "words"));
        rig.await("a.jar", State.ACTIVE);
        rig.await(() -> rig.context().getServiceReference(Callable.class) != null, "the good one to be in use");
    }

    @Test
    void anAnalyzerThatLeavesAThreadBehindIsRefused() throws Exception {
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "thread"));
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertTrue(refused.reason().contains("the thread sample-left is still in org.marsad.deploy.sample.SampleAnalyzer.untilInterrupted"),
                refused.reason());
    }

    @Test
    void oneThatBlocksIsSetAsideWhileOthersGoOn() throws Exception {
        rig.drop("deaf.jar", GateRig.acting("deaf", "1.0.0", "deaf"));
        rig.await("deaf.jar", State.CHECKING);
        rig.drop("block.jar", AnalyzerBundle.of("block", "1.0.0", "block"));
        for (int i = 0; i < 10; i++) {
            rig.drop("ok" + i + ".jar", AnalyzerBundle.of("ok" + i, "1.0.0", "ok"));
            rig.drop("bad" + i + ".jar", AnalyzerBundle.of("flawed" + i, "1.0.0", "ok"));
        }
        Deployment deaf = rig.await("deaf.jar", State.QUARANTINED);
        assertTrue(deaf.reason().startsWith("It did not start within 1 seconds; it hangs in "
                + "org.marsad.deploy.sample.SampleActivator.waitDeaf"), deaf.reason());
        for (int i = 0; i < 10; i++) {
            rig.await("ok" + i + ".jar", State.ACTIVE);
            rig.await("bad" + i + ".jar", State.QUARANTINED);
        }
        assertTrue(rig.await("block.jar", State.QUARANTINED).reason().contains("it hangs in org.marsad.deploy.sample.SampleAnalyzer"));
        // Of the one that is deaf the framework cannot get rid yet; as soon as it ends it goes.
        assertTrue(rig.bundle("deaf").isPresent());
        System.setProperty(SampleActivator.RELEASE, "yes");
        rig.await(() -> rig.bundle("deaf").isEmpty(), "the deaf bundle to go");
    }

    @Test
    void aFailingUpdateOfABundleThatCannotBeTriedRollsBackByItself() throws Exception {
        rig.drop("a.jar", GateRig.acting("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        long id = rig.bundle("a").orElseThrow().getBundleId();
        rig.drop("a.jar", GateRig.acting("a", "1.1.0", "throw"));
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertTrue(refused.reason().endsWith("Version 1.0.0 was brought back and is in use."), refused.reason());
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        assertTrue(rig.isActive("a", "1.0.0"));
        assertEquals(id, rig.bundle("a").orElseThrow().getBundleId());
        rig.drop("a.jar", GateRig.acting("a", "1.2.0", "block"));
        rig.await(() -> rig.of("a.jar", true).filter(each -> each.version().equals("1.2.0")).isPresent(), "1.2.0 to be refused");
        rig.await("a.jar", State.ACTIVE, "1.0.0");
        assertTrue(rig.isActive("a", "1.0.0"));
    }

    private List<Integer> listen(Bundle bundle) {
        List<Integer> events = new CopyOnWriteArrayList<>();
        BundleListener listener = (BundleEvent event) -> {
            if (event.getBundle().equals(bundle)) {
                events.add(event.getType());
            }
        };
        rig.context().addBundleListener(listener);
        return events;
    }

    @Test
    void anEmptyJarIsRefused() throws Exception {
        rig.drop("a.jar", new byte[0]);
        rig.await("a.jar", State.QUARANTINED);
        rig.drop("b.jar", SampleJar.plain());
        assertTrue(rig.await("b.jar", State.QUARANTINED).reason().contains("Bundle-SymbolicName"));
    }
}
