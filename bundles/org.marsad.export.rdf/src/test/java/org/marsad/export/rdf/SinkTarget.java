package org.marsad.export.rdf;

import java.io.OutputStream;
import java.util.Optional;
import org.marsad.api.export.ExportTarget;

/**
 * One stream; companions are dropped.
 *
 * @param name what the operator typed
 * @param main the stream
 */
record SinkTarget(String name, OutputStream main) implements ExportTarget {

    @Override
    public OutputStream companion(String name) {
        return OutputStream.nullOutputStream();
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.empty();
    }
}
