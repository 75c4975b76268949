package org.marsad.extract.tika.worker;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Texts to measure with, from the files of folders. */
final class Pieces {

    private static final Pattern ENTITY = Pattern.compile("&#x([0-9A-Fa-f]+);");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\u061F\u06D4])\\s+");
    private static final Pattern TAGGED = Pattern.compile(".*\\.([a-z]{2,3})(?:_[A-Za-z0-9]+)?\\.txt");
    private static final int SHORTEST_SENTENCE = 20;

    /** ISO 639-3 as in names of files, where BCP 47 has a shorter tag. */
    private static final Map<String, String> TAGS = Map.of("arb", "ar", "pes", "fa", "urd", "ur", "fra", "fr", "eng", "en", "spa",
            "es");

    /** Lines of these in Latin letters are notes of the editor. */
    private static final Set<String> OTHER_SCRIPT = Set.of("ar", "ary", "fa", "ur", "zgh", "ps", "ckb", "ug");

    private Pieces() {
    }

    /** The texts of {@code *.docs.jsonl.gz} below a folder, files by name. */
    static List<String> documents(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(folder, ".docs.jsonl.gz")) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    try (JsonReader json = Json.createReader(new StringReader(line))) {
                        texts.add(json.readObject().getString("text").replace("\uFEFF", ""));
                    }
                }
            }
        }
        return texts;
    }

    /** The sentences of {@code *.LANGUAGE.txt} below a folder, by language tag. */
    static Map<String, List<String>> sentences(Path folder) throws IOException {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (Path file : files(folder, ".txt")) {
            Matcher tagged = TAGGED.matcher(file.getFileName().toString());
            if (tagged.matches()) {
                String tag = TAGS.getOrDefault(tagged.group(1), tagged.group(1));
                sentences.computeIfAbsent(tag, t -> new ArrayList<>()).addAll(sentences(Files.readString(file)).stream()
                        .filter(sentence -> OTHER_SCRIPT.contains(tag) == !isLatin(sentence)).toList());
            }
        }
        return sentences;
    }

    /** Parts of so many characters of which at least half are letters, one after the other. */
    static List<String> cut(String text, int length) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at + length <= text.length(); at += length) {
            String part = text.substring(at, at + length);
            if (part.chars().filter(Character::isLetter).count() >= length / 2) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean isLatin(String sentence) {
        return sentence.chars().filter(c -> Character.isLetter(c) && c < 0x250).count() * 2
                > sentence.chars().filter(Character::isLetter).count();
    }

    private static List<String> sentences(String text) {
        String plain = ENTITY.matcher(text).replaceAll(
                entity -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1), 16))));
        return plain.lines().flatMap(SENTENCE_END::splitAsStream).map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
