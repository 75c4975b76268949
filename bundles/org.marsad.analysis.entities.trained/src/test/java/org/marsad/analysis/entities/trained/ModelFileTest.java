package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.training.TaggedSentence;
import org.marsad.testkit.Seed;

class ModelFileTest {

    private static final ModelHeader HEADER = new ModelHeader(Instant.parse("2026-01-01T12:00:00Z"), 60, Optional.of(0.5));

    private static Model model;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void learn() throws Exception {
        model = new Schooling(MadeUp.language(), () -> { }).learn(new MadeUp(1).sentences(60), 1);
    }

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("press.model");
        ModelFile.write(file, HEADER, model);
    }

    private static String refusal(Path file) {
        String front = message(() -> ModelFile.front(file));
        String whole = message(() -> ModelFile.read(file));
        assertTrue(!whole.isEmpty(), "it was read");
        assertTrue(front.isEmpty() || front.equals(whole), front + " / " + whole);
        return whole;
    }

    private interface Reading {
        Object read() throws ModelException, IOException;
    }

    private static String message(Reading reading) {
        try {
            reading.read();
            return "";
        } catch (ModelException e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsReadFindsWhatWasWritten() throws Exception {
        Model read = ModelFile.read(file);
        assertArrayEquals(ModelForm.write(read), ModelForm.write(ModelFile.read(file)));
        List<List<String>> words = new MadeUp(2).sentences(40).stream().map(TaggedSentence::words).toList();
        assertEquals(new Recognizer(model, MadeUp.language()).tag(words), new Recognizer(read, MadeUp.language()).tag(words));
        assertEquals(HEADER, ModelFile.front(file).header());
    }

    @Test
    void theRevisionIsThatOfWhatWasLearnedWhenever() throws Exception {
        String revision = ModelFile.front(file).revision();
        assertEquals(12, revision.length());
        assertEquals(revision, ModelFile.write(folder.resolve("again.model"), HEADER, model));
        ModelHeader later = new ModelHeader(HEADER.madeAt().plusSeconds(1), 60, Optional.empty());
        assertEquals(revision, ModelFile.write(file, later, model));
        Model other = new Schooling(MadeUp.language(), () -> { }).learn(new MadeUp(2).sentences(60), 1);
        assertNotEquals(revision, ModelFile.write(folder.resolve("other.model"), HEADER, other));
        assertEquals(Optional.empty(), ModelFile.front(file).header().f1());
    }

    @Test
    void nothingButTheModelIsLeftInTheFolder() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aForeignFileIsNoModel() throws Exception {
        for (String content : List.of("", "MARS", "these are not the bytes of a model, however many of them there may be".repeat(9))) {
            Files.writeString(file, content);
            assertTrue(refusal(file).startsWith("it is no model"), content);
        }
    }

    @Test
    void aModelOfAnotherVersionIsNotGuessedAt() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(8, 99);
        Files.write(file, bytes);
        assertEquals("it is of version 99, and this Marsad reads version 1; train it again", refusal(file));
    }

    @Test
    void aFileThatWasCutIsRefusedWhereverItWasCut() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Random random = Seed.ofThisRun().random();
        for (int i = 0; i < 100; i++) {
            Files.write(file, Arrays.copyOf(bytes, 8 + random.nextInt(bytes.length - 8)));
            assertTrue(refusal(file).startsWith("it is damaged"));
        }
    }

    @Test
    void aFileInWhichOneBitHasTurnedIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        for (int i = 0; i < 100; i++) {
            byte[] turned = bytes.clone();
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, turned);
            assertTrue(!message(() -> ModelFile.read(file)).isEmpty(), seed.repeat());
        }
    }

    @Test
    void bytesThatAreNoModelAreRefusedAndNothingWorse() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        byte[] bytes = ModelForm.write(model);
        for (int i = 0; i < 300; i++) {
            byte[] turned = Arrays.copyOf(bytes, bytes.length - random.nextInt(3));
            for (int j = 0; j < 5; j++) {
                turned[random.nextInt(Math.min(turned.length, 1 << 4 + random.nextInt(10)))] = (byte) random.nextInt();
            }
            try {
                assertEquals(ModelForm.read(ByteBuffer.wrap(turned)).first().labels(), model.labels().size(), seed.repeat());
            } catch (ModelException e) {
                assertTrue(e.getMessage().startsWith("it is damaged"), seed.repeat());
            }
        }
        assertThrows(ModelException.class, () -> ModelForm.read(ByteBuffer.allocate(0)));
    }
}
