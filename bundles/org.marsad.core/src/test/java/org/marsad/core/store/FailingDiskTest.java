package org.marsad.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.core.Fakes;

/** What a full disk and a failing one do to the catalogue, and what they do not. */
class FailingDiskTest {

    private static final Map<String, Object> PROPERTIES = Map.of("marsad.store.bytes", "BLOB", "marsad.store.full", "13",
            "marsad.store.broken", "8, 10");

    @TempDir
    private Path folder;

    private final AtomicReference<Connection> writing = new AtomicReference<>();
    private final AtomicReference<SQLException> failure = new AtomicReference<>();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicLong mostPages = new AtomicLong(1_000_000);

    /** A real full file: the database is not allowed another page. */
    @Test
    void whileTheDiskIsFullDocumentsWaitAndReadingGoesOn() throws Exception {
        try (CloseableStore closeable = new CloseableStore()) {
            CatalogueStore store = closeable.store;
            DocumentId before = Fakes.accept(store, "قبل", Fakes.met("before"));
            mostPages.set(pragma(writing.get(), "PRAGMA page_count"));
            pragma(writing.get(), "PRAGMA max_page_count = " + mostPages);
            CompletableFuture<DocumentId> waiting = new CompletableFuture<>();
            Thread source = new Thread(() -> {
                try {
                    waiting.complete(Fakes.accept(store, incompressible(), Fakes.met("large")));
                } catch (Exception e) {
                    waiting.completeExceptionally(e);
                }
            });
            source.start();
            Fakes.await("it is said", () -> store.health().trouble().isPresent());
            assertTrue(store.health().trouble().orElseThrow().contains("the disk is full"));
            assertEquals(Optional.empty(), store.health().broken());
            assertFalse(waiting.isDone());
            assertTrue(store.find(before).isPresent(), "what is in can be read");
            mostPages.set(1_000_000);
            DocumentId large = waiting.get();
            assertTrue(store.find(large).isPresent());
            assertEquals(Optional.empty(), store.health().trouble(), "it recovers by itself");
        }
    }

    @Test
    void anOperatorsOwnChangeIsRefusedOnAFullDiskAndNotKeptWaiting() throws Exception {
        try (CloseableStore closeable = new CloseableStore()) {
            DocumentId id = Fakes.accept(closeable.store, "نص", Fakes.met("a"));
            failure.set(new SQLException("database or disk is full", null, 13));
            IOException refused = assertThrows(IOException.class, () -> closeable.store.transactions().remove(Set.of(id)));
            assertTrue(refused.getMessage().contains("disk is full"), refused.getMessage());
            failure.set(null);
            closeable.store.transactions().remove(Set.of(id));
            assertTrue(closeable.store.find(id).isEmpty());
        }
    }

    @Test
    void aFailedWriteIsNotTriedAgainUntilTheCatalogueIsOpenedAnew() throws Exception {
        Set<DocumentId> acknowledged = new TreeSet<>();
        try (CloseableStore closeable = new CloseableStore()) {
            CatalogueStore store = closeable.store;
            acknowledged.add(Fakes.accept(store, "قبل", Fakes.met("before")));
            failure.set(new SQLException("disk I/O error", null, 10));
            assertThrows(IOException.class, () -> Fakes.accept(store, "أثناء", Fakes.met("during")));
            failure.set(null);
            int tried = commits.get();
            IOException refused = assertThrows(IOException.class, () -> Fakes.accept(store, "بعد", Fakes.met("after")));
            assertTrue(refused.getMessage().contains("takes nothing more"), refused.getMessage());
            assertTrue(refused.getMessage().contains("start it again"), refused.getMessage());
            assertTrue(assertThrows(ExecutionException.class, () -> store.transactions().keep(1, List.of()).get()).getCause().getMessage()
                    .contains("takes nothing more"));
            assertEquals(tried, commits.get(), "nothing was committed after the failure");
            assertEquals(acknowledged, ids(store), "reading goes on");
            Thread worker = new Thread(() -> assertThrows(InterruptedException.class, store.health()::awaitWritable));
            worker.start();
            Fakes.await("workers rest", () -> worker.getState() == Thread.State.WAITING);
            worker.interrupt();
            worker.join();
        }
        try (CloseableStore closeable = new CloseableStore()) {
            assertEquals(acknowledged, ids(closeable.store), "all that had a receipt, and nothing else");
            acknowledged.add(Fakes.accept(closeable.store, "بعد", Fakes.met("after")));
            assertEquals(acknowledged, ids(closeable.store));
        }
    }

    private static Set<DocumentId> ids(CatalogueStore store) {
        try (var entries = store.entries()) {
            Set<DocumentId> ids = new TreeSet<>();
            entries.map(Entry::id).forEach(ids::add);
            return ids;
        }
    }

    private static String incompressible() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            text.append((char) ('ء' + random.nextInt(36)));
        }
        return text.toString();
    }

    private static long pragma(Connection connection, String statement) throws SQLException {
        try (Statement pragma = connection.createStatement()) {
            return pragma.execute(statement) ? pragma.getResultSet().getLong(1) : 0;
        }
    }

    private final class CloseableStore implements AutoCloseable {

        private final CatalogueStore store;

        private CloseableStore() throws SQLException {
            store = new CatalogueStore(database(), PROPERTIES);
        }

        @Override
        public void close() throws SQLException {
            store.close();
        }
    }

    /** Remembers the connection that writes, and has its commits fail when asked to. */
    private DataSource database() {
        DataSource real = Fakes.database(folder);
        return (DataSource) Proxy.newProxyInstance(FailingDiskTest.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Connection connection = real.getConnection();
                    pragma(connection, "PRAGMA max_page_count = " + mostPages);
                    return Proxy.newProxyInstance(FailingDiskTest.class.getClassLoader(), new Class<?>[] {Connection.class},
                            (self, call, parameters) -> {
                                if (call.getName().equals("commit")) {
                                    SQLException fault = failure.get();
                                    if (fault != null) {
                                        throw fault;
                                    }
                                    commits.incrementAndGet();
                                }
                                if (call.getName().equals("setSavepoint")) {
                                    writing.set(connection);
                                }
                                try {
                                    return call.invoke(connection, parameters);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }
}
