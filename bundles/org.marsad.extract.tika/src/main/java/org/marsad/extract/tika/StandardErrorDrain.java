package org.marsad.extract.tika;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the standard error of a worker, so that it never blocks on it. What the virtual machine says there goes to the
 * log, but not much of it: a parser that prints for every glyph must not fill the disk.
 */
final class StandardErrorDrain implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StandardErrorDrain.class);

    private static final int MOST_CHUNKS = 100;
    private static final int LONGEST_CHUNK = 300;

    private final Process process;
    private volatile String beginning = "";

    StandardErrorDrain(Process process) {
        this.process = process;
    }

    /** What was said first, or empty; enough to tell why a process does not start. */
    String beginning() {
        return beginning;
    }

    @Override
    public void run() {
        char[] buffer = new char[LONGEST_CHUNK];
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
            int chunks = 0;
            int read = reader.read(buffer);
            while (read >= 0) {
                String said = new String(buffer, 0, read).strip();
                if (chunks++ < MOST_CHUNKS) {
                    LOG.debug("worker {}: {}", process.pid(), said);
                }
                if (beginning.isEmpty()) {
                    beginning = said;
                }
                read = reader.read(buffer);
            }
        } catch (IOException e) {
            LOG.debug("worker {}: standard error ended: {}", process.pid(), e.getMessage());
        }
    }
}
