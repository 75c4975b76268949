package org.marsad.export.csv;

import java.io.OutputStream;
import java.util.Optional;
import org.marsad.api.export.ExportTarget;

/**
 * Standard output: one stream, and companions are dropped.
 *
 * @param main the stream
 */
record SinkTarget(OutputStream main) implements ExportTarget {

    @Override
    public String name() {
        return "";
    }

    @Override
    public OutputStream companion(String name) {
        return OutputStream.nullOutputStream();
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.empty();
    }
}
