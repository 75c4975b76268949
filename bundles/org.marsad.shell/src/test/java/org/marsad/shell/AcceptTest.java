package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Result;

/** Acceptance texts, as an operator uses them. */
class AcceptTest {

    private static final String TEXT = "الرباط في 25 نونبر 2025";

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        write("texts/a.html", "…");
        shell.trials.documents.put("a.html", Samples.document("abcd", "عنوان", TEXT,
                Samples.layer("dates", Samples.annotation("time.date", 10, 23, "2025-11-25"))));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void whenAllHoldsThatIsSaid() throws Exception {
        write("texts/a.html.expect", "# a remark\nEXPECT language ar\nEXPECT time.date value=2025-11-25\n"
                + "FORBID time.date value=1970-01-01\n");
        assertEquals("3 lines about 1 document: all hold.", shell.type("accept texts"));
        assertEquals(0, ((Result) shell.execute("accept texts")).exitStatus());
        assertEquals("accept texts 1\naccept texts 1\n", shell.progress.ended());
    }

    @Test
    void aLineThatDoesNotHoldIsNamedWithWhatIsThereInstead() throws Exception {
        write("texts/a.html.expect", "EXPECT language ar\n\nEXPECT time.date  «26 نونبر 2025»\n");
        assertEquals("texts/a.html.expect:3: EXPECT time.date «26 نونبر 2025»\n"
                + "    found: \"25 نونبر 2025\" value=2025-11-25 (at 10)\n"
                + "2 lines about 1 document: 1 holds, 1 does not.", shell.type("accept texts"));
        Result result = (Result) shell.execute("accept texts");
        assertEquals(1, result.exitStatus());
        assertFalse(result.documentsOnly());
    }

    @Test
    void inJsonEachLineIsAnObject() throws Exception {
        write("texts/a.html.expect", "EXPECT language ar\nFORBID time.date\n");
        assertEquals("{\"file\":\"texts/a.html.expect\",\"line\":1,\"kind\":\"expect\",\"expected\":\"EXPECT language ar\","
                + "\"passed\":true,\"found\":\"\\\"ar\\\"\"}\n"
                + "{\"file\":\"texts/a.html.expect\",\"line\":2,\"kind\":\"forbid\",\"expected\":\"FORBID time.date\","
                + "\"passed\":false,\"found\":\"\\\"25 نونبر 2025\\\" value=2025-11-25 (at 10)\"}", shell.type("accept texts --json"));
    }

    @Test
    void theTextIsFoundByItsDocumentItsFolderAGlobOrItself() throws Exception {
        write("texts/a.html.expect", "EXPECT language ar");
        write("texts/deep/b.txt", "…");
        write("texts/deep/b.txt.expect", "EXPECT language ar");
        write("texts/without.txt", "…");
        shell.trials.documents.put("b.txt", Samples.document("ef01", "عنوان", TEXT));
        for (String one : List.of("texts/a.html", "texts/a.html.expect", "'texts/*.html'", "'texts/*.expect'", "'texts/*'",
                shell.folder() + "/texts/a.html", "texts/a.html texts/a.html.expect")) {
            shell.trials.rehearsed.clear();
            shell.execute("accept " + one);
            assertEquals(List.of("a.html"), shell.trials.rehearsed, one);
        }
        for (String both : List.of("texts", ".", "'texts/**'", "'**.{html,txt}'", "texts/a.html texts/deep")) {
            shell.trials.rehearsed.clear();
            shell.execute("accept " + both);
            assertEquals(List.of("a.html", "b.txt"), shell.trials.rehearsed, both);
        }
    }

    @Test
    void aPlaceWithoutAnAcceptanceTextIsAnErrorThatSaysWhatToWrite() throws Exception {
        assertEquals("texts/a.html has no acceptance text: write a.html.expect beside it, with lines such as  EXPECT language ar",
                failure("accept texts/a.html"));
        assertEquals("in texts there is no acceptance text (the document's name and .expect, such as article.html.expect)",
                failure("accept texts"));
        assertEquals("nothing that matches texts/*.pdf has an acceptance text (the document's name and .expect, such as "
                + "article.html.expect)", failure("accept 'texts/*.pdf'"));
        assertEquals("there is no file or folder nowhere", failure("accept nowhere"));
        assertTrue(failure("accept 'texts/[*'").startsWith("'texts/[*' is no path that is there, and as a glob it is wrong: "));
    }

