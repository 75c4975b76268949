package org.marsad.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.BytesContent;
import org.marsad.api.ingest.Content;

/** Real worker processes on the class path of the tests, and documents for them. */
final class TestWorkers {

    /** Where workers find their classes. */
    @FunctionalInterface
    interface ClassPath {

        /** The class path. */
        String get() throws IOException;
    }

    private static final NetworkIsolation ISOLATION = new NetworkIsolation(System.err::println);

    private TestWorkers() {
    }

    /** Starts what the bundle starts. */
    static WorkerPool.Starter real(Settings settings, Path folder) {
        return real(settings, () -> System.getProperty("java.class.path"), folder);
    }

    /** Starts what the bundle starts, on another class path. */
    static WorkerPool.Starter real(Settings settings, ClassPath classPath, Path folder) {
        return () -> WorkerProcess.start(new WorkerCommand(WorkerCommand.runningJava(), classPath.get(), folder,
                settings.heap_megabytes(), settings.maximum_characters()).process(ISOLATION.prefix()), settings.maximum_characters());
    }

    /** Starts processes that misbehave in a certain way. */
    static WorkerProcess misbehaving(MisbehavingWorker.Way way) throws IOException, InterruptedException {
        return WorkerProcess.start(misbehavior(way), 1000);
    }

    /** The process that misbehaves in a certain way. */
    static ProcessBuilder misbehavior(MisbehavingWorker.Way way) {
        return new ProcessBuilder(List.of(WorkerCommand.runningJava().toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), MisbehavingWorker.class.getName(),
                way.name()));
    }

    static Content text(String text) {
        return content("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    static Content html(String html) {
        return content("text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    static Content content(String mediaType, byte[] bytes) {
        return BytesContent.of(bytes, mediaType, "test");
    }

    /** Content for which an operator has stated a charset. */
    static Content stated(String charset, String mediaType, String text, Charset real) {
        return new StatedContent(content(mediaType, text.getBytes(real)), charset);
    }

    /** Waits for something that has to become true within some seconds. */
    static boolean eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        return condition.getAsBoolean();
    }

    private record StatedContent(Content content, String name) implements Content {

        @Override
        public DocumentId id() {
            return content.id();
        }

        @Override
        public String mediaType() {
            return content.mediaType();
        }

        @Override
        public Optional<String> charset() {
            return Optional.of(name);
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }
}
