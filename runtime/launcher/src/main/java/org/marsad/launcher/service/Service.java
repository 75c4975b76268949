package org.marsad.launcher.service;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.marsad.launcher.Inside;
import org.marsad.launcher.PlainWords;
import org.marsad.launcher.UnusableException;
import org.marsad.launcher.service.Frame.Kind;

/**
 * Lets visitors in over the socket of a home, from before the container starts, so that they can wait for it, until it has
 * ended. The caller has the lock of the home.
 */
public final class Service implements AutoCloseable {
    static final int FAILED = 1;
    static final int UNUSABLE = 3;
    private static final long LAST_WORDS_MILLIS = 1000;

    private final SocketPlace place;
    private final Path socket;
    private final ServerSocketChannel channel;
    private final Map<String, String> about;
    private final Announcements announcements;
    private final Runnable stop;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<News> news = ConcurrentHashMap.newKeySet();
    private final CountDownLatch decided = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Phase phase = Phase.STARTING;
    private volatile Inside inside;

    /** How far it is. */
    private enum Phase {
        STARTING, READY, STOPPING
    }

    private Service(SocketPlace place, Path socket, ServerSocketChannel channel, Map<String, String> about,
            Announcements announcements, Runnable stop) {
        this.place = place;
        this.socket = socket;
        this.channel = channel;
        this.about = Map.copyOf(about);
        this.announcements = announcements;
        this.stop = stop;
    }

    /**
     * Opens the door.
     *
     * @param about what is told about this process: {@code pid}, {@code since}, {@code home}, {@code version}
     * @param announcements heard by those who wait for the start or the end
     * @param stop begins the end; called on a thread of a visitor, and may be called several times
     */
    public static Service open(SocketPlace place, Map<String, String> about, Announcements announcements, Runnable stop)
            throws UnusableException {
        try {
            Path socket = place.prepare();
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.bind(UnixDomainSocketAddress.of(socket));
                place.tell(socket);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            Service service = new Service(place, socket, channel, about, announcements, stop);
            daemon(service::letIn, "marsad-door");
            return service;
        } catch (IOException e) {
            throw new UnusableException("the socket of the service cannot be made: " + PlainWords.of(e), e);
        }
    }

    /** The container is up. */
    public void ready(Inside container) {
        inside = container;
        if (phase == Phase.STARTING) {
            phase = Phase.READY;
        }
        decided.countDown();
    }

    /** The container ends, or has not come up; why that is has been announced. */
    public void stopping() {
        phase = Phase.STOPPING;
        decided.countDown();
    }

    /** Waits until all is over. */
    public void awaitEnd() throws InterruptedException {
        over.await();
    }

    /** Sends everybody home and takes the socket away. */
    @Override
    public void close() {
        stopping();
        try {
            channel.close();
            place.remove(socket);
        } catch (IOException e) {
            // What is left of it is removed by the next service on this home, and until then nobody answers there.
        }
        try {
            for (News each : news) {
                each.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(Service::close);
        over.countDown();
    }

    private void letIn() {
        while (channel.isOpen()) {
            try {
                SocketChannel visitor = channel.accept();
                daemon(() -> attend(new Connection(visitor)), "marsad-visitor");
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // As when this process has too many files open: this visitor is lost, the next may have more luck.
                continue;
            }
        }
    }

    private void attend(Connection connection) {
        connections.add(connection);
        try (connection) {
            Frame first = connection.receive();
            if (first != null && first.kind() == Kind.REQUEST) {
                answer(connection, Request.decoded(first.data()));
            }
        } catch (IOException e) {
            refuse(connection, PlainWords.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private void answer(Connection connection, Request request) throws IOException, InterruptedException {
        switch (request.kind()) {
            case STATUS -> {
                connection.send(Kind.OUT, about());
                connection.send(Kind.END, 0);
            }
            case AWAIT -> await(connection);
            case STOP -> {
                connection.send(Kind.OUT, about());
                News news = listen(connection);
                stop.run();
                news.sender().join();
            }
            case RUN, SHELL -> {
                decided.await();
                if (phase == Phase.READY) {
                    new Visiting(connection, request, inside).attend();
                } else {
                    refuse(connection, "the container is ending");
                }
            }
        }
    }

    private void await(Connection connection) throws IOException, InterruptedException {
        News news = listen(connection);
        decided.await();
        news.end();
        connection.send(Kind.END, phase == Phase.READY ? 0 : UNUSABLE);
    }

    /** What is announced, on its way to one who waits. */
    private record News(Outbox box, Thread sender) {

        /** Sends what is still here, unless that takes too long. */
        private void end() throws InterruptedException {
            box.close();
            sender.join(LAST_WORDS_MILLIS);
        }
    }

    private News listen(Connection connection) {
        Outbox box = new Outbox();
        announcements.listen(box.stream(Kind.ERR));
        News started = new News(box, daemon(() -> Visiting.send(box, connection), "marsad-news"));
        news.add(started);
        return started;
    }

    private byte[] about() {
        Properties lines = new Properties();
        lines.putAll(about);
        lines.setProperty("state", phase.name().toLowerCase(Locale.ROOT));
        return Request.bytes(lines);
    }

    private static void refuse(Connection connection, String reason) {
        try {
            connection.send(Kind.ERR, ("marsad: " + reason + "\n").getBytes(StandardCharsets.UTF_8));
            connection.send(Kind.END, UNUSABLE);
        } catch (IOException e) {
            // He has gone, and does not need to know.
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
