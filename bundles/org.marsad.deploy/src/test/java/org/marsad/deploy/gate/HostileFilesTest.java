package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.sample.AnalyzerBundle;
import org.marsad.deploy.sample.Bombs;
import org.marsad.deploy.sample.SampleJar;

/** Links, strange names and strange jars: each is told about, and none keeps the gate from the others. */
class HostileFilesTest {

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

    // ---- links

    @Test
    void linksThatLeadNowhereOrInACircleAreShownAndStopNobody() throws Exception {
        Files.createSymbolicLink(rig.deploy.resolve("circle.jar"), Path.of("circle.jar"));
        Files.createSymbolicLink(rig.deploy.resolve("nowhere.jar"), Path.of("gone"));
        rig.drop("a.jar", AnalyzerBundle.of("a", "1.0.0", "ok"));
        rig.await("a.jar", State.ACTIVE);
        assertTrue(rig.await("circle.jar", State.IGNORED).reason().startsWith("It cannot be looked at: "));
        assertEquals("It is a link to gone, which is not there.", rig.await("nowhere.jar", State.IGNORED).reason());
    }

    @Test
    void aRefusedLinkComesWithItsContentAndWhatItLeadsToStays() throws Exception {
        Path target = AnalyzerBundle.of("a", "1.0.0", "throw").write(elsewhere.resolve("target"));
        byte[] bytes = Files.readAllBytes(target);
        Path relative = rig.deploy.toRealPath().relativize(target.toRealPath());
        Files.createSymbolicLink(rig.deploy.resolve("a.jar"), relative);
        rig.await("a.jar", State.QUARANTINED);
        Path refused = rig.deploy.resolve("quarantine/a.jar");
        assertTrue(Files.isRegularFile(refused, LinkOption.NOFOLLOW_LINKS));
        assertEquals(-1, Files.mismatch(target, refused));
        assertEquals(bytes.length, Files.size(target));
        assertFalse(Files.exists(rig.deploy.resolve("a.jar"), LinkOption.NOFOLLOW_LINKS));
        assertTrue(rig.why("a.jar").contains("no words to work with"));
    }

    @Test
    void aLinkInTheWayOfAReasonIsNotFollowed() throws Exception {
        Path outside = Files.writeString(elsewhere.resolve("outside"), "untouched");
        Path quarantine = Files.createDirectories(rig.deploy.resolve("quarantine"));
        Files.createSymbolicLink(quarantine.resolve(".marsad-a.xyz.why.txt"), outside);
        Files.createSymbolicLink(quarantine.resolve("a.xyz.why.txt"), outside);
        rig.drop("a.xyz", new byte[] {1});
        rig.await("a.xyz", State.QUARANTINED);
        assertTrue(rig.why("a.xyz").startsWith("Nothing here can be made of a file with this name."));
        assertEquals("untouched", Files.readString(outside));
    }

    // ---- names

    @Test
    void namesThatCannotBeShownOrKeptAreLeftAlone() throws Exception {
        byte[] jar = AnalyzerBundle.of("a", "1.0.0", "ok").bytes();
        String broken = "a\nb.jar";
        String turned = "a\u202Erab.jar";
        String longName = "ش".repeat(118) + ".jar";
        for (String name : List.of(broken, turned, longName)) {
            rig.drop(name, jar);
        }
        assertEquals("Its name holds characters that cannot be shown. Rename it.", rig.await(broken, State.IGNORED).reason());
        assertEquals("Its name holds characters that cannot be shown. Rename it.", rig.await(turned, State.IGNORED).reason());
        assertTrue(rig.await(longName, State.IGNORED).reason().startsWith("Its name is longer than 239 bytes."));
        assertEquals(List.of(), rig.trials.examined());
    }

    @Test
    void aNameThatIsNoTextStopsNobody() throws Exception {
        Process touch = new ProcessBuilder("sh", "-c", "printf x > \"$1/$(printf 'a\\377.jar')\"", "sh", rig.deploy.toString()).start();
        assertEquals(0, touch.waitFor());
        rig.drop("b.jar", AnalyzerBundle.of("b", "1.0.0", "ok"));
        rig.await("b.jar", State.ACTIVE);
        Deployment left = rig.gate.all().stream().filter(deployment -> !deployment.file().equals("b.jar")).findFirst().orElseThrow();
        assertEquals(State.IGNORED, left.state());
        assertTrue(left.reason().startsWith("Its name is not in the encoding"), left.reason());
    }

    @Test
    void anArabicNameIsAsGoodAsAnyAlsoInQuarantine() throws Exception {
        String name = "محلل\u200Cالأخبار " + "ش".repeat(100) + ".jar";
        rig.drop(name, AnalyzerBundle.of("a", "1.0.0", "throw"));
        rig.await(name, State.QUARANTINED);
        assertTrue(rig.why(name).contains("File:    " + name + "\n"));
        rig.drop(name, AnalyzerBundle.of("a", "1.1.0", "ok"));
        rig.await(name, State.ACTIVE);
        rig.await(() -> !rig.isQuarantined(name), "the refused one to go");
    }

    @Test
    void anEndingInCapitalsIsToldSo() throws Exception {
        rig.drop("a.JAR", AnalyzerBundle.of("a", "1.0.0", "ok"));
        Deployment refused = rig.await("a.JAR", State.QUARANTINED);
        assertEquals("The ending of its name is in capitals.", refused.reason());
        assertEquals("Rename it to a.jar and drop it again.", refused.advice());
    }

    @Test
    void whatAJarSaysOfItselfCannotReachATerminal() throws Exception {
        rig.drop("a.jar", SampleJar.bundle("a", "1.\u001b[2J\u202e0"));
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertTrue(refused.reason().contains("'1.<U+001B>[2J<U+202E>0'"), refused.reason());
        assertFalse(rig.why("a.jar").contains("\u001b"));
    }

    // ---- jars

    @Test
    void jarsThatUnpackWithoutEndAreRefusedSoonAndOthersGoOn() throws Exception {
        rig.drop("bomb.jar", Bombs.zeros(SampleJar.bundle("bomb", "1.0.0"), 200L << 20));
        rig.drop("nested.jar", SampleJar.bundle("nested", "1.0.0").entry("lib/inner.jar", Bombs.zeros(SampleJar.plain(), 200L << 20))
                .bytes());
        rig.drop("ok.jar", AnalyzerBundle.of("ok", "1.0.0", "ok"));
        rig.await("ok.jar", State.ACTIVE);
        for (String name : List.of("bomb.jar", "nested.jar")) {
            Deployment refused = rig.await(name, State.QUARANTINED);
            assertTrue(refused.reason().startsWith("Unpacked it would hold more than 64 MiB"), refused.reason());
        }
    }

    @Test
    void anEntryThatHoldsMoreThanTheJarSaysIsDamaged() throws Exception {
        rig.drop("a.jar", Bombs.understated(Bombs.zeros(SampleJar.bundle("a", "1.0.0"), 200L << 20), 1000));
        Deployment refused = rig.await("a.jar", State.QUARANTINED);
        assertTrue(refused.reason().startsWith("This is not a readable jar: its entry zeros is damaged"), refused.reason());
    }

    @Test
    void anEntryThatLeadsOutOfTheJarIsAReasonToRefuse() throws Exception {
        rig.drop("a.jar", SampleJar.bundle("a", "1.0.0").entry("../../evil.sh", "x"));
        assertEquals("Its entry ../../evil.sh leads out of the jar.", rig.await("a.jar", State.QUARANTINED).reason());
    }
}