    @Test
    void allThatIsWrongWithTheTextsIsSaidBeforeAnythingIsTried() throws Exception {
        write("texts/a.html.expect", "EXPECT language ar\nEXPECT titel: \"x\"\nEXPECT 2\n");
        write("texts/lost.txt.expect", "EXPECT language ar\n");
        write("texts/empty.txt", "…");
        write("texts/empty.txt.expect", "# nothing yet\n");
        write("texts/latin.txt", "…");
        Files.write(shell.folder().resolve("texts/latin.txt.expect"), "# ok\nEXPECT title \"é\"\n".getBytes(StandardCharsets.ISO_8859_1));
        List<String> lines = failure("accept texts").lines().toList();
        assertEquals(5, lines.size(), String.join("\n", lines));
        assertTrue(lines.get(0).startsWith("texts/a.html.expect:2: 'titel:' is no type of annotation"), lines.get(0));
        assertEquals("texts/a.html.expect:3: behind the count stands a type of annotation, as in  EXPECT 3 quotation", lines.get(1));
        assertEquals("texts/empty.txt.expect: it expects nothing; write at least one line such as  EXPECT language ar", lines.get(2));
        assertEquals("texts/latin.txt.expect:2: this is not UTF-8; save the file as UTF-8", lines.get(3));
        assertEquals("texts/lost.txt.expect: there is no document for it: lost.txt must lie beside it; an acceptance text has the "
                + "whole name of its document and .expect", lines.get(4));
        assertEquals(List.of(), shell.trials.rehearsed);
    }

    @Test
    void aDocumentThatCannotBeReadIsAFailureAndTheOthersAreJudged() throws Exception {
        write("texts/a.html.expect", "EXPECT language ar");
        write("texts/0.tar", "…");
        write("texts/0.tar.expect", "EXPECT language ar\nEXPECT title \"x\"");
        assertEquals("texts/0.tar.expect: a document with a text\n"
                + "    found: no text (unsupported): Nothing that is here reads application/x-tar. Deploy an extractor for it.\n"
                + "2 lines about 2 documents: 1 holds, 1 does not.", shell.type("accept texts"));
        assertTrue(shell.type("accept texts --json").startsWith("{\"file\":\"texts/0.tar.expect\",\"line\":0,\"kind\":\"document\","));
        assertEquals(1, ((Result) shell.execute("accept texts")).exitStatus());
    }

    @Test
    void whatAnAnalyzerCouldNotDoIsSaid() throws Exception {
        write("texts/bad.txt", "…");
        write("texts/bad.txt.expect", "FORBID language fr");
        shell.trials.documents.put("bad.txt", Samples.unreadable("beef"));
        assertTrue(shell.type("accept texts/bad.txt").contains("texts/bad.txt.expect: no text of the document: The file ends in its "
                + "middle. Get it anew.\n"));
    }

    @Test
    void whatADocumentHoldsCannotReachTheTerminal() throws Exception {
        write("texts/evil.txt", "…");
        write("texts/evil.txt.expect", "EXPECT title \"x\"");
        shell.trials.documents.put("evil.txt", Samples.document("beef", "\u001b[2Jevil\u202e", "x"));
        String shown = shell.type("accept texts/evil.txt");
        assertTrue(shown.contains("\\u001b[2Jevil"), shown);
        assertFalse(shown.contains("\u001b") || shown.contains("\u202e"), shown);
    }

    @Test
    void itEndsWhenItIsCalledOff() throws Exception {
        write("texts/a.html.expect", "EXPECT language ar");
        shell.trials.endless = true;
        CompletableFuture<Object> result = CompletableFuture.supplyAsync(() -> executed("accept texts"));
        assertTrue(shell.trials.rehearsing.await(5, TimeUnit.SECONDS));
        assertTrue(shell.progress.cancel("1"));
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        assertEquals("called off", failure.getCause().getCause().getMessage());
    }

    private void write(String name, String words) throws Exception {
        Path file = shell.folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words, StandardCharsets.UTF_8);
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }

    private Object executed(String statement) {
        try {
            return shell.execute(statement);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
