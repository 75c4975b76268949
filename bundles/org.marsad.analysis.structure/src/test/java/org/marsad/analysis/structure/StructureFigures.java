package org.marsad.analysis.structure;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints how much of what a careful reader finds in flat texts the analyzer finds, from a folder with {@code gold} and {@code texts}. */
final class StructureFigures {

    private static final List<String> NAMED = List.of("title", "author", "site", "publication_date");

    private record Figure(int right, int wrong, int missed) {

        private Figure plus(Set<String> found, Set<String> expected) {
            int common = (int) found.stream().filter(expected::contains).count();
            return new Figure(right + common, wrong + found.size() - common, missed + expected.size() - common);
        }
    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private StructureFigures() {
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        StructureFigures all = new StructureFigures();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve("gold/structure.json")))) {
            for (JsonObject article : reader.readObject().getJsonArray("seeds").getValuesAs(JsonObject.class)) {
                all.add(article, Structured.document(Files.readString(folder.resolve("texts").resolve(article.getString("file")))));
            }
        }
        System.out.printf("%-26s%8s%8s%8s%n", "", "right", "wrong", "missed");
        all.figures.forEach((name, figure) -> System.out.printf("%-26s%8d%8d%8d%n", name, figure.right, figure.wrong, figure.missed));
    }

    private void add(JsonObject article, Structured found) {
        for (String name : NAMED) {
            Set<String> expected = article.get(name).getValueType() == JsonValue.ValueType.OBJECT
                    ? Set.of(place(article.getJsonObject(name))) : Set.of();
            add(name, first(places(found, name.equals("publication_date") ? "published" : name)), expected);
        }
        add("site lines left out", new HashSet<>(places(found, "boilerplate")), lines(article, label -> label.getBoolean("boilerplate")));
        add("headings", new HashSet<>(places(found, "heading")), lines(article, label -> label.getString("kind").equals("subheading")));
        Set<String> body = new HashSet<>(places(found, "paragraph"));
        body.addAll(places(found, "heading"));
        add("body lines kept", body, lines(article, label -> label.getBoolean("article_text")));
    }

    private void add(String name, Set<String> found, Set<String> expected) {
        figures.put(name, figures.getOrDefault(name, new Figure(0, 0, 0)).plus(found, expected));
    }

    private static Set<String> first(List<String> places) {
        return places.stream().limit(1).collect(Collectors.toSet());
    }

    private static List<String> places(Structured found, String type) {
        return found.all(type).stream().map(each -> each.span().begin() + "-" + each.span().end()).toList();
    }

    private static Set<String> lines(JsonObject article, Predicate<JsonObject> which) {
        return article.getJsonArray("line_labels").getValuesAs(JsonObject.class).stream().filter(which).map(StructureFigures::place)
                .collect(Collectors.toSet());
    }

    private static String place(JsonObject range) {
        return ((JsonNumber) range.get("start")).intValueExact() + "-" + ((JsonNumber) range.get("end")).intValueExact();
    }
}
