package org.marsad.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListReaderTest {

    @Test
    void aListSaysWhichTypesItHas() throws Exception {
        ListReader.Content list = Lists.read("Type,TERM", "entity.place,فاس", ",وجدة", "entity.place,سلا");
        assertEquals(List.of("entity.place", "lexicon.towns"), list.types());
        assertEquals(3, list.terms());
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndEmptyLinesAreTaken() throws Exception {
        assertEquals(2, Lists.read("\uFEFFterm,value\r\n\r\nفاس,\"Fès, ville\"\r\n\r\nسلا,\r\n").terms());
    }

    @Test
    void theSameTermMayComeAgainWithNothingNew() throws Exception {
        assertEquals(3, Lists.read("term,value", "أكادير,أكادير", "اكادير,", "أگادير,أكادير").terms());
    }

    @Test
    void theHeaderLineMustNameTheTerm() {
        assertEquals("line 1: the header line is missing; it names the columns, and one of them is 'term'", refusal(""));
        assertEquals("line 1: the header line has no column 'term', but: فاس, سلا", refusal("فاس,سلا"));
        assertEquals("line 1: the columns are not separated by commas", refusal("term;value\nفاس;Fès"));
        assertEquals("line 1: there are two columns 'term'", refusal("term,TERM"));
        assertEquals("line 1: column 2 has no name", refusal("term,,x"));
        assertTrue(refusal("term,list").contains("cannot be called 'list'"));
        assertEquals("there is no term behind the header line", refusal("term\n\n"));
    }

    @Test
    void aWrongLineIsNamed() {
        assertEquals("line 3: the term is empty", refusal("term,value\nفاس,\n,x"));
        assertEquals("line 2: the term '...' has no letter and no digit", refusal("term\n..."));
        assertTrue(refusal("term,value\nفاس,Fès, ville").startsWith("line 2: it has 3 cells, but the header line has 2"));
        assertTrue(refusal("term,value\nفاس").startsWith("line 2: it has 1 cells"));
        assertTrue(refusal("term,type\nفاس,Entity Place").startsWith("line 2: 'Entity Place' is not a type"));
        assertTrue(refusal("term,language\nفاس,العربية").startsWith("line 2: 'العربية' is not a language tag"));
        assertTrue(refusal("term,link\nفاس,a b").startsWith("line 2: 'a b' is not an address"));
        assertTrue(refusal("term,link\nفاس,/fes").startsWith("line 2: '/fes' is not a whole address"));
        assertTrue(refusal("term\n" + "و ".repeat(33)).startsWith("line 2: a term has at most 32 words and signs, this one 33"));
    }

    @Test
    void aTermThatSaysTwoThingsIsRefused() {
        assertEquals("line 5: the term 'اكادير' reads like 'أكادير' of line 3, but says something else of it",
                refusal("term,value\n\nأكادير,Agadir\nسلا,Salé\nاكادير,Ouarzazate"));
        assertTrue(refusal("term,type\nفاس,a\nفاس,b").startsWith("line 3: the term 'فاس' reads like 'فاس' of line 2"));
        assertTrue(refusal("term,country\nفاس,a\nفاس,b").startsWith("line 3: the term 'فاس' reads like 'فاس' of line 2"));
    }

    @Test
    void linesAreCountedAsEditorsDo() {
        assertEquals("line 6: the term is empty", refusal("term,value\n\nفاس,\"a\nb\"\nسلا,\n,x\nوجدة,"));
        assertEquals("line 4: the term is empty", refusal("term,value\r\nفاس,\"a\r\nb\"\r\n,x"));
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsNamedByTheLineItOpensIn() {
        assertTrue(refusal("term,value\nفاس,x\nسلا,\"Salé\nوجدة,\n").startsWith("line 3: a quotation mark opens a cell"));
        assertTrue(refusal("term,value\nفاس,x\nسلا,\"Salé\" ville\nوجدة,\n").startsWith("line 3: a quotation mark opens a cell"));
        assertTrue(refusal("\"term").startsWith("line 1: a quotation mark opens a cell"));
    }

    @Test
    void whatIsNotUtf8IsNamedByItsLine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("term\nفاس\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("سلا\n".getBytes(Charset.forName("windows-1256")));
        assertEquals("line 3: this is not UTF-8; save the file as 'CSV UTF-8'",
                assertThrows(ListException.class, () -> Lists.read(bytes.toByteArray())).getMessage());
        assertEquals("line 1: this is not UTF-8; save the file as 'CSV UTF-8'", assertThrows(ListException.class,
                () -> Lists.read(new byte[] {'t', (byte) 0xD9})).getMessage(), "cut off within a letter");
    }

    @Test
    void aListMayBeLongButNotLonger() throws Exception {
        String rows = IntStream.range(0, ListReader.MAXIMUM_TERMS).mapToObj(i -> "مدينة " + i).collect(Collectors.joining("\n"));
        ListReader.Content list = Lists.read("term", rows);
        assertEquals(ListReader.MAXIMUM_TERMS, list.terms());
        assertEquals("199999", Lists.text("في مدينة 199999 وحدها").by(new LexiconAnalyzer(list.lexicon())).only().features().get("value")
                .asText().substring(6));
        assertTrue(refusal("term\n" + rows + "\nفاس").startsWith("line 200002: a list has at most 200000 terms"));
    }

    @Test
    void aListWhoseNameIsNoTypeMustStateTypes() throws Exception {
        ListReader arabic = new ListReader("مدن", Lists.MATCHER);
        assertTrue(assertThrows(ListException.class, () -> arabic.read("term\nفاس".getBytes(StandardCharsets.UTF_8))).getMessage()
                .startsWith("line 2: it states no type"));
        assertEquals(List.of("entity.place"), new ListReader("مدن", Lists.MATCHER).read("term,type\nفاس,entity.place"
                .getBytes(StandardCharsets.UTF_8)).types());
        assertEquals(List.of("lexicon.old-towns"), new ListReader("Old Towns", Lists.MATCHER).read("term\nفاس"
                .getBytes(StandardCharsets.UTF_8)).types());
    }

    private static String refusal(String list) {
        return assertThrows(ListException.class, () -> Lists.read(list)).getMessage();
    }
}
