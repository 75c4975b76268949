package org.marsad.testkit;

import java.io.OutputStream;
import java.util.Optional;
import org.marsad.api.export.ExportTarget;

/**
 * One stream, as standard output: companions are dropped, and no options were given.
 *
 * @param name what the operator typed, or empty
 * @param main the stream
 */
public record SinkTarget(String name, OutputStream main) implements ExportTarget {

    @Override
    public OutputStream companion(String file) {
        return OutputStream.nullOutputStream();
    }

    @Override
    public Optional<String> option(String option) {
        return Optional.empty();
    }
}
