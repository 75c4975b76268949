package org.marsad.analysis.similarity.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;
import org.marsad.testkit.Entries;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class StoriesEvaluationTest {

    private static final Stemmer AS_WRITTEN = new Stemmer() {
        @Override
        public String revision() {
            return "1";
        }

        @Override
        public String stem(String word, WordCounts counts) {
            return word;
        }
    };

    /** Finds the figure of a text, which is its only number. */
    private static final Trials TRIALS = new Trials() {
        @Override
        public List<Flaw> examine(long bundle) {
            return List.of();
        }

        @Override
        public Comparison compare(long bundle, int last) {
            throw new UnsupportedOperationException("nothing is compared here");
        }

        @Override
        public Entry rehearse(Path file, Optional<String> mediaType) throws IOException {
            String text = Files.readString(file);
            String number = text.replaceAll("\\D+", "");
            var entry = Entries.entry(file.getFileName().toString()).text(text).metadata(Metadata.ISSUED, "2025-11-25");
            return number.isEmpty() ? entry.build() : entry.annotation("quantities", "quantity", number + " قتلى", Map.of("kind",
                    new Value.Text("count"), "counted", new Value.Text("قتلى"), "value", new Value.Number(new BigDecimal(number)))).build();
        }
    };

    private final StoriesEvaluation evaluation = new StoriesEvaluation(new ArabicSearchNormalizer(), AS_WRITTEN, TRIALS);

    @TempDir
    private Path folder;

    @Test
    void pairsAndClaimsThatAreMarkedAreCounted() throws Exception {
        write("a.txt", "انقلاب حافلة قرب المدينة الجبلية يخلف 4 قتلى من الركاب");
        write("b.txt", "الحافلة انقلاب قرب المدينة الجبلية خلف 6 قتلى من الركاب");
        write("c.txt", "افتتاح معرض الكتاب الدولي بمشاركة ناشرين كثيرين");
        mark("[\"a.txt\", \"b.txt\"]");

        Map<String, Double> figures = evaluation.evaluate(folder).stream()
                .collect(Collectors.toMap(figure -> figure.subject() + ", " + figure.measure(), Figure::value));

        assertEquals(1, figures.get("pairs of one story, F1"));
        assertEquals(1, figures.get("claims that differ, recall"));
        assertEquals(1, figures.get("claims that differ, precision"));
    }

    @Test
    void anArticleThatIsNotThereIsNamed() throws Exception {
        write("a.txt", "نص");
        mark("[\"a.txt\", \"b.txt\"]");

        assertTrue(assertThrows(EvaluationException.class, () -> evaluation.evaluate(folder)).getMessage().contains("b.txt"));
    }

    @Test
    void aFolderWithoutMarksAndAFileOfAnotherFormAreRefused() throws Exception {
        assertThrows(EvaluationException.class, () -> evaluation.evaluate(folder));

        Files.writeString(folder.resolve(StoriesEvaluation.FILE), "{\"stories\": [{}]}");

        assertTrue(assertThrows(EvaluationException.class, () -> evaluation.evaluate(folder)).getMessage().contains("articles"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts").resolve(name), text);
    }

    private void mark(String articles) throws IOException {
        Files.writeString(folder.resolve(StoriesEvaluation.FILE), "{\"stories\": [{\"articles\": " + articles + ", \"claims\": [{\"kind\": "
                + "\"figure\", \"verdict\": \"differ\", \"says\": [{\"file\": \"a.txt\", "
                + "\"surface\": \"4 قتلى\", \"start\": 0, \"end\": 1, "
                + "\"value\": 4}, {\"file\": \"b.txt\", "
                + "\"surface\": \"6 قتلى\", \"start\": 0, \"end\": 1, \"value\": 6}], \"silent\": []}]}]}");
    }
}
