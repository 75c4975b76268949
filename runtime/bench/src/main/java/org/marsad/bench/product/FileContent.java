package org.marsad.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.Content;

/** A document of the corpus, of which nothing but the type is known before. */
record FileContent(DocumentId id, String mediaType, Path file, long size) implements Content {

    private static final Map<String, String> TYPES = Map.of("html", "text/html", "txt", "text/plain", "pdf", "application/pdf");

    /** All documents of a folder and those below it, in order. */
    static List<FileContent> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(FileContent::of).toList();
        }
    }

    private static FileContent of(Path file) {
        String name = file.getFileName().toString();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException(file + " is no document of the corpus; delete its folder, it will be made anew");
        }
        return new FileContent(DocumentId.of(file.toString().getBytes(StandardCharsets.UTF_8)), type, file,
                file.toFile().length());
    }

    @Override
    public Optional<String> charset() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
