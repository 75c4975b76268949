package org.marsad.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.marsad.api.export.ExportTarget;

/** Keeps what an exporter writes, and what it asks for. What was not flushed has not arrived. For one export. */
public final class MemoryTarget implements ExportTarget {

    private final String name;
    private final Map<String, String> options;
    private final Map<String, ByteArrayOutputStream> companions = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private ByteArrayOutputStream main;

    /** A target of that name, without options. */
    public MemoryTarget(String name) {
        this(name, Map.of());
    }

    /** A target of that name, with options by their names without dashes; a flag has the value {@code true}. */
    public MemoryTarget(String name, Map<String, String> options) {
        this.name = name;
        this.options = Map.copyOf(options);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OutputStream main() {
        if (main != null) {
            throw new IllegalStateException("the main file was opened a second time");
        }
        main = new ByteArrayOutputStream();
        return main;
    }

    /**
     * A further file.
     *
     * @throws IllegalArgumentException if the name is not a plain one or is the target's own
     * @throws IllegalStateException    if it was opened before
     */
    @Override
    public OutputStream companion(String file) {
        if (file.isBlank() || file.startsWith(".") || file.contains("/") || file.contains("\\") || file.equals(name)
                || file.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'" + Shown.visible(file) + "' is not a plain file name beside '" + name + "'");
        }
        if (companions.containsKey(file)) {
            throw new IllegalStateException("'" + file + "' was opened a second time");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        companions.put(file, out);
        return out;
    }

    @Override
    public Optional<String> option(String option) {
        asked.add(option);
        return Optional.ofNullable(options.get(option));
    }

    /** The main file. */
    public byte[] bytes() {
        if (main == null) {
            throw new AssertionError("the main file was never opened");
        }
        return main.toByteArray();
    }

    /** A companion. */
    public byte[] bytes(String companion) {
        ByteArrayOutputStream out = companions.get(companion);
        if (out == null) {
            throw new AssertionError("there is no companion '" + companion + "' but " + companions.keySet());
        }
        return out.toByteArray();
    }

    /** The main file as text; fails if it is not well-formed UTF-8. */
    public String text() {
        return utf8(name, bytes());
    }

    /** A companion as text; fails if it is not well-formed UTF-8. */
    public String text(String companion) {
        return utf8(companion, bytes(companion));
    }

    /** The names of the companions, in the order in which they were opened. */
    public Set<String> companions() {
        return Collections.unmodifiableSet(companions.keySet());
    }

    /** The names of the options that were asked for. */
    public Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    private static String utf8(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("'" + file + "' is not well-formed UTF-8", e);
        }
    }
}
