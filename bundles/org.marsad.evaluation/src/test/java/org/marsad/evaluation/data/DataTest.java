package org.marsad.evaluation.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.text.WordCounts;
import org.marsad.evaluation.Taken;

class DataTest {

    @TempDir
    private Path folder;

    private static void says(Executable reading, String... words) {
        String message = assertThrows(EvaluationException.class, reading).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    @Test
    void aPathThatIsNoFolderIsNamed() {
        says(() -> DataFolder.at(folder.resolve("nowhere")), "nowhere", "no folder");
    }

    @Test
    void filesAreFoundByTheirEndingsAndElseInAFolderBeside() throws Exception {
        Path real = folder.toRealPath();
        Path file = Taken.write(Files.createDirectories(real.resolve("here/below")), "b.tsv", "x");
        Path beside = Taken.write(real, "gold/entities.json", "{}");
        DataFolder data = DataFolder.at(folder.resolve("here"));
        assertEquals(List.of(file), data.files(".tsv", ".txt"));
        assertEquals(List.of(file), data.filesHereOrIn("gold", ".tsv"));
        assertEquals(List.of(beside), data.filesHereOrIn("gold", "entities.json"));
        assertEquals(List.of(), data.filesHereOrIn("nowhere", "entities.json"));
        Path link = Files.createSymbolicLink(real.resolve("link"), real.resolve("here"));
        assertEquals(List.of(file), DataFolder.at(link).files(".tsv"));
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), new byte[] {(byte) 0xC7, (byte) 0xE1});
        says(() -> TextFile.read(file), "a.txt", "not UTF-8");
    }

    @Test
    void aFileThatIsNotPackedIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt.gz"), "plain");
        says(() -> TextFile.read(file), "a.txt.gz", "gzip");
        Path cut = Taken.write(folder, "b.txt.gz", "some words");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 15));
        says(() -> TextFile.read(cut), "b.txt.gz", "damaged");
    }

    @Test
    void packedAndPlainFilesAreTheSame() throws Exception {
        List<SourceLine> packed = TextFile.lines(Taken.write(folder, "a.txt.gz", "\uFEFFسطر", "آخر"));
        assertEquals(List.of("سطر", "آخر"), packed.stream().map(SourceLine::text).toList());
        assertEquals(2, packed.get(1).number());
    }

    @Test
    void aTableIsToldByItsFirstLineAndARowWithOtherFieldsIsNamed() throws Exception {
        Path file = Taken.write(folder, "a.tsv", "word\tcount", "مطر\t3", "", "ريح");
        assertEquals(Optional.empty(), Table.of(file, "word"));
        says(() -> Table.of(file, "word", "count"), "a.tsv, line 4", "1 fields and not 2", "word, count");
        Path right = Taken.write(folder, "b.tsv", "word\tcount", "مطر\t3");
        assertEquals("3", Table.of(right, "word", "count").orElseThrow().rows().get(0).field(1));
    }

    @Test
    void jsonThatIsBrokenOrOfAnotherFormIsNamedWithItsPlace() throws Exception {
        says(() -> JsonNode.of(Taken.write(folder, "a.json", "{", " \"a\" 1}")), "a.json, line 2", "not JSON");
        says(() -> JsonNode.of(Taken.write(folder, "b.json", "[]")), "b.json", "not an object");
        JsonNode node = JsonNode.of(Taken.write(folder, "c.json", "{\"list\": [{\"number\": \"x\"}], \"none\": null, \"texts\": [1]}"));
        says(() -> node.nodes("list").get(0).number("number"), "c.json /list/0", "\"number\" is not a whole number");
        says(() -> node.text("title"), "\"title\" is missing");
        says(() -> node.texts("texts"), "a list of texts");
        says(() -> node.flag("list"), "true or false");
        assertTrue(!node.has("none") && node.has("list"));
    }

    @Test
    void placesLeadToTheSameWordsThoughWhiteSpaceIsAnother() throws Exception {
        String written = "عنوان\r\n\r\nنص\u200F قصير ";
        String extracted = "عنوان\nنص قصير";
        Alignment alignment = Alignment.of("a", written, extracted);
        Span place = alignment.span(written.indexOf("نص"), written.length()).orElseThrow();
        assertEquals("نص قصير", place.of(extracted));
        assertEquals(Optional.empty(), alignment.span(5, 9));
    }

    @Test
    void aTextWithOtherLettersHasNoPlaces() {
        says(() -> Alignment.of("a.txt", "نص قصير", "نص طويل"), "a.txt", "from character 3", "طويل");
        says(() -> Alignment.of("a.txt", "نص", "نص آخر"), "goes on", "آخر");
        says(() -> Alignment.of("a.txt", "نص آخر", "نص"), "a.txt");
    }

    @Test
    void wordsAreCountedInTextsAndInCounts() throws Exception {
        Taken.write(folder, "retrieval/a.docs.jsonl.gz", "{\"id\": \"1\", \"text\": \"مطر، ثم مَطر\"}");
        Path here = Files.createDirectories(folder.resolve("words"));
        WordCounts counts = WordCountFiles.of(DataFolder.at(here), word -> word.replaceAll("\\p{M}", ""));
        assertEquals(2, counts.count("مطر"));
        assertEquals(2, counts.count("مَطر"));
        assertEquals(0, counts.count("ريح"));
        Path own = Taken.write(here, "a.counts.tsv", "ريح\t7");
        assertEquals(7, WordCountFiles.of(DataFolder.at(here), word -> word).count("ريح"));
        Taken.write(here, own.getFileName().toString(), "ريح\t7", "مطر\tx");
        says(() -> WordCountFiles.of(DataFolder.at(here), word -> word), "a.counts.tsv, line 2", "'x' is no count");
    }

    @Test
    void withoutTextsToCountInItIsSaidWhereTheyWereLookedFor() {
        says(() -> WordCountFiles.of(DataFolder.at(folder), word -> word), "words in", "retrieval");
    }

    @Test
    void languagesStandInTheNamesOfFiles() {
        assertEquals(Optional.of("ar"), TaggedTexts.language(Path.of("x/udhr.arb.txt")));
        assertEquals(Optional.of("fa"), TaggedTexts.language(Path.of("udhr.pes_1.txt")));
        assertEquals(Optional.empty(), TaggedTexts.language(Path.of("notes.txt")));
    }

    @Test
    void sentencesEndWithTheLineAndBehindAStop() {
        assertEquals(List.of("يولد جميع الناس أحرارا في هذا البلد.", "ولكل فرد منهم حق في الحياة"),
                TaggedTexts.sentences("يولد جميع الناس أحرارا في هذا البلد. ولكل فرد منهم حق في الحياة\nقصير"));
        assertEquals(List.of("مممممممممممممممممممم"), TaggedTexts.sentences("&#x645;".repeat(20)));
    }
}
