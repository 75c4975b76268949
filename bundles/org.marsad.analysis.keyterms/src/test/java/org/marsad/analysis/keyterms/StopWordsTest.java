package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.DroppedList;

class StopWordsTest {

    @TempDir
    private Path folder;

    @Test
    void theListOfTheBundleIsTheOneItsRevisionNames() throws Exception {
        assertEquals(StopWords.OWN_SHA256, StopWords.sha256(StopWords.ownBytes()), "the list has changed: put this into OWN_SHA256");
        assertTrue(new StopWords(Terms.SEARCH, Map.of()).folded().contains("التي"));
    }

    @Test
    void wordsStandInLinesOrBetweenCommasOfBothKindsAndRemarksAreLeftOut() throws Exception {
        assertEquals(List.of("في", "من", "على", "هذا"), read("\uFEFF# حروف\nفي، من,\n\nعلى\r\nهذا"));
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedWithItsLine() {
        assertEquals("x.stopwords, line 2: 'من هنا' is not one word of letters; words are parted by commas or line ends, and a remark"
                + " begins its line with #", refusal("في\nمن هنا"));
        assertEquals("x.stopwords, line 1: nothing stands between two commas", refusal("في،، من"));
        assertTrue(refusal("# nothing\n").contains("there is no word in it"));
        assertEquals("x.stopwords, line 2: this is not UTF-8; save the file as UTF-8", assertThrows(StopWordsException.class,
                () -> new StopWordsReader("x").read(new byte[] {'a', '\n', (byte) 0xC7})).getMessage());
    }

    @Test
    void otherWordsAreAnotherRevisionAndTheSameAreNot() {
        String none = new StopWords(Terms.SEARCH, Map.of()).revision();
        String some = new StopWords(Terms.SEARCH, Map.of("x", List.of("غابة"))).revision();
        assertNotEquals(none, some);
        assertEquals(some, new StopWords(Terms.SEARCH, Map.of("x", List.of("غابة"))).revision());
        assertNotEquals(some, new StopWords(Terms.SEARCH, Map.of("x", List.of("نهر"))).revision());
        assertNotEquals(some, new StopWords(Terms.SEARCH, Map.of("stopwords", List.of("غابة"))).revision());
    }

    @Test
    void aDroppedFileIsReadWhenItIsDroppedAndRefusedWithItsNameAndLine() throws Exception {
        Path file = Files.writeString(folder.resolve("copy"), "غابة، نهر");
        DroppedStopWords dropped = new DroppedStopWords(Map.of(DroppedList.NAME, "forest", DroppedList.FILE, file.toString()));
        assertEquals("forest", dropped.name());
        assertEquals(List.of("غابة", "نهر"), dropped.words());
        Files.writeString(file, "غابة\n٣");
        assertTrue(assertThrows(StopWordsException.class, () -> new DroppedStopWords(Map.of(DroppedList.NAME, "forest", DroppedList.FILE,
                file.toString()))).getMessage().startsWith("forest.stopwords, line 2: '٣' is not one word"));
        assertTrue(assertThrows(IOException.class, () -> new DroppedStopWords(Map.of(DroppedList.NAME, "forest"))).getMessage()
                .startsWith("forest.stopwords: "));
    }

    private static String refusal(String text) {
        return assertThrows(StopWordsException.class, () -> read(text)).getMessage();
    }

    private static List<String> read(String text) throws StopWordsException {
        return new StopWordsReader("x").read(text.getBytes(StandardCharsets.UTF_8));
    }
}
