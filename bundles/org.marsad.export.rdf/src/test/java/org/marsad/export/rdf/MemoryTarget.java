package org.marsad.export.rdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.export.ExportTarget;

/** Keeps what is written. The main file has an empty name here. */
final class MemoryTarget implements ExportTarget {

    private final String name;
    private final Map<String, String> options;
    private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

    MemoryTarget(String name, Map<String, String> options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OutputStream main() {
        return companion("");
    }

    @Override
    public OutputStream companion(String file) {
        if (files.containsKey(file)) {
            throw new IllegalStateException("opened twice: '" + file + "'");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.put(file, out);
        return out;
    }

    @Override
    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    byte[] bytes(String file) {
        return files.get(file).toByteArray();
    }

    /** A file as text; fails if it is not well-formed UTF-8. */
    String text(String file) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
    }
}
