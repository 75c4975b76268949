package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: every figure taken from data of others keeps its goal, where those data are at hand. */
class FiguresIT {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "../shared"));

    /** By area, where its data are. */
    private static final Map<String, String> AREAS = Map.of("normalisation", "normalisation", "segmentation", "segmentation",
            "boilerplate", "boilerplate/aeb-ar-dev", "pdf", "pdf", "charset", "lang", "language", "lang", "entities", "ner",
            "dates", "dates", "gold", ".");

    /** The file with mixed text had lost a third of its letters when it was made. */
    private static final Set<String> OUT_OF_REACH = Set.of("wkhtml-noto, words in right order");

    /** How long something takes says more of the machine than of the product. */
    private static final String TIME = "seconds";

    @TempDir
    private Path home;

    @Test
    void goalsAreKept() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "the data are not here: " + SHARED);
        List<String> missed = new ArrayList<>();
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            for (Map.Entry<String, String> area : AREAS.entrySet()) {
                List<Map<String, Object>> figures = shell.rows("evaluate " + area.getKey() + " '"
                        + SHARED.resolve(area.getValue()).toRealPath() + "' --json");
                assertTrue(figures.stream().anyMatch(figure -> figure.get("goal") != null), area + ": " + figures);
                figures.stream().filter(figure -> Boolean.FALSE.equals(figure.get("ok")) && !TIME.equals(figure.get("measure")))
                        .filter(figure -> !OUT_OF_REACH.contains(figure.get("subject") + ", " + figure.get("measure")))
                        .forEach(figure -> missed.add(area.getKey() + ": " + figure));
            }
        }
        assertEquals(List.of(), missed);
    }
}
