package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.itest.parts.Letters;
import org.marsad.itest.parts.Misbehaving;

/**
 * Promise: an analyzer that throws, never ends, takes all memory, finds a million things, recurses for ever or leaves threads
 * behind is suspended with a reason, and every document gets everything else.
 */
class MisbehavingAnalyzersIT {

    private static final int DOCUMENTS = 40;
    private static final List<String> WAYS = List.of("throws", "loops", "hoards", "floods", "recurses", "spawns");

    @TempDir
    private Path folder;

    @Test
    void documentsFlowWithTheOthers() throws Exception {
        Path home = folder.resolve("home");
        Path deploy = Files.createDirectories(home.resolve("deploy"));
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/org.marsad.core.conductor.cfg"), "analyzerSeconds = 2\n");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(texts.resolve(i + ".txt"), "هذا " + Misbehaving.WORD + " رقم " + i + " في 12 دجنبر 2024");
        }
        for (String way : WAYS) {
            Files.write(deploy.resolve(way + ".jar"), analyzer(way, Misbehaving.class, "how", way));
        }
        Files.write(deploy.resolve("letters.jar"), analyzer("letters", Letters.class, "letter", "ا"));

        Launched launched = Launched.at(home).environment("MARSAD_OPTS", "-XX:TieredStopAtLevel=1 -Xmx192m");
        try (Conversation shell = launched.converse("--keep-going")) {
            Set<Object> inUse = shell.rows("deployments --json").stream().filter(row -> "active".equals(row.get("state")))
                    .map(row -> row.get("file")).collect(Collectors.toSet());
            assertEquals(WAYS.size() + 1, inUse.size(), "each passes its trial: " + inUse);

            shell.ask("ingest --wait '" + texts + "'");

            List<Map<String, Object>> analyzers = shell.rows("analyzers --json");
            for (String way : WAYS) {
                String state = analyzers.stream().filter(row -> way.equals(row.get("name"))).findFirst().orElseThrow()
                        .get("state").toString();
                assertTrue(state.startsWith("suspended"), way + ": " + state);
            }
            assertEquals(DOCUMENTS, done(analyzers, "letters"));
            assertEquals(DOCUMENTS, done(analyzers, "dates"));
            assertEquals(DOCUMENTS, shell.rows("documents --limit 1000 --json").size());
            assertEquals(DOCUMENTS, shell.rows("search " + Misbehaving.WORD + " --limit 1000 --json").size());
            String why = shell.ask("why hoards");
            assertTrue(why.contains("suspended"), why);
        }
    }

    private static long done(List<Map<String, Object>> analyzers, String id) {
        return ((Number) analyzers.stream().filter(row -> id.equals(row.get("name"))).findFirst().orElseThrow().get("done")).longValue();
    }

    private static byte[] analyzer(String id, Class<?> type, String property, String value) {
        return new ComponentBundle("org.example." + id, type).service(Analyzer.class).property("marsad.analyzer.id", id)
                .property("marsad.analyzer.revision", "1").property("marsad.analyzer.produces", "test.letter")
                .property(property, value).needsProperties().bytes();
    }
}
