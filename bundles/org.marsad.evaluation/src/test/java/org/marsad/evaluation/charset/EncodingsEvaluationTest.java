package org.marsad.evaluation.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Problem;
import org.marsad.api.evaluation.Figure;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class EncodingsEvaluationTest {

    private static final String ARTICLE = "نزل المطر… على المدينة\n\nفي الصباح <قليلا> & كثيرا.";
    private static final double FORMS = ArticleForm.values().length;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Taken.write(folder, "a.txt", ARTICLE);
        Taken.write(folder, "french.txt", "Il pleut sur la ville depuis ce matin.");
    }

    /** The fake reads everything as UTF-8 and is sure of it, so only one encoding of eight is right, and the others are so in silence. */
    @Test
    void whatIsWrongAndNotFlaggedIsCounted() throws Exception {
        EncodingsEvaluation evaluation = new EncodingsEvaluation(new FakeContainer().extracting(EncodingsEvaluationTest::unescaped));
        Taken taken = Taken.by(evaluation, folder).says("UTF-8, txt", "decoded exactly", 1, 1)
                .says("windows-1256, html with the right charset", "decoded exactly", 0, 1)
                .says("the eight encodings of every day", "decoded exactly", 1 / 8.0, (long) (8 * FORMS));
        Figure silent = evaluation.evaluate(folder).stream().filter(figure -> figure.measure().equals("count")).findFirst().orElseThrow();
        assertEquals(9 * FORMS, silent.value());
        assertFalse(silent.isGood());
        assertTrue(silent.subject().contains("a.txt in UTF-8 with byte order mark as txt"), silent.subject());
        assertFalse(taken.has("french"));
    }

    @Test
    void whatIsRefusedIsNotWrongInSilence() throws Exception {
        List<Figure> figures = new EncodingsEvaluation(new FakeContainer().refusing(Problem.Code.CORRUPT)).evaluate(folder);
        Figure silent = figures.get(figures.size() - 1);
        assertEquals(0, silent.value());
        assertTrue(silent.isGood());
    }

    @Test
    void aCharacterThatACharsetDoesNotHaveIsAQuestionMarkInATextAndAReferenceInAPage() {
        Encoding iso = new Encoding(Charset.forName("ISO-8859-6"), false, true);
        String text = new String(ArticleForm.TEXT.draft("a", "مطر…", iso).bytes(), iso.charset());
        assertEquals("مطر?", text);
        String page = new String(ArticleForm.WESTERN_PAGE.draft("a", "مطر…", iso).bytes(), iso.charset());
        assertTrue(page.contains("<meta charset=\"windows-1252\">") && page.contains("<p>مطر&#8230;</p>"), page);
    }

    @Test
    void thereAreEightOfEveryDay() {
        Set<String> names = Encoding.all().stream().filter(Encoding::isCommon).map(Encoding::toString).collect(Collectors.toSet());
        assertEquals(8, names.size());
        byte[] marked = new Encoding(StandardCharsets.UTF_16BE, true, true).bytes("ا");
        assertEquals(List.of(0xFE, 0xFF, 0x06, 0x27), List.of(marked[0] & 0xFF, marked[1] & 0xFF, (int) marked[2], (int) marked[3]));
    }

    @Test
    void withoutArticlesNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(new EncodingsEvaluation(new FakeContainer()), empty, "Arabic articles");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
