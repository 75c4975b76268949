package org.marsad.index.lucene;

import java.io.IOException;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.FollowerService;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the index in step with the catalogue: one document of the index for each document that is not gone,
 * once it has a text or a reason to have none.
 */
@Component
@FollowerService(id = "lucene")
public final class LuceneFollower implements Follower {

    private final LuceneIndex index;

    /** Follows into {@code index}. */
    @Activate
    public LuceneFollower(@Reference LuceneIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Position> position() throws IOException {
        return index.position();
    }

    @Override
    public void reset() throws IOException {
        index.<RuntimeException>write((store, mapper) -> store.reset());
    }

    @Override
    public void apply(Batch batch) throws IOException, InterruptedException {
        index.<InterruptedException>write((store, mapper) -> {
            for (DocumentId id : batch.documents()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped between two documents");
                }
                Optional<Entry> entry = batch.entry(id);
                if (entry.isPresent() && isAwaitingText(entry.get())) {
                    continue; // a change will tell when it has come; to index it twice would cost twice
                }
                entry = entry.filter(known -> known.state() != State.GONE);
                if (entry.isPresent()) {
                    store.put(id, mapper.map(entry.get()));
                } else {
                    store.remove(id);
                }
            }
        });
    }

    private static boolean isAwaitingText(Entry entry) {
        return entry.text().isEmpty() && entry.problems().isEmpty() && entry.state() == State.PENDING;
    }

    @Override
    public void commit(Position position) throws IOException {
        index.<RuntimeException>write((store, mapper) -> store.commit(position));
    }
}
