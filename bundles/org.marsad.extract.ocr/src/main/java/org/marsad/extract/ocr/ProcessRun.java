package org.marsad.extract.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a process to its end, within limits of time and output. Whatever happens, nothing is left running. */
final class ProcessRun {

    /** No page has more words than fit into that. */
    static final int MOST_OUTPUT = 1 << 24;

    private static final int LONGEST_COMPLAINT = 300;

    private ProcessRun() {
    }

    /**
     * What a process writes to its standard output.
     *
     * @throws IOException if it cannot be started, writes too much, is not done within the deadline, or ends with a status other
     *                     than 0; with what it said
     */
    static byte[] of(ProcessBuilder command, Duration deadline) throws IOException, InterruptedException {
        Process process = command.start();
        try {
            CompletableFuture<byte[]> output = reading(process.getInputStream(), MOST_OUTPUT + 1);
            CompletableFuture<byte[]> complaint = reading(process.getErrorStream(), LONGEST_COMPLAINT);
            byte[] written = output.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (written.length > MOST_OUTPUT) {
                throw new IOException(name(command) + " writes more than " + (MOST_OUTPUT >> 20) + " MB");
            }
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw late(command, deadline);
            }
            if (process.exitValue() != 0) {
                throw new IOException(name(command) + " ends with status " + process.exitValue() + ": "
                        + new String(complaint.get(deadline.toMillis(), TimeUnit.MILLISECONDS), StandardCharsets.UTF_8)
                        .replaceAll("\\p{Cntrl}+", " ").strip());
            }
            return written;
        } catch (TimeoutException e) {
            throw late(command, deadline);
        } catch (ExecutionException e) {
            throw new IOException("the output of " + name(command) + " cannot be read: " + e.getCause().getMessage(), e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static IOException late(ProcessBuilder command, Duration deadline) {
        return new IOException(name(command) + " was not done within " + deadline.toSeconds() + " s");
    }

    private static String name(ProcessBuilder command) {
        return command.command().get(0);
    }

    /** Reads so many bytes and drops the rest until the end, or the death, of the process. */
    private static CompletableFuture<byte[]> reading(InputStream stream, int most) {
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try (stream) {
                read.complete(stream.readNBytes(most));
                stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                read.completeExceptionally(e);
            }
        }, "marsad-ocr-output");
        thread.setDaemon(true);
        thread.start();
        return read;
    }
}
