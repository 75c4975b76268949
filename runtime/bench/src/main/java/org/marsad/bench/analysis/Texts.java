package org.marsad.bench.analysis;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.marsad.bench.corpus.PressText;

/** The texts that are measured on. */
final class Texts {

    private static final int GENERATED = 200;
    private static final int LENGTH = 4_000;
    private static final String PLAIN = ".txt";

    private Texts() {
    }

    /** Generated ones, always the same: of the length of an article of the press. */
    static List<String> generated() {
        return IntStream.range(0, GENERATED).mapToObj(number -> PressText.of(number, LENGTH)).toList();
    }

    /** Of a folder, its plain texts, deep, as if in UTF-8; of a file {@code NAME.docs.jsonl.gz}, the {@code text} of each line. */
    static List<String> of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return lines(path);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(file -> file.toString().endsWith(PLAIN)).sorted().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)); // whatever it is, a text
        }
        return texts;
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonReader reader = Json.createReader(new StringReader(line))) {
                    JsonObject object = reader.readObject();
                    texts.add(object.getString("text"));
                }
            }
        }
        return texts;
    }
}
