package org.marsad.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.analysis.topics.Rule.Kind;

class RulesReaderTest {

    @Test
    void everyKindIsReadWithItsLineAndItsWords() throws Exception {
        assertEquals(List.of(
                new Rule("trade", Kind.WORDS, 0, 3, List.of("تجارة خارجية", "صادرات", "واردات"), List.of()),
                new Rule("trade", Kind.WEAK, 0, 6, List.of("تجار"), List.of()),
                new Rule("trade", Kind.NEAR, 4, 8, List.of("رفع"), List.of("رسوم")),
                new Rule("trade", Kind.EXCEPT, 0, 12, List.of("واردات المستشفى"), List.of()),
                new Rule("trade", Kind.EXCEPT_NEAR, 2, 14, List.of("مخدرات"), List.of()),
                new Rule("sport", Kind.WORDS, 0, 17, List.of("رياضة"), List.of())),
                Rules.read("# ours", "[trade]", "words:", "  تجارة  خارجية، صادرات،", "واردات", "weak:", "تجار", "near 4:", "رفع", "with:",
                        "رسوم", "except:", "واردات المستشفى", "except near 2:", "مخدرات", "[sport]", "words:", "رياضة"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTaken() throws Exception {
        assertEquals(List.of(new Rule("sport", Kind.WORDS, 0, 2, List.of("رياضة"), List.of())),
                Rules.read("\uFEFF[sport]\r", "words:\r", "رياضة\r"));
    }

    @Test
    void aWrongLineIsNamedAndWhatWouldBeRight() {
        assertRefused(2, "'رياضة' stands before the first topic; a topic begins with its id in a line, such as [trade]", "#", "رياضة");
        assertRefused(1, "'[Sport]' does not begin a topic; right is its id between brackets", "[Sport]");
        assertRefused(1, "'[sport' does not begin a topic", "[sport");
        assertRefused(4, "the topic sport has begun in line 1 already", "[sport]", "words:", "رياضة", "[sport]");
        assertRefused(2, "'wrods:' is not a kind of rule; words:, weak:, near N:, with:, except: and except near N: are", "[sport]",
                "wrods:", "رياضة");
        assertRefused(2, "what kind of rule 'رياضة' is for is not said; words:", "[sport]", "رياضة");
        assertRefused(3, "nothing stands between two commas in 'رياضة،،تنس'", "[sport]", "words:", "رياضة،،تنس");
        assertRefused(3, "'...' has no letter and no digit", "[sport]", "words:", "...");
        assertRefused(2, "'words: رياضة' has a colon in it", "[sport]", "words: رياضة");
        assertRefused(3, "a phrase has at most 12 words, and", "[sport]", "words:", "كلمة ".repeat(13));
    }

    @Test
    void anUnfinishedRuleIsNamedByTheLineItBeginsIn() {
        assertRefused(1, "the topic sport has no rule that could find it", "[sport]", "# nothing");
        assertRefused(1, "the topic sport has no rule that could find it", "[sport]", "except:", "رياضة");
        assertRefused(2, "'words' has no words; they stand in the lines below it", "[sport]", "words:", "weak:", "كأس");
        assertRefused(2, "'near' has one list of words and needs two; the second follows a line 'with:'", "[sport]", "near 3:", "سجل");
        assertRefused(2, "'near' has nothing behind its 'with:'", "[sport]", "near 3:", "سجل", "with:");
        assertRefused(3, "the 'near' of line 2 has no words", "[sport]", "near 3:", "with:", "هدف");
        assertRefused(4, "'with:' goes with a 'near N:' before it, once", "[sport]", "words:", "سجل", "with:", "هدف");
    }

    @Test
    void aDistanceIsANumberOfWordsThatASentenceHas() {
        assertRefused(2, "'near' needs the number of words that may stand between, from 0 to 30, such as near 5:", "[sport]", "near:");
        assertRefused(2, "'near' needs the number of words", "[sport]", "near 31:");
        assertRefused(2, "'near' needs the number of words", "[sport]", "near ٣:");
        assertRefused(4, "'except near' needs the number of words", "[sport]", "words:", "سجل", "except near x:");
        assertRefused(2, "'words:' takes no number", "[sport]", "words 3:");
    }

    @Test
    void aFileWithoutATopicIsRefused() {
        assertEquals("test.topics: there is no topic in it; one begins with its id in a line, such as [trade]",
                assertThrows(RulesException.class, () -> Rules.read("# nothing", "")).getMessage());
    }

    @Test
    void whatIsNotUtf8IsNamedByItsLine() {
        byte[] bytes = "[sport]\nwords:\nرياضة".getBytes(Charset.forName("windows-1256"));
        assertEquals("test.topics, line 3: this is not UTF-8; save the file as UTF-8",
                assertThrows(RulesException.class, () -> new RulesReader("test.topics").read(bytes)).getMessage());
    }

    private static void assertRefused(int line, String message, String... lines) {
        String refusal = assertThrows(RulesException.class, () -> Rules.read(lines)).getMessage();
        assertTrue(refusal.startsWith("test.topics, line " + line + ": " + message), refusal);
    }
}
