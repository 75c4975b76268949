package org.marsad.core.trial;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.export.ExportTarget;

/** Takes what an exporter on trial writes. */
final class MemoryTarget implements ExportTarget {

    private static final String MAIN = "";

    private final String name;
    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    MemoryTarget(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OutputStream main() {
        if (isOpened()) {
            throw new IllegalStateException("the main file was already opened");
        }
        return open(MAIN);
    }

    @Override
    public OutputStream companion(String companion) {
        if (companion.isEmpty() || companion.contains("/") || companion.contains("\\") || companion.startsWith(".")) {
            throw new IllegalArgumentException("not a plain file name: '" + companion + "'");
        }
        return open(companion);
    }

    @Override
    public Optional<String> option(String option) {
        return Optional.empty();
    }

    /** Whether the main file was opened. */
    boolean isOpened() {
        return files.containsKey(MAIN);
    }

    /** Whether the same files with the same bytes were written there. */
    boolean holdsTheSameAs(MemoryTarget other) {
        return files.keySet().equals(other.files.keySet()) && files.keySet().stream()
                .allMatch(file -> Arrays.equals(files.get(file).toByteArray(), other.files.get(file).toByteArray()));
    }

    private OutputStream open(String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.put(file, out);
        return out;
    }
}
