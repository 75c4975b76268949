package org.marsad.core.store;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that changes the catalogue. Each change is made whole or not at all by the one thread that writes; what a method here returns, or a
 * future completes with, is on disk. Safe for use by several threads.
 */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int PAGE = 256;

    private final Writer writer;
    private final StoreHealth health;
    private final Clock clock;

    Transactions(Writer writer, StoreHealth health, Clock clock) {
        this.writer = writer;
        this.health = health;
        this.clock = clock;
    }

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
                return wait(writer.submit(session -> new DocumentWriter(session).accept(id, mediaType, bytes.length, packed, provenance)));
            } catch (FullException e) {
                LOG.debug("There was no room for {}; it is tried again", id);
            } catch (StoreException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

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
}
