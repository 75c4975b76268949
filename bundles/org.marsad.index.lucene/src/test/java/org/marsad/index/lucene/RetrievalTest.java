package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.search.QueryException;

/** Questions with one right paragraph each (XQuAD, LAReQA): how high it is found. */
class RetrievalTest {

    private static final int DEPTH = 10;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}: at least {2}")
    @CsvSource({"wiki, xquad, .929", "xquadr, xquadr, .786"})
    void theRightParagraphIsFoundHigh(String documents, String questions, double least, TestReporter reporter)
            throws Exception {
        List<JsonObject> paragraphs = read(documents + ".docs.jsonl.gz");
        List<JsonObject> asked = read(questions + ".queries.jsonl.gz");
        try (Library library = new Library(folder)) {
            paragraphs.forEach(paragraph -> library.document(paragraph.getString("id"), paragraph.getString("text")).add());
            library.follow();
            double sum = 0;
            for (JsonObject question : asked) {
                sum += reciprocalRank(library, question);
            }
            double mean = sum / asked.size();
            reporter.publishEntry("MRR@10 " + questions, String.format("%.4f", mean));
            assertTrue(mean >= least, questions + ": MRR@10 is " + mean);
        }
    }

    private static double reciprocalRank(Library library, JsonObject question) throws QueryException, IOException {
        List<String> right = question.getJsonArray("rel").getValuesAs(JsonString::getString);
        List<String> found = library.find(question.getString("text"));
        for (int rank = 0; rank < Math.min(DEPTH, found.size()); rank++) {
            if (right.contains(found.get(rank))) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }

    private static List<JsonObject> read(String name) throws IOException {
        Path file = Path.of(System.getProperty("marsad.shared", "../../../shared"), "retrieval", name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "the shared retrieval data are not here: " + file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(RetrievalTest::parse).toList();
        }
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
