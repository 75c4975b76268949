package org.marsad.itest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/**
 * What {@code seeds/corpus.json} says of a document. Read in the container only: it has the JSON library.
 *
 * @param file    its path in the corpus
 * @param charset empty where that means nothing
 */
record StatedDocument(String file, String type, String charset, String title, String language) {

    static List<StatedDocument> all() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(Corpus.seeds().resolve("corpus.json")))) {
            return reader.readObject().getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                    .map(document -> new StatedDocument(document.getString("file"), document.getString("type"),
                            document.getString("charset", ""), document.getString("title"), document.getString("language")))
                    .toList();
        }
    }

    URI origin() {
        return Corpus.seeds().resolve(file).toUri();
    }
}
