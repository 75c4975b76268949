package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.keep.RecordFile;
import org.marsad.deploy.sample.AnalyzerBundle;
import org.marsad.deploy.sample.SampleFramework;
import org.osgi.framework.Bundle;

/** What is in the deploy folder when the container stops and starts again. */
class RestartTest {

    @TempDir
    private Path home;

    @Test
    void whatWasInUseIsInUseAgainWithoutAnotherTrial() throws Exception {
        long id;
        Deployment before;
        try (GateRig rig = GateRig.open(home)) {
            rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
            rig.await("a.jar", State.ACTIVE);
            rig.drop("a.jar", AnalyzerBundle.of("a", "1.1.0", "ok"));
            before = rig.await("a.jar", State.ACTIVE, "1.1.0");
            id = rig.bundle("a").orElseThrow().getBundleId();
        }
        try (GateRig rig = GateRig.open(home)) {
            assertTrue(rig.isActive("a", "1.1.0"));
            assertEquals(id, rig.bundle("a").orElseThrow().getBundleId());
            assertEquals(List.of(), rig.trials.examined());
            Deployment after = rig.of("a.jar", false).orElseThrow();
            assertEquals(before.previous(), after.previous());
            assertEquals(before.since(), after.since());
            assertEquals("1.0.0", rig.requests.rollback("a").version());
        }
    }

    @Test
    void theFrameworkStartsNothingOfTheFolderByItself() throws Exception {
        try (GateRig rig = GateRig.open(home)) {
            rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
            rig.await("a.jar", State.ACTIVE);
        }
        try (var framework = SampleFramework.open(home.resolve("cache"), Map.of())) {
            Bundle bundle = framework.context().getBundle("deploy:a.jar");
            assertEquals(Bundle.INSTALLED, bundle.getState());
        }
    }

