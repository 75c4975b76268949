package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;

/** When the catalogue or the memory is out of order for a while, the core's own threads go on. */
class StoreTroubleTest {

    private static final int DOCUMENTS = 200;

    @TempDir
    private Path folder;

    /** May throw before a method of a connection is called. */
    private interface Hook {
        void before(String method) throws SQLException;
    }

    @Test
    void whatCannotBeKeptIsMadeAgainAfterPausesThatGrow() throws Exception {
        AtomicBoolean full = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        try (Bench bench = new Bench(method -> {
            if (full.get() && method.equals("commit") && Thread.currentThread().getName().equals("marsad-writer")) {
                refused.incrementAndGet();
                throw new SQLException("the disk is full");
            }
        })) {
            bench.accept(0);
            full.set(true);
            bench.read();
            Fakes.await("it was tried several times", () -> refused.get() >= 4);
            long begin = System.nanoTime();
            int before = refused.get();
            Fakes.await("it is tried again", () -> refused.get() > before);
            assertTrue(System.nanoTime() - begin > 200_000_000L, "the fourth pause is 800 ms");
            full.set(false);
            bench.settle();
            assertEquals(1, bench.done());
        }
    }

    @Test
    void wantOfMemoryInTheCoresOwnThreadsLosesNothing() throws Exception {
        long seed = Long.getLong("marsad.seed", new Random().nextLong());
        System.out.println("StoreTroubleTest: -Dmarsad.seed=" + seed);
        Random random = new Random(seed);
        AtomicBoolean scarce = new AtomicBoolean(true);
        AtomicInteger thrown = new AtomicInteger();
        try (Bench bench = new Bench(method -> {
            boolean core = Thread.currentThread().getName().startsWith("marsad-");
            synchronized (random) {
                if (core && scarce.get() && thrown.get() < 40 && random.nextInt(10) == 0) {
                    thrown.incrementAndGet();
                    throw new OutOfMemoryError("as if");
                }
            }
        })) {
            bench.read();
            for (int i = 0; i < DOCUMENTS; i++) {
                bench.accept(i);
            }
            bench.settle();
            assertTrue(thrown.get() > 10, "memory ran out now and then: " + thrown);
            assertEquals(DOCUMENTS, bench.done());
        }
    }

    /** A conductor on a catalogue whose database has bad days. */
    private final class Bench implements AutoCloseable {

        private final CatalogueStore store;
        private final Conductor conductor;

        private Bench(Hook hook) throws Exception {
            store = new CatalogueStore(database(hook), Map.of("marsad.store.bytes", "BLOB"));
            conductor = ConductorKit.conductor(store);
        }

        private void read() {
            conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), content -> {
                try (var in = content.open()) {
                    return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            });
            conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> findings.add("words", 0, 1));
        }

        /** As sources do: what could not be taken in is offered again. */
        private void accept(int number) throws InterruptedException {
            byte[] bytes = ("نص رقم " + number).getBytes(StandardCharsets.UTF_8);
            boolean accepted = false;
            while (!accepted) {
                try {
                    Fakes.accept(store, "text/plain", bytes, Fakes.met(number + ".txt")).work()
                            .ifPresent(no -> conductor.offer(List.of(no)));
                    accepted = true;
                } catch (IOException e) {
                    Thread.onSpinWait();
                }
            }
        }

        private void settle() throws InterruptedException {
            assertTrue(conductor.awaitIdle(Duration.ofSeconds(120)), "it comes to rest");
        }

        private long done() {
            try (Stream<Entry> entries = store.entries()) {
                return entries.filter(entry -> entry.state() == State.OK && entry.layers().containsKey("words")).count();
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                conductor.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            store.close();
        }
    }

    private DataSource database(Hook hook) {
        DataSource real = Fakes.database(folder);
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection") ? connection(real.getConnection(), hook)
                        : call(real, method, arguments));
    }

    private Connection connection(Connection real, Hook hook) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        hook.before(method.getName());
                    }
                    return call(real, method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
