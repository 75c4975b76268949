package org.marsad.launcher;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.apache.felix.framework.Logger;
import org.marsad.api.display.Visible;

/**
 * The framework's own complaints, in a file of the home. Left alone, the framework prints them, traces and all, on
 * standard output, among the results.
 */
final class FrameworkLog extends Logger {
    private static final String[] LEVELS = {"", "ERROR", "WARN", "INFO", "DEBUG"};

    private final Path file;

    FrameworkLog(Path folder) {
        this.file = folder.resolve("framework.log");
    }

    @Override
    protected synchronized void doLog(int level, String message, Throwable failure) {
        try (PrintWriter out = new PrintWriter(new OutputStreamWriter(Files.newOutputStream(file, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND), VisibleCharset.VISIBLE))) {
            out.println(Instant.now() + " " + LEVELS[Math.min(level, LEVELS.length - 1)] + " " + Visible.line(message));
            if (failure != null) {
                failure.printStackTrace(out);
            }
        } catch (IOException e) {
            System.err.println("marsad: " + message + " (and " + file + " cannot be written: " + PlainWords.of(e) + ")");
        }
    }
}
