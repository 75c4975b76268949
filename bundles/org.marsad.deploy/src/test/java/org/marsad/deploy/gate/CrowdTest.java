package org.marsad.deploy.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.sample.AnalyzerBundle;

/** Many files at once, and at random. */
class CrowdTest {

    private static final int STEPS = 60;

    @TempDir
    private Path home;

    private final long seed = Long.getLong("marsad.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void fiftyAtOnceOfWhichTwentyAreBrokenAreAllDecided() throws Exception {
        try (GateRig rig = GateRig.open(home)) {
            for (int i = 0; i < 30; i++) {
                rig.drop("ok" + i + ".jar", AnalyzerBundle.of("ok" + i, "1.0.0", "ok"));
            }
            for (int i = 0; i < 20; i++) {
                rig.drop("bad" + i + ".jar", bad(i));
            }
            for (int i = 0; i < 30; i++) {
                rig.await("ok" + i + ".jar", State.ACTIVE);
            }
            for (int i = 0; i < 20; i++) {
                Deployment refused = rig.await("bad" + i + ".jar", State.QUARANTINED);
                assertTrue(rig.why("bad" + i + ".jar").startsWith(refused.reason()), refused.reason());
            }
            assertEquals(50, rig.gate.all().size());
        }
    }

    private static byte[] bad(int number) {
        byte[] good = AnalyzerBundle.of("bad" + number, "1.0.0", "ok").bytes();
        return switch (number % 7) {
            case 0 -> Arrays.copyOf(good, good.length / 2);
            case 1 -> AnalyzerBundle.of("bad" + number, "1.0.0", "throw").bytes();
            case 2 -> number < 10 ? AnalyzerBundle.of("bad" + number, "1.0.0", "block").bytes()
                    : GateRig.acting("bad" + number, "1.0.0", "deaf").bytes();
            case 3 -> AnalyzerBundle.of("flawed" + number, "1.0.0", "ok").bytes();
            case 4 -> AnalyzerBundle.of("bad" + number, "1.0.0", "ok").header("Import-Package", "no.such.thing").bytes();
            case 5 -> AnalyzerBundle.of("bad" + number, "1.0.0", "ok").without("Bundle-SymbolicName").bytes();
            default -> AnalyzerBundle.of("bad" + number, "1.0.0", "thread").bytes();
        };
    }

    /** Whatever happens in the folder: in the end what is in it is what is in use, and every file has been decided upon. */
    @Test
    void whatIsInTheFolderIsWhatIsInUse() throws Exception {
        GateRig rig = GateRig.open(home);
        try {
            Map<String, String> wanted = new HashMap<>(); // by file what goes by which name and version
            for (int step = 0; step < STEPS; step++) {
                String file = "f" + random.nextInt(6) + ".jar";
                switch (random.nextInt(8)) {
                    case 0 -> Files.deleteIfExists(rig.deploy.resolve(file));
                    case 1 -> rename(rig, file);
                    case 2 -> rig.drop(file, AnalyzerBundle.of(file, "1." + step + ".0", random.nextBoolean() ? "throw" : "thread"));
                    case 3 -> Files.write(rig.deploy.resolve(file), new byte[random.nextInt(50)]);
                    case 4 -> Thread.sleep(random.nextInt(200)); // so that the gate is met at different moments
                    case 5 -> {
                        if (random.nextInt(3) == 0) {
                            rig.close();
                            rig = GateRig.open(home);
                        }
                    }
                    default -> rig.drop(file, AnalyzerBundle.of(file, "1." + step + ".0", "ok"));
                }
            }
            awaitCalm(rig);
            for (Deployment deployment : rig.gate.all()) {
                assertTrue(deployment.state() == State.ACTIVE || deployment.state() == State.QUARANTINED,
                        "seed " + seed + " " + deployment);
                assertEquals(deployment.state() == State.ACTIVE, Files.exists(rig.deploy.resolve(deployment.file()))
                        && rig.isActive(deployment.name(), deployment.version()), "seed " + seed + " " + deployment);
                if (deployment.state() == State.ACTIVE) {
                    wanted.put(deployment.file(), deployment.name());
                }
            }
            List<String> files = new ArrayList<>();
            try (var entries = Files.newDirectoryStream(rig.deploy, "*.jar")) {
                entries.forEach(entry -> files.add(entry.getFileName().toString()));
            }
            assertEquals(wanted.keySet(), new HashSet<>(files), "seed " + seed);
            assertEquals(3 + wanted.size(), rig.context().getBundles().length, "seed " + seed);
        } finally {
            rig.close();
        }
    }

    private void rename(GateRig rig, String file) throws IOException {
        Path from = rig.deploy.resolve(file);
        Path to = rig.deploy.resolve("f" + random.nextInt(6) + ".jar");
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void awaitCalm(GateRig rig) throws InterruptedException {
        int[] calm = {0};
        rig.await(() -> {
            boolean decided = rig.gate.all().stream()
                    .allMatch(deployment -> deployment.state() == State.ACTIVE || deployment.state() == State.QUARANTINED);
            calm[0] = decided && rig.context().getBundles().length == 3 + rig.gate.all().stream()
                    .filter(deployment -> deployment.state() == State.ACTIVE).count() ? calm[0] + 1 : 0;
            return calm[0] > 40; // so many looks of the gate without a change
        }, "everything to be decided upon");
    }
}
