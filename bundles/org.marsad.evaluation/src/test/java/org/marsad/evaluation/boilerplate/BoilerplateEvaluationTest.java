package org.marsad.evaluation.boilerplate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class BoilerplateEvaluationTest {

    private static final String ARTICLE = "نزل المطر على المدينة كلها في الصباح";

    @TempDir
    private Path folder;

    private final FakeContainer container = new FakeContainer().finds("structure.boilerplate", "اقرأ أيضا")
            .finds("structure.title", "عنوان");
    private final BoilerplateEvaluation evaluation = new BoilerplateEvaluation(container);

    @BeforeEach
    void writePages() throws Exception {
        Taken.write(folder, "pages/ground-truth.json", "{\"one\": {\"articleBody\": \"" + ARTICLE + "\"}}");
        Taken.write(folder, "pages/html/one.html.gz", "<html><h1>عنوان</h1>", "<p>" + ARTICLE + "</p>", "<p>اقرأ أيضا</p></html>");
    }

    @Test
    void whatIsLeftOfAPageIsComparedWithItsArticle() throws Exception {
        Taken taken = Taken.by(evaluation, folder);
        taken.says("pages: articles, boilerplate and title left out", "F1", 1, 1);
        double precision = 4.0 / 7;
        taken.says("pages: articles, nothing left out", "F1", 2 * precision / (1 + precision), 1);
    }

    @Test
    void aPageThatIsMissingIsNamed() throws Exception {
        Files.delete(folder.resolve("pages/html/one.html.gz"));
        Taken.refuses(evaluation, folder, "the page one", "one.html.gz");
    }

    @Test
    void linesOfFlatTextsAreLeftOutOrKept() throws Exception {
        Taken.write(folder, "flat/a.txt", "الرئيسية", "عنوان", ARTICLE, "اقرأ أيضا");
        int begin = "الرئيسية\nعنوان\n".length();
        int end = begin + ARTICLE.length();
        Taken.write(folder, "flat/structure.json", "{\"seeds\": [{\"file\": \"a.txt\", \"title\": {\"start\": 9, "
                + "\"end\": 14}, \"author\": null,",
                "\"line_labels\": [" + label(0, 8, "section", true, false) + ", " + label(9, 14, "title", false, false) + ",",
                label(begin, end, "lead", false, true) + ", " + label(end, end, "blank", false, false) + ",",
                label(end + 1, end + 10, "related", true, false) + "]}]}");
        Taken taken = Taken.by(evaluation, folder);
        taken.says("lines of the site", "left out", 0.5, 2).says("lines of the article", "kept", 1, 1)
                .says("flat texts, title", "F1", 1, 1);
        assertTrue(taken.has("flat texts, author: none there, none found"));
    }

    private static String label(int begin, int end, String kind, boolean isSite, boolean isArticle) {
        return "{\"start\": " + begin + ", \"end\": " + end + ", \"kind\": \"" + kind + "\", \"boilerplate\": " + isSite
                + ", \"article_text\": " + isArticle + "}";
    }

    @Test
    void aLabelOutsideTheTextIsNamed() throws Exception {
        Taken.write(folder, "flat/a.txt", ARTICLE);
        Taken.write(folder, "flat/structure.json", "{\"seeds\": [{\"file\": \"a.txt\", \"line_labels\": ["
                + label(0, 900, "lead", false, true) + "]}]}");
        Taken.refuses(evaluation, folder, "structure.json /seeds/0 /line_labels/0", "[0, 900)");
    }

    @Test
    void withoutDataAnalyzerOrWorkbenchNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(evaluation, empty, "ground-truth.json");
        Taken.refuses(new BoilerplateEvaluation(new FakeContainer()), folder, "structure.boilerplate");
        container.leaving();
        Taken.refuses(evaluation, folder, "workbench");
    }
}
