package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.TrainingException;

class ConllFileTest {

    private static final String SENTENCES = "زار\tO\nسمير\tB-PER\n\n\nفي O\nطنجة NN B-LOC \n";

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.conll"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String refusal(Path file) {
        return assertThrows(TrainingException.class, () -> ConllFile.read(file, 100)).getMessage();
    }

    @Test
    void anEmptyLineEndsASentenceAndOtherColumnsArePassedOver() throws Exception {
        List<TaggedSentence> expected = List.of(new TaggedSentence(List.of("زار", "سمير"), List.of("O", "B-PER")),
                new TaggedSentence(List.of("في", "طنجة"), List.of("O", "B-LOC")));
        assertEquals(expected, ConllFile.read(file(SENTENCES), 100));
        assertEquals(expected, ConllFile.read(file("\uFEFF-DOCSTART- -X- O\n" + SENTENCES.replace("\n", "\r\n")), 100));
        assertEquals(expected, ConllFile.read(file(packed(SENTENCES)), 100));
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() throws Exception {
        assertTrue(refusal(file("زار\tO\nسمير\n")).contains("x.conll, line 2: 'سمير' is not understood; expected a word"));
        assertTrue(refusal(file("زار\tO\n\nسمير\tE-PER\n")).contains("line 3"));
        assertTrue(refusal(file("زار\tB-\n")).contains("line 1"));
        String longLine = refusal(file("x".repeat(5000)));
        assertTrue(longLine.length() < 400 && longLine.contains("…"), longLine);
    }

    @Test
    void whatIsNoTextOrNotThereIsRefused() throws Exception {
        assertTrue(refusal(file("")).contains("has no sentence"));
        assertTrue(refusal(folder.resolve("none.conll")).contains("is not there"));
        assertTrue(refusal(folder).contains("is no file"));
        assertTrue(refusal(file("زار\tO\n".getBytes("windows-1256"))).contains("is not UTF-8"));
        byte[] packed = packed(SENTENCES.repeat(50));
        assertTrue(refusal(file(Arrays.copyOf(packed, packed.length - 9))).contains("cannot be unpacked"));
    }

    @Test
    void moreWordsThanThereIsMemoryForAreRefused() throws Exception {
        assertTrue(refusal(file("نعم\tO\n".repeat(101))).contains("line 101: more than 100 words"));
        assertEquals(100, ConllFile.read(file("نعم\tO\n".repeat(100)), 100).get(0).words().size());
    }
}
