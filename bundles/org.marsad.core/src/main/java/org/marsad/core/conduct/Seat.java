package org.marsad.core.conduct;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.marsad.api.workbench.ServiceKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * One service and the threads that are using it. Once closed nobody may sit down; those who sit are asked to leave.
 *
 * @param <S> the type of service
 */
public final class Seat<S> {

    /** How long those who were asked to leave are waited for. */
    private static final Duration LAST_CALL = Duration.ofSeconds(1);

    private final ServiceReference<S> reference;
    private final S service;
    private final String prefix;
    private final String revision;
    private final String bundle;
    private final String version;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Set<Lease> leases = new HashSet<>();
    private final Strays strays = new Strays();
    private final LongAdder runs = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private boolean closed;

    /**
     * A seat for a service that has arrived.
     *
     * @param prefix what the names of its own properties begin with, such as {@code marsad.analyzer.}
     */
    public Seat(ServiceReference<S> reference, S service, String prefix) {
        this.reference = reference;
        this.service = service;
        this.prefix = prefix;
        this.revision = Revision.of(text("revision"), reference);
        Bundle home = reference.getBundle(); // it is known only while the service is registered
        this.bundle = home == null ? "" : Objects.toString(home.getSymbolicName(), "");
        this.version = home == null ? "" : home.getVersion().toString();
    }

    /** The reference the service came with; references compare by ranking and age. */
    public ServiceReference<S> reference() {
        return reference;
    }

    /** Forgets the time of the runs so far, which were not for documents. */
    void forgetRuns() {
        runs.reset();
        nanos.reset();
    }

    /** What kind of service it is, told from its properties' prefix. */
    public ServiceKind kind() {
        return Stream.of(ServiceKind.values()).filter(kind -> prefix.equals("marsad." + word(kind) + ".")).findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of service has properties that begin with " + prefix));
    }

    /** The kind in a word, for messages. */
    String noun() {
        return word(kind());
    }

    private static String word(ServiceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What the names of the classes beside the service's own begin with. */
    String home() {
        return service.getClass().getPackageName() + ".";
    }

    /** The name the service goes by; exporters go by their format. */
    public String id() {
        String id = text("id");
        return id.isEmpty() ? text("format") : id;
    }

    /** Its revision, with a hash of its configuration if it has one: a changed setting is a changed service. */
    public String revision() {
        return revision;
    }

    /** The symbolic name of its bundle. */
    public String bundle() {
        return bundle;
    }

    /** The version of its bundle. */
    public String version() {
        return version;
    }

    /** One of its own properties as a word, or empty. */
    public String text(String name) {
        return Objects.toString(reference.getProperty(prefix + name), "");
    }

    /** One of its own properties as words. */
    public List<String> texts(String name) {
        Object value = reference.getProperty(prefix + name);
        if (value instanceof String[] several) {
            return List.of(several);
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The mean time of a run so far, in milliseconds. */
    public OptionalDouble meanMillis() {
        long count = runs.sum();
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos.sum() / 1e6 / count);
    }

    /**
     * The right to use the service, or empty if it is leaving.
     *
     * @param recall called, at most once and maybe at once, when the service can wait no longer; not to block
     */
    Optional<Lease> lease(Runnable recall) {
        lock.lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            Lease lease = new Lease(recall);
            leases.add(lease);
            return Optional.of(lease);
        } finally {
            lock.unlock();
        }
    }

    /** The threads that stay in the service and serve nothing any more. */
    public Strays strays() {
        return strays;
    }

    /** Whether the service is leaving or has left. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Something done with a service.
     *
     * @param <S> the type of service
     */
    public interface Use<S> {

        /** Does it. */
        void with(S service) throws IOException, InterruptedException;
    }

    /**
     * Uses the service; it does not leave meanwhile, unless it cannot wait.
     *
     * @throws IllegalStateException if it is leaving
     * @throws IOException           if the use does
     * @throws InterruptedException  if the use was called off
     */
    public void use(Use<S> use) throws IOException, InterruptedException {
        Lease lease = lease(Thread.currentThread()::interrupt)
                .orElseThrow(() -> new IllegalStateException(id() + " is just leaving; try again"));
        try {
            use.with(service);
        } finally {
            lease.close();
            if (lease.isRevoked()) {
                Thread.interrupted(); // meant for this use only
            }
        }
    }

    /** Waits for the runs to end; after {@code grace} they are called off, and after another second no longer waited for. */
    public void close(Duration grace) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            awaitEmpty(grace);
            leases.forEach(Lease::revoke);
            strays.interrupt(); // a last word: each of them serves nothing else any more
            awaitEmpty(LAST_CALL);
        } finally {
            lock.unlock();
        }
    }

    private void awaitEmpty(Duration patience) throws InterruptedException {
        long rest = patience.toNanos();
        while (!leases.isEmpty() && rest > 0) {
            rest = ended.awaitNanos(rest);
        }
    }

    /** The right to use the service once. */
    final class Lease implements AutoCloseable {

        private final Runnable recall;
        private final long begin = System.nanoTime();
        private volatile boolean revoked;

        private Lease(Runnable recall) {
            this.recall = recall;
        }

        S service() {
            return service;
        }

        boolean isRevoked() {
            return revoked;
        }

        private void revoke() {
            revoked = true;
            recall.run();
        }

        @Override
        public void close() {
            runs.increment();
            nanos.add(System.nanoTime() - begin);
            lock.lock();
            try {
                leases.remove(this);
                ended.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public String toString() {
        return Stream.of(id(), revision(), bundle()).filter(part -> !part.isEmpty()).reduce((a, b) -> a + " " + b).orElse("?");
    }
}
