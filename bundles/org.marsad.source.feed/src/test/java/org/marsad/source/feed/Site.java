package org.marsad.source.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A site on this machine. It has what is put there, and remembers what it was asked for. */
final class Site implements AutoCloseable {

    static {
        // Else the server waits for each answer to be acknowledged before it sends its second half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void put(String path, String contentType, byte[] content) {
        pages.put(path, exchange -> send(exchange, 200, contentType, content));
    }

    void put(String path, String contentType, String content) {
        put(path, contentType, content.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, Answer answer) {
        pages.put(path, answer);
    }

    /** A feed that is recognised by its tag. */
    void putFeed(String path, String tag, String content) {
        pages.put(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, "application/rss+xml; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static void send(HttpExchange exchange, int status, String contentType, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** How often a path was asked for. */
    long times(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getRawPath();
        asked.add(path);
        try {
            pages.getOrDefault(path, none -> send(none, 404, "text/plain", new byte[0])).to(exchange);
        } finally {
            now.decrementAndGet();
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
