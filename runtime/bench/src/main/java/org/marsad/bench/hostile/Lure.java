package org.marsad.bench.hostile;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a hostile document is after: a file with a word that stands nowhere else, and a port on this machine that counts who comes. Both
 * are there until it is closed.
 */
public final class Lure implements Closeable {

    private static final String BEGINNING = "marsadcanary";
    private static final byte[] ANSWER = "HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final String word = BEGINNING + UUID.randomUUID().toString().replace("-", "");
    private final ServerSocket server;
    private final AtomicInteger visits = new AtomicInteger();
    private final Thread thread;

    /**
     * Lays it out.
     *
     * @param file where the word will be; one that an earlier lure has left is overwritten
     * @param port to listen at, 0 for any
     * @throws IOException if the file is somebody else's, or the port is in use
     */
    public Lure(Path file, int port) throws IOException {
        if (Files.exists(file) && !Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(BEGINNING)) {
            throw new IOException(file + " is not ours and would be overwritten; move it away");
        }
        this.file = file;
        server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        Files.writeString(file, word + "\n");
        thread = new Thread(this::count, "lure");
        thread.setDaemon(true);
        thread.start();
    }

    private void count() {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visits.incrementAndGet();
                visitor.getOutputStream().write(ANSWER);
            } catch (IOException e) {
                // Closed, by us or by the visitor, who counts in any case.
                Thread.yield();
            }
        }
    }

    /** The word in the file: letters and digits, so that it can be searched for. */
    public String word() {
        return word;
    }

    /** How many connections have been taken. */
    public int visits() {
        return visits.get();
    }

    String fileAddress() {
        return file.toUri().toString();
    }

    String webAddress() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** Takes the file away and stops listening. */
    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(file);
    }
}
