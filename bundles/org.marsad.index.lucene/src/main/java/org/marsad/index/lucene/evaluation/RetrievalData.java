package org.marsad.index.lucene.evaluation;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.marsad.api.evaluation.EvaluationException;

/** Reads texts and questions, one JSON object to a line. */
final class RetrievalData {

    private static final String DOCUMENTS = ".docs.jsonl.gz";
    private static final String QUESTIONS = ".queries.jsonl.gz";

    private final Path folder;
    private final JsonReaderFactory json = parser();

    RetrievalData(Path folder) {
        this.folder = folder;
    }

    /** The sets of questions in the folder, by name. */
    List<String> sets() throws EvaluationException, IOException {
        List<String> sets = names(QUESTIONS);
        if (sets.isEmpty()) {
            throw new EvaluationException("there are no questions in " + folder + ": a set of them is a file NAME" + QUESTIONS
                    + " beside NAME" + DOCUMENTS);
        }
        return sets;
    }

    /** The questions of a set. */
    List<Asked> questions(String set) throws EvaluationException, IOException {
        List<Asked> questions = new ArrayList<>();
        Path file = folder.resolve(set + QUESTIONS);
        eachLine(file, (line, where) -> questions.add(new Asked(string(line, "text", where), answers(line, where))));
        if (questions.isEmpty()) {
            throw new EvaluationException(file + " is empty; it should have one question to a line");
        }
        return questions;
    }

    /** The texts a set asks for, by id: those under its own name, else those that hold the answer to its first question. */
    Map<String, String> texts(String set, Asked first) throws EvaluationException, IOException {
        if (Files.exists(folder.resolve(set + DOCUMENTS))) {
            return texts(set);
        }
        for (String name : names(DOCUMENTS)) {
            Map<String, String> texts = texts(name);
            if (first.answers().stream().anyMatch(texts::containsKey)) {
                return texts;
            }
        }
        throw new EvaluationException("no file *" + DOCUMENTS + " in " + folder + " has the answer " + first.answers()
                + " to the first question of " + set + QUESTIONS);
    }

    private Map<String, String> texts(String name) throws EvaluationException, IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        eachLine(folder.resolve(name + DOCUMENTS), (line, where) -> {
            if (texts.put(string(line, "id", where), string(line, "text", where)) != null) {
                throw new EvaluationException(where + ": the id " + line.getString("id") + " has been there before");
            }
        });
        return texts;
    }

    private List<String> names(String ending) throws EvaluationException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException(folder + " is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).sorted().toList();
        }
    }

    private void eachLine(Path file, Line action) throws EvaluationException, IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String where = file + ", line " + ++number;
                if (!line.isBlank()) {
                    action.read(object(line, where), where);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new EvaluationException(file + " is not a whole gzip file: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new EvaluationException(file + " is not in UTF-8", e);
        }
    }

    private JsonObject object(String line, String where) throws EvaluationException {
        try (JsonReader reader = json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new EvaluationException(where + ": not a JSON object: " + e.getMessage(), e);
        }
    }

    private static String string(JsonObject line, String name, String where) throws EvaluationException {
        if (line.get(name) instanceof JsonString string && !string.getString().isBlank()) {
            return string.getString();
        }
        throw new EvaluationException(where + ": \"" + name + "\" should be a string that is not blank");
    }

    private static Set<String> answers(JsonObject line, String where) throws EvaluationException {
        if (line.get("rel") instanceof JsonArray array && !array.isEmpty()
                && array.stream().allMatch(id -> id.getValueType() == JsonValue.ValueType.STRING)) {
            return array.getValuesAs(JsonString::getString).stream().collect(Collectors.toUnmodifiableSet());
        }
        throw new EvaluationException(where + ": \"rel\" should be a list of ids of texts, at least one");
    }

    /** The implementation that comes with the interfaces; the context class loader may see another copy, or none. */
    private static JsonReaderFactory parser() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JsonProvider.class.getClassLoader());
        try {
            return JsonProvider.provider().createReaderFactory(Map.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * A question.
     *
     * @param text    how it is asked
     * @param answers the ids of the right texts
     */
    record Asked(String text, Set<String> answers) {}

    @FunctionalInterface
    private interface Line {

        void read(JsonObject line, String where) throws EvaluationException;
    }
}
