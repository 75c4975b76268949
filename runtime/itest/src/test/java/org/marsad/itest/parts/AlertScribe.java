package org.marsad.itest.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.marsad.api.watch.Alert;
import org.marsad.api.watch.AlertListener;

/** Writes the numbers of alerts down; as long as its file is a folder it cannot. */
public final class AlertScribe implements AlertListener {

    private final Path file;

    /** Writes to the file that the property {@code file} names. */
    public AlertScribe(Map<String, Object> properties) {
        file = Path.of(properties.get("file").toString());
    }

    @Override
    public void alerted(Alert alert) throws IOException {
        Files.writeString(file, alert.watch() + " " + alert.number() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void stop() {
        // Nothing to give back.
    }
}
