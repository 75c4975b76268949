package org.marsad.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue on a database: opened, closed, shown to others, and telling when something was committed. One thread writes
 * ({@link Transactions}), any number read ({@link Records} for the core).
 */
@Component(service = {Catalogue.class, CatalogueStore.class})
public final class CatalogueStore implements Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueStore.class);
    private static final int PAGE = 256;
    private static final Duration FULL_FOR = Duration.ofSeconds(2);

    private final Readers readers;
    private final Writer writer;
    private final StartCheck check;
    private final StoreHealth health;
    private final UUID lineage;
    private final Records records;
    private final Transactions transactions;
    private final DatabaseFile file;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long head;
    private volatile Function<Header, State> judge = CatalogueStore::judgeWithoutServices;

    /**
     * Opens the catalogue, or sets it up.
     *
     * @param properties of the data source's service, see the bundle that gives it
     * @throws SQLException if it cannot be opened
     */
    @Activate
    public CatalogueStore(@Reference(target = "(marsad.store=*)") DataSource source,
            @Reference(target = "(marsad.store=*)", service = DataSource.class) Map<String, Object> properties) throws SQLException {
        boolean wasRunning;
        try (Session session = new Session(source.getConnection())) {
            lineage = Schema.ensure(session.connection(), Objects.toString(properties.get("marsad.store.bytes")));
            head = session.number("SELECT COALESCE(MAX(sequence), 0) FROM change");
            wasRunning = session.number("SELECT count(*) FROM meta WHERE name = ?", StartCheck.MARK) > 0;
        } catch (SQLException e) {
            LOG.error("The catalogue cannot be opened: {}. Nothing was changed. Check the disk; put the last good backup in its place "
                    + "('marsad --home NEW restore BACKUP')", e.getMessage());
            throw e;
        }
        readers = new Readers(source);
        records = new Records(readers);
        file = new DatabaseFile(source, readers, properties);
        health = new StoreHealth(properties, FULL_FOR);
        check = new StartCheck(source, file.checkStatement(), wasRunning, health::damaged);
        writer = new Writer(source, health, this::committed, new Writer.Mark(wasRunning, check::isWhole));
        transactions = new Transactions(writer, health, Clock.systemUTC());
        writer.submit(session -> null); // the mark is set, also for a run in which nothing else is written
    }

    /** Writes what is waiting and closes. */
    @Deactivate
    public void close() throws SQLException {
        check.close();
        writer.close();
        readers.close();
    }

    /** Whether it can be written. */
    public StoreHealth health() {
        return health;
    }

    /** What is written down, for the core. */
    public Records records() {
        return records;
    }

    /** All that changes it. */
    public Transactions transactions() {
        return transactions;
    }

    /** The file it is in. */
    public DatabaseFile file() {
        return file;
    }

    // ---- telling what has changed

    /** Calls {@code listener}, on the writing thread, whenever something was committed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends that. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Lets someone who knows the services say how a document stands; {@code null} ends that. */
    public void judgeBy(Function<Header, State> newJudge) {
        judge = newJudge == null ? CatalogueStore::judgeWithoutServices : newJudge;
    }

    private static State judgeWithoutServices(Header header) {
        if (header.gone()) {
            return State.GONE;
        }
        return !header.failures().isEmpty() ? State.FAILED : header.text().isEmpty() ? State.PENDING : State.OK;
    }

    private void committed(long writes) {
        head = readers.read(session -> session.number("SELECT COALESCE(MAX(sequence), 0) FROM change"));
        listeners.forEach(Runnable::run);
    }

    // ---- the catalogue as others see it

    @Override
    public Position head() {
        return new Position(lineage, head);
    }

    @Override
    public Optional<Entry> find(DocumentId id) {
        return readers.read(session -> new DocumentReader(session).entry(id, judge));
    }

    @Override
    public List<DocumentId> startingWith(String prefix, int limit) {
        return readers.read(session -> session.list("SELECT id FROM document WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                row -> new DocumentId(row.getString(1)), prefix, prefix + '~', limit));
    }

    @Override
    public Stream<Entry> entries() {
        Session session = readers.borrow();
        DocumentReader reader = new DocumentReader(session);
        Paged<String, String> ids = new Paged<>("", last -> reader.idsAfter(last, PAGE), id -> id);
        return ids.stream().map(id -> reading(() -> reader.entry(new DocumentId(id), judge).orElseThrow()))
                .onClose(() -> readers.giveBack(session, true));
    }

    @Override
    public Stream<Summary> summaries() {
        Session session = readers.borrow();
        DocumentReader reader = new DocumentReader(session);
        Paged<Map.Entry<Long, Summary>, Long> summaries = new Paged<>(0L,
                last -> List.copyOf(reader.summariesAfter(last, PAGE, judge).entrySet()), Map.Entry::getKey);
        return summaries.stream().map(Map.Entry::getValue).onClose(() -> readers.giveBack(session, true));
    }

    @Override
    public Optional<Summary> summary(DocumentId id) {
        return readers.read(session -> {
            DocumentReader reader = new DocumentReader(session);
            Optional<Long> no = reader.number(id);
            return no.isEmpty() ? Optional.empty() : Optional.of(reader.summary(reader.header(no.get()).orElseThrow(), judge));
        });
    }

    @Override
    public InputStream open(DocumentId id) throws IOException {
        byte[] packed = readers.read(session -> session.one("SELECT packed FROM content JOIN document ON no = document_no WHERE id = ?",
                row -> row.getBytes(1), id.sha256())).orElseThrow(() -> new IOException("no document " + id + " is here"));
        return Packed.open(packed);
    }

    @Override
    public Stream<Change> since(Position position) {
        Session session = readers.borrow();
        Paged<Change, Long> changes = new Paged<>(position.sequence(), last -> session.list("SELECT sequence, document, kind, subject "
                + "FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?", CatalogueStore::change, last, PAGE), Change::sequence);
        return changes.stream().onClose(() -> readers.giveBack(session, true));
    }

    private static Change change(ResultSet row) throws SQLException {
        long sequence = row.getLong(1);
        DocumentId document = new DocumentId(row.getString(2));
        String subject = row.getString(4);
        return switch (row.getString(3)) {
            case "SEEN" -> new Change.Seen(sequence, document);
            case "LEFT" -> new Change.Left(sequence, document);
            case "EXTRACTED" -> new Change.Extracted(sequence, document);
            case "ANALYSED" -> new Change.Analysed(sequence, document, subject);
            case "FAILED" -> new Change.Failed(sequence, document, subject);
            case "REMOVED" -> new Change.Removed(sequence, document);
            default -> throw new SQLException("change " + sequence + " is of an unknown kind: " + row.getString(3));
        };
    }

    private interface Reading<T> {
        T get() throws SQLException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.get();
        } catch (SQLException e) {
            throw new StoreException("the catalogue cannot be read", e);
        }
    }
}