    @Test
    void aFileThatWentWhileTheContainerWasDownIsGivenUpAndAChangedOneIsTried() throws Exception {
        try (GateRig rig = GateRig.open(home)) {
            rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
            rig.drop("b.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
            rig.drop("c.jar", AnalyzerBundle.of("c", "1.0.0", "ok"));
            rig.await("a.jar", State.ACTIVE);
            rig.await("b.jar", State.ACTIVE);
            rig.await("c.jar", State.ACTIVE);
        }
        Files.delete(home.resolve("deploy/a.jar"));
        Files.write(home.resolve("deploy/b.jar"), AnalyzerBundle.of("b", "1.1.0", "ok").bytes());
        Files.write(home.resolve("deploy/c.jar"), AnalyzerBundle.of("c", "1.1.0", "throw").bytes());
        try (GateRig rig = GateRig.open(home)) {
            rig.await(() -> rig.bundle("a").isEmpty(), "the bundle without a file to go");
            assertTrue(rig.isActive("b", "1.1.0"));
            assertEquals(List.of("b 1.1.0"), rig.trials.examined());
            // The changed one does not work; what worked before is in use all the same.
            rig.await("c.jar", State.QUARANTINED);
            rig.await("c.jar", State.ACTIVE, "1.0.0");
            assertTrue(rig.isActive("c", "1.0.0"));
            rig.await(() -> rig.of("a.jar", false).isEmpty(), "a.jar to be forgotten");
        }
    }

    @Test
    void oneThatMadeTheContainerDieIsSetAsideAndEverythingElseStarts() throws Exception {
        try (GateRig rig = GateRig.open(home)) {
            rig.drop("ok.jar", AnalyzerBundle.of("ok", "1.0.0", "ok"));
            rig.await("ok.jar", State.ACTIVE);
        }
        byte[] deadly = AnalyzerBundle.of("deadly", "1.0.0", "ok").bytes();
        Files.write(home.resolve("deploy/deadly.jar"), deadly);
        mark("deadly.jar", deadly);
        try (GateRig rig = GateRig.open(home)) {
            Deployment refused = rig.of("deadly.jar", true).orElseThrow();
            assertEquals("The container died while this was started.", refused.reason());
            assertTrue(rig.bundle("deadly").isEmpty());
            assertTrue(rig.isActive("ok", "1.0.0"));
            rig.drop("deadly.jar", deadly); // the operator thinks better of it
            rig.await("deadly.jar", State.ACTIVE);
        }
        try (GateRig rig = GateRig.open(home)) {
            assertTrue(rig.isActive("deadly", "1.0.0"));
        }
    }

    @Test
    void ifSeveralMayBeToBlameEachIsStartedAlone() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            byte[] bytes = AnalyzerBundle.of(name, "1.0.0", "ok").bytes();
            Files.createDirectories(home.resolve("deploy"));
            Files.write(home.resolve("deploy/" + name + ".jar"), bytes);
            mark(name + ".jar", bytes);
        }
        try (GateRig rig = GateRig.open(home)) {
            for (String name : List.of("a", "b", "c")) {
                assertTrue(rig.isActive(name, "1.0.0"));
            }
            assertEquals(0, Files.list(home.resolve("data/starting")).count());
        }
    }

    /** What a container leaves that dies while it starts a bundle. */
    private void mark(String file, byte[] bytes) throws Exception {
        Path folder = Files.createDirectories(home.resolve("data/starting"));
        Path copy = Files.write(home.resolve("x"), bytes);
        String sha256 = new Copies(home.resolve("y"), Duration.ZERO).keep(copy).sha256();
        new RecordFile(folder.resolve(UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString()), true)
                .write(List.of(List.of(file, sha256)));
    }

    @Test
    void quarantineIsKeptAndSurvivesEvenTheLossOfTheLedger() throws Exception {
        try (GateRig rig = GateRig.open(home)) {
            rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "throw"));
            rig.drop("b.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
            rig.await("a.jar", State.QUARANTINED);
            rig.await("b.jar", State.ACTIVE);
        }
        String reason;
        try (GateRig rig = GateRig.open(home)) {
            reason = rig.of("a.jar", true).orElseThrow().reason();
            assertTrue(reason.contains("no words to work with"));
        }
        Files.delete(home.resolve("data/ledger"));
        try (GateRig rig = GateRig.open(home)) {
            assertEquals(reason, rig.of("a.jar", true).orElseThrow().reason());
            assertTrue(rig.isActive("b", "1.0.0"));
            assertFalse(rig.isQuarantined("b.jar"));
        }
    }

    @Test
    void aTrialThatWasBrokenOffLeavesNothing() throws Exception {
        try (GateRig rig = GateRig.open(home)) {
            rig.context().installBundle("trial:x/1", AnalyzerBundle.of("a", "1.0.0", "ok").open());
            rig.context().installBundle("deploy:x.jar", AnalyzerBundle.of("b", "1.0.0", "ok").open());
        }
        try (GateRig rig = GateRig.open(home)) {
            assertEquals(3, rig.context().getBundles().length); // the framework, Configuration Admin, the component runtime
        }
    }

    @Test
    void whatWasOnlyHalfWrittenWhenTheContainerDiedIsDeletedAndBlamesNobody() throws Exception {
        byte[] jar = AnalyzerBundle.of("a", "1.0.0", "ok").bytes();
        Path quarantine = Files.createDirectories(home.resolve("deploy/quarantine"));
        Path half = Files.write(home.resolve("deploy/.marsad-a.jar"), new byte[10]);
        Path reason = Files.write(quarantine.resolve(".marsad-b.jar.why.txt"), new byte[10]);
        Files.write(home.resolve("deploy/a.jar"), jar);
        mark("a.jar", jar);
        Path folder = home.resolve("data/starting");
        Path mark = folder.resolve(UUID.nameUUIDFromBytes("a.jar".getBytes(StandardCharsets.UTF_8)).toString());
        Files.move(mark, folder.resolve(mark.getFileName() + ".new"));
        try (GateRig rig = GateRig.open(home)) {
            assertTrue(rig.isActive("a", "1.0.0"));
            assertFalse(Files.exists(half));
            assertFalse(Files.exists(reason));
        }
    }

    @Test
    void aGateThatNeverWaitsIsNotOpened() {
        assertEquals("poll = 0 in conf/org.marsad.deploy.cfg: it has to be at least 1", assertThrows(IllegalArgumentException.class,
                () -> new Gate(home, home, null, null, List.of(), Set::of, Duration.ZERO)).getMessage());
    }

    @Test
    void notesOfAnotherVersionOfThisBundleAreAsIfTheyHadNeverBeen() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.createDirectories(home.resolve("deploy"));
        new RecordFile(home.resolve("data/bundles"), false).write(List.of(List.of("held", "a.jar"), List.of("proven"),
                List.of("held", "a.jar", "deploy:a.jar", "0", "yesterday", "a", "1", "")));
        Files.write(home.resolve("deploy/a.jar"), AnalyzerBundle.of("a", "1.0.0", "ok").bytes());
        try (GateRig rig = GateRig.open(home)) {
            assertTrue(rig.isActive("a", "1.0.0"));
        }
    }
}
