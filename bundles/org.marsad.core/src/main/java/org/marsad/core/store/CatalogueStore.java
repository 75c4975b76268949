package org.marsad.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
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
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.api.workbench.Trouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue on a database: one thread writes, any number read. What a method here returns, or a future completes with, is
 * on disk.
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
    private final DataSource source;
    private final String checkStatement;
    private final String copyStatement;
    private final String attachStatement;
    private final Clock clock = Clock.systemUTC();
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
        this.source = source;
        copyStatement = Objects.toString(properties.get("marsad.store.copy"), "");
        attachStatement = Objects.toString(properties.get("marsad.store.attach"), "");
        checkStatement = Objects.toString(properties.get("marsad.store.check"), "");
        readers = new Readers(source);
        health = new StoreHealth(properties, FULL_FOR);
        check = new StartCheck(source, checkStatement, wasRunning, health::damaged);
        writer = new Writer(source, health, this::committed, new Writer.Mark(wasRunning, check::isWhole));
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

    // ---- the catalogue as the core sees it

    /** What a document has, without the contents. */
    public Optional<Header> header(long no) {
        return readers.read(session -> new DocumentReader(session).header(no));
    }

    /** What a document has, without the contents. */
    public Optional<Header> header(DocumentId id) {
        return readers.read(session -> {
            DocumentReader reader = new DocumentReader(session);
            Optional<Long> no = reader.number(id);
            return no.isEmpty() ? Optional.empty() : reader.header(no.get());
        });
    }

    /** The headers that follow {@code after}, in order of their numbers. */
    public List<Header> headersAfter(long after, int limit) {
        return readers.read(session -> new DocumentReader(session).headersAfter(after, limit));
    }

    /** The headers of the documents met last that are not gone, in order of their numbers. */
    public List<Header> latest(int limit) {
        return readers.read(session -> new DocumentReader(session).latest(limit));
    }

    /** What there is of each analyzer, here or not, by its id. */
    public Map<String, Remains> remains() {
        return readers.read(session -> new DocumentReader(session).remains());
    }

    /**
     * What the catalogue has of an analyzer.
     *
     * @param layers   how many layers
     * @param problems how many documents it could not work on
     * @param newest   who made the layer of the newest document, if there are layers
     */
    public record Remains(long layers, long problems, Optional<Maker> newest) {}

    /**
     * Who made a layer.
     *
     * @param bundle   the symbolic name of the bundle
     * @param version  the version of the bundle
     * @param revision the revision of the analyzer
     */
    public record Maker(String bundle, String version, String revision) {}

    /** The text of a document. */
    public Optional<DocumentText> text(long no) {
        return readers.read(session -> new DocumentReader(session).text(no));
    }

    /** The layers of a document, by analyzer. */
    public Map<String, Layer> layers(long no) {
        return readers.read(session -> new DocumentReader(session).layers(no));
    }

    /** The problems of a document, and of offers that were refused, newest first. */
    public List<Trouble> troubles() {
        return readers.read(session -> {
            List<Trouble> troubles = new ArrayList<>(session.list("SELECT missing, code, reason, advice, attempts, since, id, origin "
                    + "FROM problem JOIN document ON no = document_no", row -> new Trouble(
                            Optional.of(new DocumentId(row.getString(7))), URI.create(row.getString(8)), DocumentReader.problem(row))));
            troubles.addAll(session.list("SELECT '" + Problem.DOCUMENT + "', code, reason, advice, attempts, since, origin FROM refusal",
                    row -> new Trouble(Optional.empty(), URI.create(row.getString(7)), DocumentReader.problem(row))));
            troubles.sort((a, b) -> b.problem().since().compareTo(a.problem().since()));
            return troubles;
        });
    }

    /** Whether the source has an open sighting at the origin under this stamp, and of what. */
    public Optional<Intake.Receipt> recall(String source, URI origin, String stamp) {
        return readers.read(session -> session.one("SELECT d.id, d.media_type FROM sighting s JOIN document d ON d.no = s.document_no "
                + "WHERE s.source = ? AND s.origin = ? AND s.stamp = ? AND s.gone IS NULL", row -> new Intake.Receipt(
                        new DocumentId(row.getString(1)), Intake.Status.KNOWN, row.getString(2)), source, origin.toASCIIString(), stamp));
    }

    /** The origins the source has an open sighting or a refusal at. */
    public List<URI> present(String source) {
        return readers.read(session -> session.list("SELECT origin FROM sighting WHERE source = ? AND gone IS NULL "
                + "UNION SELECT origin FROM refusal WHERE source = ? ORDER BY 1", row -> URI.create(row.getString(1)), source, source));
    }

    /** The number of documents by media type. */
    public Map<String, Long> countsByType() {
        return readers.read(session -> {
            Map<String, Long> counts = new TreeMap<>();
            session.each("SELECT media_type, count(*) FROM document GROUP BY media_type",
                    row -> counts.put(row.getString(1), row.getLong(2)));
            return counts;
        });
    }

    /** How many documents have a higher number. */
    public long countAfter(long no) {
        return readers.read(session -> session.number("SELECT count(*) FROM document WHERE no > ?", no));
    }

    /** What the database says of its own file: empty if all is well. */
    public List<String> check() {
        return checkStatement.isEmpty() ? List.of()
                : readers.read(session -> session.list(checkStatement, row -> row.getString(1))).stream()
                        .filter(line -> !line.equals("ok")).toList();
    }

    /**
     * Copies the catalogue as it stands at this moment, while it is being written. The copy has a lineage of its own, for from now
     * on the two may go different ways.
     *
     * @param file a file that does not exist
     * @throws IOException if it cannot be copied, or the database is not one that is a file
     */
    public void copyTo(Path file) throws IOException {
        if (copyStatement.isEmpty()) {
            throw new IOException("the catalogue is not in a file of its own; back it up with the tools of its database");
        }
        try (Connection connection = source.getConnection()) {
            execute(connection, copyStatement, file.toString());
            execute(connection, attachStatement, file.toString());
            execute(connection, "UPDATE copy.meta SET value = ? WHERE name = 'lineage'", UUID.randomUUID().toString());
            execute(connection, "DELETE FROM copy.meta WHERE name = ?", StartCheck.MARK);
        } catch (SQLException e) {
            throw new IOException("the catalogue could not be copied to " + file + ": " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }

    /** The number of changes, and the number of the last one; the two are equal unless changes were lost. */
    public long[] changeCounts() {
        return readers.read(session -> new long[] {session.number("SELECT count(*) FROM change"),
            session.number("SELECT COALESCE(MAX(sequence), 0) FROM change")});
    }

    /** The number of open and ended sightings of a document. */
    public long sightingCount(long no) {
        return readers.read(session -> session.number("SELECT count(*) FROM sighting WHERE document_no = ?", no));
    }

    // ---- writing

    /**
     * Takes a document in. Waits while the disk is full.
     *
     * @throws IOException if it could not be written
     */
    public Accepted accept(DocumentId id, String mediaType, byte[] bytes, Provenance provenance) throws IOException, InterruptedException {
        byte[] packed = Packed.pack(bytes);
        while (true) {
            try {
                health.awaitRoom();
                DocumentWriter.Accepted accepted = wait(writer.submit(session -> new DocumentWriter(session).accept(id, mediaType,
                        bytes.length, packed, provenance)));
                return new Accepted(accepted.receipt(), accepted.work());
            } catch (FullException e) {
                LOG.debug("There was no room for {}; it is tried again", id);
            } catch (StoreException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /**
     * What was taken in.
     *
     * @param receipt for the source
     * @param work    the document's number if there is new work to be done on it
     */
    public record Accepted(Intake.Receipt receipt, Optional<Long> work) {}

    /** Records that something was not taken in. */
    public void refuse(Provenance provenance, Problem.Code code, String reason, String advice) throws IOException {
        waitOut(writer.submit(session -> {
            new DocumentWriter(session).refuse(provenance, code, reason, advice);
            return null;
        }));
    }

    /** Ends a sighting. */
    public void gone(String source, URI origin) throws IOException {
        Instant now = clock.instant();
        waitOut(writer.submit(session -> {
            new DocumentWriter(session).gone(source, origin, now);
            return null;
        }));
    }

    /** Keeps what was made of a document; does not wait. */
    public CompletableFuture<Void> keep(long no, List<Made> made) {
        Instant now = clock.instant();
        return writer.submit(session -> {
            new DocumentWriter(session).keep(no, made, now);
            return null;
        });
    }

    /** Forgets the problems of these documents, or of all and all refusals; returns how many. */
    public long forgetProblems(Optional<Collection<Long>> documents) throws IOException {
        return waitOut(writer.submit(session -> {
            DocumentWriter changes = new DocumentWriter(session);
            return documents.isPresent() ? changes.forgetProblems(List.copyOf(documents.get())) : changes.forgetAllProblems();
        }));
    }

    /** Has what is damaged of a document made anew. */
    public void mend(long no, DamagedException damage) throws IOException {
        if (damage.layer().isEmpty()) {
            makeTextsStale(List.of(no));
            return;
        }
        waitOut(writer.submit(session -> {
            new DocumentWriter(session).dropLayer(no, damage.layer().get());
            return null;
        }));
    }

    /** Makes texts stale. */
    public void makeTextsStale(Collection<Long> documents) throws IOException {
        waitOut(writer.submit(session -> {
            new DocumentWriter(session).makeTextsStale(List.copyOf(documents));
            return null;
        }));
    }

    /** Makes layers stale; returns how many. */
    public long makeLayersStale(Optional<Long> document, Optional<String> analyzer) throws IOException {
        return waitOut(writer.submit(session -> new DocumentWriter(session).makeLayersStale(document, analyzer)));
    }

    /** Takes out all that is left of an analyzer, in several commits; returns how many layers. */
    public long prune(String analyzer) throws IOException {
        long layers = 0;
        long last = 0;
        while (last >= 0) {
            long after = last;
            DocumentWriter.Pruned pruned = waitOut(writer.submit(session -> new DocumentWriter(session).prune(analyzer, after, PAGE)));
            layers += pruned.layers();
            last = pruned.last();
        }
        return layers;
    }

    /** Takes documents out. */
    public void remove(Collection<DocumentId> documents) throws IOException {
        waitOut(writer.submit(session -> {
            DocumentWriter changes = new DocumentWriter(session);
            for (DocumentId id : documents) {
                changes.remove(id);
            }
            return null;
        }));
    }

    private static <T> T wait(CompletableFuture<T> write) throws IOException, InterruptedException {
        try {
            return write.get();
        } catch (ExecutionException e) {
            boolean full = e.getCause() instanceof StoreException fault && fault.isFull();
            throw full ? new FullException(e.getCause()) : new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** Waits even when interrupted, for what is quick and must not be left open; the interrupt is kept for later. */
    private static <T> T waitOut(CompletableFuture<T> write) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait(write);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        private FullException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
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
