package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyzer that takes all memory harms itself only. */
class MemoryShortageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"flood", "creep"})
    void anAnalyzerThatTakesAllMemoryIsStoppedAndTheOthersGoOn(String analyzer) throws Exception {
        Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), ShortOfMemory.class.getName(),
                catalogue.toString(), analyzer).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it ends");
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output);
        String said = String.join("\n", lines) + "\n" + Files.readString(errors);
        assertEquals("rest true", lines.get(0), said);
        List<String> documents = lines.stream().filter(line -> line.startsWith("document")).toList();
        assertEquals(60, documents.size(), said);
        assertEquals(Set.of("document words=true problems=[]", "document words=true problems=[hog out-of-memory]"),
                documents.stream().collect(Collectors.toSet()), said);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("barred hog suspended")), said);
    }
}
