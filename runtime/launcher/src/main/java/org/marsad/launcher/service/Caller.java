package org.marsad.launcher.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.marsad.launcher.PlainWords;
import org.marsad.launcher.UnusableException;
import org.marsad.launcher.service.Frame.Kind;

/** The other end of the socket: asks a service one thing. */
public final class Caller implements AutoCloseable {
    private static final int PIECE = 8192;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connection connection;

    private Caller(Connection connection) {
        this.connection = connection;
    }

    /** What came back: the exit status, or nothing if the service ended before it said one. */
    public record Answer(Optional<Integer> status) {
    }

    /** Calls the service of a home; empty if none is there, whatever an earlier one has left behind. */
    public static Optional<Caller> call(SocketPlace place) throws UnusableException {
        Optional<Path> socket = place.told();
        if (socket.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Caller(new Connection(SocketChannel.open(UnixDomainSocketAddress.of(socket.get())))));
        } catch (SocketException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnusableException("the service cannot be reached at " + socket.get() + ": " + PlainWords.of(e), e);
        }
    }

    /** What the service says of itself: {@code state}, {@code pid}, {@code since}, {@code home}, {@code version}. */
    public Map<String, String> about() throws UnusableException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        exchange(Request.of(Request.Kind.STATUS), told, OutputStream.nullOutputStream(), PATIENCE);
        Map<String, String> about = new TreeMap<>();
        try {
            Request.lines(told.toByteArray()).forEach((key, value) -> about.put(key.toString(), value.toString()));
        } catch (IOException e) {
            throw failed(e);
        }
        return about;
    }

    /** Waits until the container is up; the status is 0 if it came up. */
    public Answer await(OutputStream messages) throws UnusableException {
        return exchange(Request.of(Request.Kind.AWAIT), OutputStream.nullOutputStream(), messages, null);
    }

    /** Has it end, and waits until it has, or has not within this time. */
    public void stop(OutputStream messages, Duration patience) throws UnusableException {
        exchange(Request.of(Request.Kind.STOP), OutputStream.nullOutputStream(), messages, patience);
    }

    /** Has statements or a shell run; input, if any, is sent as it comes. */
    public Answer visit(Request request, Optional<InputStream> input, OutputStream results, OutputStream messages)
            throws UnusableException {
        try {
            connection.send(Kind.REQUEST, request.encoded());
            if (input.isPresent()) {
                Thread typing = new Thread(() -> forward(input.get()), "marsad-input");
                typing.setDaemon(true);
                typing.start();
            } else {
                connection.send(Kind.INPUT_END);
            }
            return receive(results, messages);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The terminal has another size now. */
    public void resize(int columns, int lines) {
        try {
            connection.send(Kind.SIZE, columns, lines);
        } catch (IOException e) {
            // The service has gone; whoever receives notices.
        }
    }

    private void forward(InputStream input) {
        byte[] piece = new byte[PIECE];
        try {
            for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
                connection.send(Kind.INPUT, Arrays.copyOf(piece, count));
            }
            connection.send(Kind.INPUT_END);
        } catch (IOException e) {
            // The service has gone; whoever receives notices. Or the input cannot be read, which is its end.
        }
    }

    private Answer exchange(Request request, OutputStream results, OutputStream messages, Duration patience) throws UnusableException {
        CompletableFuture<Void> alarm = new CompletableFuture<>();
        if (patience != null) {
            alarm.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).thenRun(this::hangUp);
        }
        try {
            connection.send(Kind.REQUEST, request.encoded());
            return receive(results, messages);
        } catch (AsynchronousCloseException e) {
            throw new UnusableException("the service does not answer within " + patience.toSeconds() + " seconds", e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            alarm.cancel(false);
        }
    }

    private Answer receive(OutputStream results, OutputStream messages) throws IOException {
        for (Frame frame = next(); frame != null; frame = next()) {
            switch (frame.kind()) {
                case OUT -> write(results, frame.data());
                case ERR -> write(messages, frame.data());
                case END -> {
                    return new Answer(Optional.of(ByteBuffer.wrap(frame.data()).getInt()));
                }
                default -> throw new IOException("a service does not say " + frame.kind());
            }
        }
        return new Answer(Optional.empty());
    }

    /** A service that is killed resets the connection, which is an end as any other. */
    private Frame next() throws IOException {
        try {
            return connection.receive();
        } catch (SocketException e) {
            return null;
        }
    }

    private static void write(OutputStream target, byte[] bytes) throws IOException {
        target.write(bytes);
        target.flush();
    }

    private static UnusableException failed(IOException cause) {
        return new UnusableException("talking to the service failed: " + PlainWords.of(cause), cause);
    }

    private void hangUp() {
        try {
            close();
        } catch (UnusableException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws UnusableException {
        try {
            connection.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
