package org.marsad.deploy.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {

    private static final int ROUNDS = 500;

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("marsad.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RecordFile file = new RecordFile(folder.resolve("records"), true);
        assertEquals(List.of(), file.read());
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> records = records();
            file.write(records);
            assertEquals(records, file.read(), "seed " + seed);
        }
    }

    @Test
    void ofATruncatedFileTheFirstRecordsAreReadAndOfADamagedOneAllButOne() throws IOException {
        Path path = folder.resolve("records");
        RecordFile file = new RecordFile(path, false);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> records = records();
            file.write(records);
            byte[] bytes = Files.readAllBytes(path);
            Files.write(path, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            List<List<String>> read = file.read();
            assertEquals(records.subList(0, read.size()), read, "seed " + seed);
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
                Files.write(path, bytes);
                List<List<String>> intact = new ArrayList<>(records);
                intact.removeAll(file.read());
                assertEquals(true, intact.size() <= 2, "seed " + seed); // a line end that is damaged damages two
            }
        }
    }

    @Test
    void whatIsCutOffAndLooksLikeARecordIsNone() throws IOException {
        Path path = folder.resolve("records");
        RecordFile file = new RecordFile(path, false);
        file.write(List.of(List.of("", "0 is the check sum of nothing")));
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 2));
        assertEquals(List.of(), file.read());
    }

    @Test
    void aCrashBeforeTheFileWasReplacedLeavesTheOldOne() throws IOException {
        RecordFile file = new RecordFile(folder.resolve("records"), true);
        file.write(List.of(List.of("old")));
        Files.write(folder.resolve("records.new"), new byte[] {1, 2, 3});
        assertEquals(List.of(List.of("old")), file.read());
        file.write(List.of(List.of("new")));
        assertEquals(List.of(List.of("new")), file.read());
    }

    private List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            List<String> record = new ArrayList<>();
            for (int j = 1 + random.nextInt(4); j > 0; j--) {
                record.add(word());
            }
            records.add(record);
        }
        return records;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append("ab\t\n\r\\tnعم 0".charAt(random.nextInt(12)));
        }
        return word.toString();
    }
}
