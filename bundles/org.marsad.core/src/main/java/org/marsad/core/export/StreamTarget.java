package org.marsad.core.export;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.export.ExportTarget;

/** A stream that takes the main file; further files are dropped. */
final class StreamTarget implements ExportTarget {

    private final CountingStream main;
    private final Map<String, String> options;
    private boolean opened;

    StreamTarget(OutputStream stream, Map<String, String> options) {
        this.main = new CountingStream(stream);
        this.options = options;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public OutputStream main() {
        if (opened) {
            throw new IllegalStateException("the main file was already opened");
        }
        opened = true;
        return main;
    }

    @Override
    public OutputStream companion(String companion) {
        return OutputStream.nullOutputStream();
    }

    @Override
    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    long bytes() {
        return main.count();
    }
}
