package org.marsad.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the catalogue, and has documents held against the watches as soon as the index has them. */
final class Attendant {

    private static final Logger LOG = LoggerFactory.getLogger(Attendant.class);
    private static final Duration LONGEST_WAIT_FOR_INDEX = Duration.ofMinutes(1);

    private final Books books;
    private final Index.Here index;
    private final Policies policies;
    private final Examiner examiner;
    private final Deliveries deliveries;
    private final Set<DocumentId> touched = ConcurrentHashMap.newKeySet();
    private final Set<DocumentId> removed = ConcurrentHashMap.newKeySet();
    private volatile boolean watching;
    private volatile Position followed;

    Attendant(Books books, Index.Here index, Policies policies, Examiner examiner, Deliveries deliveries) {
        this.books = books;
        this.index = index;
        this.policies = policies;
        this.examiner = examiner;
        this.deliveries = deliveries;
    }

    /** Whether there is any watch. */
    boolean isWatching() {
        return watching;
    }

    void watching(boolean any) {
        watching = any;
    }

    /** How far the catalogue was followed since the start, if it was. */
    Optional<Position> followed() {
        return Optional.ofNullable(followed);
    }

    /** Something of a document has changed. */
    void touched(DocumentId document) {
        if (watching) {
            touched.add(document);
        }
    }

    /** A document was taken out. */
    void removed(DocumentId document) {
        removed.add(document);
    }

    /** All changes will be told again. */
    void forgetTouched() {
        touched.clear();
    }

    /** What has to be done about the changes up to a position; to be done on the keeper's thread. */
    interface Step {

        /** Does it. */
        void run() throws IOException;
    }

    /** Waits for the index, on the thread of the follower; empty if there is nothing to do. */
    Optional<Step> prepare(Position position) throws InterruptedIOException {
        followed = position;
        if (!watching && removed.isEmpty()) {
            return Optional.empty();
        }
        boolean indexed = watching && awaitIndex(position);
        Set<DocumentId> now = new HashSet<>(touched);
        Set<DocumentId> gone = new HashSet<>(removed);
        return Optional.of(() -> {
            books.open().alerts().forget(gone);
            if (watching) {
                hold(now, indexed, position);
            }
            touched.removeAll(now);
            removed.removeAll(gone);
        });
    }

    /** The index follows on a thread of its own and tells nobody how far it has come, so it is asked. */
    private boolean awaitIndex(Position position) throws InterruptedIOException {
        long deadline = System.nanoTime() + LONGEST_WAIT_FOR_INDEX.toNanos();
        while (!touched.isEmpty() && System.nanoTime() < deadline) {
            Optional<Index> here = index.now();
            if (here.isEmpty() || policies.indecision().isPresent()) {
                return false;
            }
            if (here.get().has(position)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while waiting for the index");
            }
        }
        return touched.isEmpty();
    }

    private void hold(Set<DocumentId> documents, boolean indexed, Position position) throws IOException {
        WatchBook book = books.open();
        Set<DocumentId> waiting = book.waiting();
        Optional<Index> here = index.now();
        if (indexed && here.isPresent() && policies.indecision().isEmpty()) {
            waiting.removeAll(documents);
            waiting.addAll(examiner.hold(documents, book, here.get().questions(), deliveries.deliveredToAll()));
        } else {
            waiting.addAll(documents);
        }
        book.follow(position, waiting);
    }

    /** Asks the policies, looks after documents that had to wait, and listens for silence; on the keeper's thread. */
    void tick() {
        try {
            Optional<Index> here = index.now();
            if (!watching || here.isEmpty() || policies.indecision().isPresent()) {
                return;
            }
            WatchBook book = books.open();
            review(book, here.get());
            Position kept = book.position();
            if (kept != null && here.get().has(kept)) {
                holdWaiting(book, kept, here.get());
            }
        } catch (IOException | RuntimeException e) { // a repeated task that throws would not be repeated
            LOG.error("Documents could not be held against the watches, and are again later", e);
        }
    }

    private void holdWaiting(WatchBook book, Position kept, Index here) throws IOException {
        Set<DocumentId> waiting = book.waiting();
        if (!waiting.isEmpty()) {
            Set<DocumentId> still = examiner.hold(waiting, book, here.questions(), deliveries.deliveredToAll());
            if (still.size() < waiting.size()) {
                book.follow(kept, still);
            }
        }
        if (book.waiting().isEmpty() && touched.isEmpty()) {
            examiner.listen(book, here.questions(), deliveries.deliveredToAll());
        }
    }

    /** Asks the policies about every watch; on the keeper's thread. */
    void review() {
        Optional<Index> here = index.now();
        if (!watching || here.isEmpty()) {
            return;
        }
        try {
            review(books.open(), here.get());
        } catch (IOException e) {
            LOG.error("What the policies say of the watches could not be kept", e);
        }
    }

    private void review(WatchBook book, Index here) throws IOException {
        Map<String, KeptWatch> before = book.watches();
        Map<String, KeptWatch> now = examiner.reviewed(before, here.questions());
        if (!now.equals(before)) {
            book.write(now);
        }
    }
}
