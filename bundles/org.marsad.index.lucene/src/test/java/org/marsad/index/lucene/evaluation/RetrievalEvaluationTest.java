package org.marsad.index.lucene.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.index.lucene.SmallNormalizers;

/** The measuring itself, and a small guard: questions of our own that must be answered at the first place however written. */
class RetrievalEvaluationTest {

    private static final List<String> TEXTS = List.of(
            "أعلنت إدارة الميناء الجديد أن أول باخرة سترسو في المرفأ مطلع السنة المقبلة، بعد أشغال دامت أربع سنوات.",
            "افتتحت المكتبة البلدية قاعة للأطفال تضم آلاف القصص المصورة وركنا للحكايات الشعبية.",
            "سجل محصول الزيتون في السهول الشرقية ارتفاعا بفضل الأمطار المبكرة، ويتوقع الفلاحون انخفاض سعر الزيت.",
            "توج الفريق النسوي لكرة السلة بلقب البطولة بعد مباراة مثيرة حسمت في الثواني الأخيرة.",
            "يعاني سكان القرى الجبلية من انقطاع الطرق كلما تساقطت الثلوج، ويطالبون بكاسحة جديدة.",
            "عرض المتحف الأثري لأول مرة قطعا نقدية ذهبية عثر عليها عمال البناء قرب السور القديم.",
            "بدأت شركة النقل الحضري تجربة حافلات كهربائية على الخط الرابط بين الجامعة ومحطة القطار.",
            "حذر أطباء الأسنان من الإفراط في المشروبات السكرية لدى التلاميذ ودعوا إلى الفحص كل ستة أشهر.");
    private static final List<String> QUESTIONS = List.of(
            "متى ترسو أول باخرة في الميناء الجديد؟", "ماذا تضم قاعة الأطفال بالمكتبة البلدية؟",
            "لماذا يتوقع الفلاحون انخفاض سعر الزيت؟", "من فاز بلقب بطولة كرة السلة؟",
            "ما الذي يطالب به سكان القرى الجبلية؟", "أين عثر على القطع النقدية الذهبية؟",
            "أي خط تجرب فيه الحافلات الكهربائية؟", "مم حذر أطباء الأسنان؟");

    @TempDir
    Path folder;

    @Test
    void ownQuestionsAreAnsweredFirstHoweverTheyAreWritten() throws Exception {
        write("own.docs", TEXTS.stream().map(text -> line(TEXTS.indexOf(text), text, "")).toList());
        write("own.queries", QUESTIONS.stream().map(text -> line(QUESTIONS.indexOf(text), text,
                ",\"rel\":[\"" + QUESTIONS.indexOf(text) + "\"]")).toList());
        List<Figure> figures = evaluate();
        assertEquals(Rewriting.values().length + 2, figures.size());
        for (Figure figure : figures) {
            assertEquals(1, figure.value(), figure.toString());
            assertEquals(QUESTIONS.size(), figure.cases());
            assertTrue(figure.isGood());
        }
    }

    @Test
    void aRankIsReciprocalAndNoAnswerIsZero() throws Exception {
        write("texts.docs", List.of(line(0, "ميناء ميناء ميناء", ""), line(1, "ميناء ومطار وسوق وجسر", "")));
        write("set.queries", List.of(line(0, "ميناء", ",\"rel\":[\"1\"]"), line(1, "جامعة", ",\"rel\":[\"1\"]")));
        Figure figure = evaluate().get(0);
        assertEquals("set", figure.subject());
        assertEquals(0.25, figure.value(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "{\"id\":\"0\" | not a JSON object",
        "[] | not a JSON object",
        "{\"id\":\"0\",\"text\":\"\",\"rel\":[\"0\"]} | \"text\" should be a string",
        "{\"id\":\"0\",\"text\":\"ميناء\"} | \"rel\" should be a list",
        "{\"id\":\"0\",\"text\":\"ميناء\",\"rel\":[7]} | \"rel\" should be a list",
    })
    void aBadLineIsAnErrorWithFileAndLine(String bad, String message) throws IOException {
        write("a.docs", List.of(line(0, "ميناء", "")));
        write("a.queries", List.of(line(0, "ميناء", ",\"rel\":[\"0\"]"), bad));
        String error = assertThrows(EvaluationException.class, this::evaluate).getMessage();
        assertTrue(error.contains("a.queries.jsonl.gz, line 2: " + message), error);
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertTrue(message().startsWith("there are no questions in "));
        write("a.queries", List.of(line(0, "ميناء", ",\"rel\":[\"0\"]")));
        assertTrue(message().startsWith("no file *.docs.jsonl.gz in "));
        Files.writeString(folder.resolve("a.docs.jsonl.gz"), "{}");
        assertTrue(message().contains("a.docs.jsonl.gz is not a whole gzip file"));
    }

    private String message() {
        return assertThrows(EvaluationException.class, this::evaluate).getMessage();
    }

    private List<Figure> evaluate() throws EvaluationException, IOException, InterruptedException {
        return new RetrievalEvaluation(SmallNormalizers.GENTLE, SmallNormalizers.SEARCH).evaluate(folder);
    }

    private static String line(int id, String text, String more) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"" + more + "}";
    }

    private void write(String name, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".jsonl.gz")))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }
}
