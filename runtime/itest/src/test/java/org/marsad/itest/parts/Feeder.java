package org.marsad.itest.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.marsad.api.ingest.FileIntake;

/** Takes in a folder as soon as that can be done, and writes the id of each document down when its receipt is there. */
public final class Feeder {

    private final Thread thread;

    /** Begins. */
    public Feeder(FileIntake intake, Map<String, Object> properties) {
        String folder = properties.get("folder").toString();
        Path receipts = Path.of(properties.get("receipts").toString());
        thread = new Thread(() -> feed(intake, folder, receipts), "feeder");
        thread.start();
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private static void feed(FileIntake intake, String folder, Path receipts) {
        try {
            intake.ingest(List.of(folder), FileIntake.Options.defaults(), outcome -> note(receipts, outcome), () -> false);
        } catch (InterruptedException e) {
            // The container stops.
        }
    }

    /** One write for each, so that what is there is whole whenever the process ends. What was not taken in has no receipt. */
    private static void note(Path receipts, FileIntake.Outcome outcome) {
        if (outcome.id().isEmpty()) {
            return;
        }
        try {
            Files.writeString(receipts, outcome.id().get() + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
