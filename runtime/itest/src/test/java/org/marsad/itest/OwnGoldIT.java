package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: speech, topics and stories of the articles that no rule was made from stay as well found as they were. */
class OwnGoldIT {

    private static final Path GOLD = Path.of(System.getProperty("marsad.sources")).resolve("runtime/gold");

    /** The least of each figure: a little below what was reached. By folder, then by area, subject and measure. */
    private static final Map<String, Map<String, Double>> LEAST = Map.of(
            "dev", Map.of("gold: quotations, by overlap, F1", 0.97, "gold: quotations, indirect, by overlap, F1", 0.95,
                    "gold: quotations, direct, exact, with speaker, F1", 0.98, "gold: CRIME_TOPIC, by overlap, F1", 0.88,
                    "stories: pairs of one story, F1", 0.9, "stories: claims that differ, recall", 0.85,
                    "stories: claims that agree, recall", 0.95),
            "kept", Map.of("gold: quotations, by overlap, F1", 0.92, "gold: quotations, indirect, by overlap, F1", 0.9,
                    "gold: quotations, direct, exact, with speaker, F1", 0.92, "gold: CRIME_TOPIC, by overlap, F1", 0.85,
                    "stories: pairs of one story, F1", 0.9, "stories: claims that differ, recall", 0.6,
                    "stories: claims that agree, recall", 0.9),
            "stories/dev", Map.of("stories: pairs of one story, F1", 0.9, "stories: claims that differ, recall", 0.9,
                    "stories: claims that differ, precision", 0.95, "stories: claims that agree, recall", 0.95),
            "stories/kept", Map.of("stories: pairs of one story, F1", 0.8, "stories: claims that differ, recall", 0.1,
                    "stories: claims that differ, precision", 0.8, "stories: claims that agree, recall", 0.6));

    @TempDir
    private Path home;

    @Test
    void figuresOfOurOwnArticlesAreKept() throws Exception {
        List<String> missed = new ArrayList<>();
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            for (String folder : List.of("dev", "kept", "stories/dev", "stories/kept")) {
                Map<String, Double> open = new TreeMap<>(LEAST.get(folder));
                List<String> areas = LEAST.get(folder).keySet().stream().map(name -> name.substring(0, name.indexOf(':'))).distinct()
                        .sorted().toList();
                for (String area : areas) {
                    for (Map<String, Object> figure : shell.rows("evaluate " + area + " '" + GOLD.resolve(folder).toRealPath()
                            + "' --json")) {
                        String name = area + ": " + figure.get("subject") + ", " + figure.get("measure");
                        Double least = open.remove(name);
                        if (least != null && ((Number) figure.get("value")).doubleValue() < least) {
                            missed.add(folder + ", " + name + ": " + figure.get("value") + " is less than " + least);
                        }
                    }
                }
                open.keySet().forEach(name -> missed.add(folder + ", " + name + ": was not taken"));
            }
        }
        assertEquals(List.of(), missed);
    }
}
