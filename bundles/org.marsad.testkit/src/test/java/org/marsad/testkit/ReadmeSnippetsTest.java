package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What integrators copy out of a README compiles. */
class ReadmeSnippetsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"../org.marsad.api/README.md", "README.md"})
    void everyJavaExampleCompilesWithoutAWarning(String readme) throws IOException {
        List<Snippet> snippets = Snippet.in(Path.of(readme));
        assertFalse(snippets.isEmpty(), readme + " has examples");
        assertEquals(List.of(), new SnippetCompiler(folder).compile(snippets), readme);
    }

    @Test
    void aMistakeIsFoundOnItsLine() throws IOException {
        List<String> wrong = compile("Text", "```java", "List<String> words = List.of();", "int length = words;", "```");
        assertTrue(wrong.get(0).startsWith("line 4, in the block that begins at line 3: "), wrong.toString());
    }

    @Test
    void aWarningIsAMistake() throws IOException {
        List<String> wrong = compile("```java", "void add(List words) {", "}", "```");
        assertTrue(wrong.get(0).startsWith("line 2, in the block that begins at line 2: "), wrong.toString());
    }

    @Test
    void aClassOfOneBlockCanBeUsedInTheNext() throws IOException {
        assertEquals(List.of(), compile("```java", "final class Word {", "}", "```",
                "```", "no Java", "```", "```java", "new Word();", "```"));
    }

    private List<String> compile(String... lines) throws IOException {
        return new SnippetCompiler(folder).compile(Snippet.in(Files.write(folder.resolve("README.md"), List.of(lines))));
    }
}
