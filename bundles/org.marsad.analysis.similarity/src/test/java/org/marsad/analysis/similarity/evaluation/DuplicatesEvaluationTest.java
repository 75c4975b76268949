package org.marsad.analysis.similarity.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class DuplicatesEvaluationTest {

    private final DuplicatesEvaluation evaluation = new DuplicatesEvaluation(new ArabicSearchNormalizer());

    @TempDir
    private Path folder;

    @Test
    void theFiguresOfTheTextsBesideTheProjectKeepTheirGoals() throws Exception {
        Path shared = Path.of(System.getProperty("marsad.shared", "shared")).resolve("retrieval");
        Assumptions.assumeTrue(Files.isDirectory(shared), "needs the folder " + shared);

        List<Figure> figures = evaluation.evaluate(shared);

        assertEquals(List.of(), figures.stream().filter(figure -> !figure.isGood()).toList());
        assertTrue(figures.stream().anyMatch(figure -> figure.cases() > 1000));
    }

    @Test
    void theSameSeedMakesTheSameDocumentsAndAnotherOneOthers() {
        List<List<String>> articles = articles();

        assertEquals(CopiedCorpus.of(articles, 1).texts(), CopiedCorpus.of(articles, 1).texts());
        assertNotEquals(CopiedCorpus.of(articles, 1).texts(), CopiedCorpus.of(articles, 2).texts());
    }

    @Test
    void aParagraphThatIsAVersionOfAnEarlierOneIsNotUsed() {
        List<List<String>> articles = new ArrayList<>(articles());
        articles.add(List.of(articles.get(0).get(0) + " ثم", articles.get(0).get(1), articles.get(0).get(2)));

        assertEquals(CopiedCorpus.of(articles(), 1).originals().size(), CopiedCorpus.of(articles, 1).originals().size());
    }

    @Test
    void everyWayOfCopyingHasARecallAndCopiesAsTheyAreAreAllFound() throws Exception {
        write("a", articles());

        List<Figure> figures = evaluation.evaluate(folder);

        for (Change change : Change.ALL) {
            assertEquals(1, figures.stream().filter(figure -> figure.subject().endsWith("), " + change.label())).count(), change.label());
        }
        assertEquals(1, figures.stream().filter(figure -> figure.subject().endsWith("), as it is")).findFirst().orElseThrow().value());
    }

    @Test
    void aLineThatIsNoTextIsNamed() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.docs.jsonl.gz")))) {
            out.write("{\"id\":\"1-1\",\"text\":\"سلام\"}\n{\"id\":\"1-2\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        EvaluationException refused = assertThrows(EvaluationException.class, () -> evaluation.evaluate(folder));

        assertTrue(refused.getMessage().contains("line 2") && refused.getMessage().contains("\"text\""), refused.getMessage());
    }

    @Test
    void aFolderWithoutTextsIsRefused() {
        assertTrue(assertThrows(EvaluationException.class, () -> evaluation.evaluate(folder)).getMessage().contains("docs.jsonl.gz"));
    }

    private void write(String set, List<List<String>> articles) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(set + ".docs.jsonl.gz")))) {
            for (int i = 0; i < articles.size(); i++) {
                for (int j = 0; j < articles.get(i).size(); j++) {
                    String line = "{\"id\":\"" + i + "-" + j + "\",\"text\":\"" + articles.get(i).get(j) + "\"}\n";
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Articles of made-up words. */
    private static List<List<String>> articles() {
        Random random = new Random(7);
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<String> paragraphs = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                StringBuilder text = new StringBuilder();
                for (int k = 0; k < 60; k++) {
                    text.append(text.isEmpty() ? "" : k % 12 == 0 ? ". " : " ").append("كلمة").append(random.nextInt(5000));
                }
                paragraphs.add(text + ".");
            }
            articles.add(paragraphs);
        }
        return articles;
    }
}
