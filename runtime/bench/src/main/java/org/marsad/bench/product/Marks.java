package org.marsad.bench.product;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Waits for files that tell that something has happened. */
final class Marks implements AutoCloseable {

    private static final long LIMIT_SECONDS = 120;

    private final Path folder;
    private final WatchService changes;

    Marks(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.changes = FileSystems.getDefault().newWatchService();
        folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The seconds from a moment until the file is there. */
    double secondsSince(long begin, String name) throws InterruptedException, BenchmarkException {
        long limit = begin + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.exists(file(name))) {
            var key = changes.poll(20, TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
            if (System.nanoTime() > limit) {
                throw new BenchmarkException(name + " has not happened within " + LIMIT_SECONDS + " seconds");
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }
}
