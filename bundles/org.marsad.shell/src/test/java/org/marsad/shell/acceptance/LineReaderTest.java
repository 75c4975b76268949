package org.marsad.shell.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesWithoutWordsAndRemarksSayNothing() throws LineException {
        for (String line : List.of("", "   ", "\t", "# a remark", "  # EXPECT language ar", "\ufeff# first line")) {
            assertEquals(Optional.empty(), LineReader.read(1, line), line);
        }
    }

    @Test
    void anAnnotationIsExpectedByTypeWordsAndFeatures() throws LineException {
        assertEquals(found("time.date", Optional.of("25 نونبر 2025"), Map.of("value", "2025-11-25"), 1, Integer.MAX_VALUE),
                subject("EXPECT time.date \"25 نونبر 2025\" value=2025-11-25"));
        assertEquals(found("time.date", Optional.empty(), Map.of("value", "2025-11-24/2025-11-27"), 1, Integer.MAX_VALUE),
                subject("EXPECT time.date value=2025-11-24/2025-11-27"));
        assertEquals(found("quotation", Optional.empty(), Map.of("speaker", "أحمد بناني", "kind", "direct"), 1, Integer.MAX_VALUE),
                subject("EXPECT quotation speaker=«أحمد بناني» kind=direct"));
    }

    @Test
    void whatIsForbiddenMayNotBeThereAtAll() throws LineException {
        Expectation line = LineReader.read(7, "FORBID structure.title \"اترك تعليقا\"").orElseThrow();
        assertTrue(line.forbids());
        assertEquals("forbid", line.kind());
        assertEquals(7, line.line());
        assertEquals(found("structure.title", Optional.of("اترك تعليقا"), Map.of(), 0, 0), line.subject());
    }

    @Test
    void countsAreExactOrLimits() throws LineException {
        assertEquals(found("quotation", Optional.empty(), Map.of(), 3, 3), subject("EXPECT 3 quotation"));
        assertEquals(found("quotation", Optional.empty(), Map.of(), 0, 0), subject("EXPECT 0 quotation"));
        assertEquals(found("quotation", Optional.empty(), Map.of(), 3, 3), subject("EXPECT ٣ quotation"));
        assertEquals(found("time.date", Optional.empty(), Map.of(), 2, Integer.MAX_VALUE), subject("EXPECT at least 2 time.date"));
        assertEquals(found("time.date", Optional.of("أمس"), Map.of(), 0, 2), subject("EXPECT at most 2 time.date \"أمس\""));
    }

    @Test
    void whatADocumentHasOnceIsExpectedByName() throws LineException {
        assertEquals(new Expectation.Stated(Property.LANGUAGE, "ar"), subject("EXPECT language ar"));
        assertEquals(new Expectation.Stated(Property.TITLE, "عنوان جديد"), subject("EXPECT title “عنوان  جديد”"));
        assertEquals(new Expectation.Stated(Property.TEXT, "قال \"نعم\" أمس"), subject("FORBID text «قال \"نعم\" أمس»"));
        assertEquals(new Expectation.Stated(Property.PUBLISHED, "2025-11-25"), subject("EXPECT published 2025-11-25"));
    }

    @Test
    void everyKindOfQuoteIsTakenEitherWayRound() throws LineException {
        for (String quoted : List.of("\"a b\"", "“a b”", "”a b“", "„a b“", "«a b»", "»a b«")) {
            assertEquals(found("keyterm", Optional.of("a b"), Map.of(), 1, Integer.MAX_VALUE), subject("EXPECT keyterm " + quoted));
        }
    }

    @Test
    void whiteSpaceMarksOfDirectionAndRemarksDoNotCount() throws LineException {
        assertEquals(found("time.date", Optional.of("25 نونبر 2025"), Map.of("value", "2025"), 1, Integer.MAX_VALUE),
                subject("\u200eEXPECT\u00a0 time.date\t\u202b\" 25\u00a0نونبر   2025\u200f \"\u202c value=2025   # as the site has it"));
    }

    @Test
    void whatIsNotUnderstoodIsAnErrorThatSaysWhatIsRight() {
        fails("EXPCT language ar", "a line begins with EXPECT, FORBID or #, not with 'EXPCT'");
        fails("expect language ar", "a line begins with EXPECT, FORBID or #");
        fails("\"EXPECT\" language ar", "a line begins with");
        fails("FORBID", "FORBID what? Behind it stands one of language, title, text, author, site, published, or a type");
        fails("EXPECT \"words\"", "before 'words' it must be said what it is");
        fails("EXPECT value=2025", "before '2025' it must be said what it is");
        fails("EXPECT title", "title takes words between quotes and nothing else: EXPECT title \"…\"");
        fails("EXPECT title \" \"", "title takes words between quotes");
        fails("EXPECT title a b", "title takes words between quotes");
        fails("EXPECT title value=a", "title takes words between quotes");
        fails("EXPECT time.date 25 نونبر", "'25' is neither words between quotes nor name=value: EXPECT time.date \"…\" value=…");
        fails("EXPECT time.date \"a\" \"b\"", "words stand in one place only: after \"a\" there can be name=value, not \"b\"");
        fails("EXPECT time.date \"\"", "there are no words between the quotes");
        fails("EXPECT time.date value=1 value=2", "value can be said once only");
        fails("EXPECT keyterm \"a", "the quote that begins with \" has no end; close it with \"");
        fails("EXPECT keyterm “a\"", "the quote that begins with “ has no end; close it with ” or “");
        fails("EXPECT text \"he said \"no\" to it\"", "after the quote \"he said \" there must be a space; words that have this");
        fails("FORBID 3 quotation", "FORBID takes no count, for it means none at all; to limit them: EXPECT at most 2 time.date");
        fails("FORBID at least 3 quotation", "FORBID takes no count");
        fails("EXPECT at 3 quotation", "'at' stands in  EXPECT at least 2 time.date  and in  EXPECT at most 2 time.date  only");
        fails("EXPECT at least quotation", "'at' stands in");
        fails("EXPECT at", "'at' stands in");
        fails("EXPECT 3", "behind the count stands a type of annotation, as in  EXPECT 3 quotation");
        fails("EXPECT 3 \"a\"", "behind the count stands a type of annotation");
        fails("EXPECT 3 title", "a document has one title only, so it takes no count");
        fails("EXPECT 99999999999 quotation", "the number 99999999999 is too large");
        fails("EXPECT title: \"a\"", "'title:' is no type of annotation, such as time.date, nor one of language, title, text, author, "
                + "site, published; did you mean title?");
    }

    private static Expectation.Subject subject(String line) throws LineException {
        return LineReader.read(1, line).orElseThrow().subject();
    }

    private static Expectation.Found found(String type, Optional<String> words, Map<String, String> features, int least, int most) {
        return new Expectation.Found(type, words, features, least, most);
    }

    private static void fails(String line, String message) {
        LineException fault = assertThrows(LineException.class, () -> LineReader.read(1, line), line);
        assertTrue(fault.getMessage().startsWith(message), fault.getMessage());
    }
}
