package org.marsad.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.export.ExportTarget;

/**
 * A file, or a folder of files. Everything is written beside its place under a hidden name, brought to the disk, and put there
 * by renaming, the main file last: whoever sees the main file sees the others too.
 */
final class FileTarget implements ExportTarget, AutoCloseable {

    private final Path main;
    private final String name;
    private final Map<String, String> options;
    private final List<PartFile> parts = new ArrayList<>();

    /**
     * A target whose main file is {@code main}.
     *
     * @param name what the operator called the target
     */
    FileTarget(Path main, String name, Map<String, String> options) {
        this.main = main;
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OutputStream main() throws IOException {
        if (parts.stream().anyMatch(part -> part.place().equals(main))) {
            throw new IllegalStateException("the main file was already opened");
        }
        return open(main);
    }

    @Override
    public OutputStream companion(String companion) throws IOException {
        if (companion.contains("/") || companion.contains("\\") || companion.startsWith(".")) {
            throw new IllegalArgumentException("not a plain file name: '" + companion + "'");
        }
        return open(main.resolveSibling(companion));
    }

    @Override
    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    private OutputStream open(Path place) throws IOException {
        PartFile part = new PartFile(place);
        parts.add(part);
        return part;
    }

    /** Puts everything in its place; returns the files, the main one first. */
    List<Path> finish() throws IOException {
        for (PartFile part : parts) {
            part.close();
        }
        List<Path> files = new ArrayList<>();
        for (PartFile part : mainLast()) {
            part.move();
            files.add(0, part.place());
        }
        parts.clear();
        return files;
    }

    private List<PartFile> mainLast() {
        List<PartFile> ordered = new ArrayList<>(parts);
        ordered.sort((a, b) -> Boolean.compare(a.place().equals(main), b.place().equals(main)));
        return ordered;
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        for (PartFile part : parts) {
            part.discard();
        }
    }
}
