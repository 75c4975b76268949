package org.marsad.analysis.similarity.evaluation;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.marsad.api.evaluation.EvaluationException;

/** Reads the texts that copies are made of: one JSON object to a line. */
final class SourceTexts {

    /** How the names of the files end. */
    static final String ENDING = ".docs.jsonl.gz";

    private final Path folder;
    private final JsonReaderFactory json = parser();

    SourceTexts(Path folder) {
        this.folder = folder;
    }

    /** The sets in the folder, by name. */
    List<String> sets() throws EvaluationException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException(folder + " is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> sets = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList();
            if (sets.isEmpty()) {
                throw new EvaluationException("there are no texts in " + folder + ": a set of them is a file NAME" + ENDING
                        + " with lines {\"id\",\"text\"}");
            }
            return sets;
        }
    }

    /** The paragraphs of each article of a set; the articles in the order of their names, the paragraphs as they stand in the file. */
    List<List<String>> articles(String set) throws EvaluationException, IOException {
        Map<String, List<String>> articles = new TreeMap<>();
        Path file = folder.resolve(set + ENDING);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, file + ", line " + number, articles);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new EvaluationException(file + " is not a whole gzip file: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new EvaluationException(file + " is not in UTF-8", e);
        }
        return new ArrayList<>(articles.values());
    }

    /** An article is what its paragraphs' ids have before their last dash. */
    private void read(String line, String where, Map<String, List<String>> articles) throws EvaluationException {
        try (JsonReader reader = json.createReader(new StringReader(line))) {
            JsonObject object = reader.readObject();
            String id = string(object, "id", where);
            String text = string(object, "text", where).strip().replace('\n', ' ');
            int dash = id.lastIndexOf('-');
            articles.computeIfAbsent(dash < 0 ? id : id.substring(0, dash), first -> new ArrayList<>()).add(text);
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

    /** The implementation that comes with the interfaces; the context class loader may see another copy, or none. */
    static JsonReaderFactory parser() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JsonProvider.class.getClassLoader());
        try {
            return JsonProvider.provider().createReaderFactory(Map.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
