package org.marsad.analysis.similarity;

import java.io.IOException;
import java.util.Optional;
import org.marsad.analysis.similarity.store.FingerprintStore;
import org.marsad.analysis.similarity.text.Winnowing;
import org.marsad.analysis.similarity.text.Words;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.FollowerService;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the fingerprints in step with the catalogue: those of every document that has a text and is not gone. */
@Component
@FollowerService(id = "similarity")
public final class SimilarityFollower implements Follower {

    private final SimilarityIndex index;

    /** Follows into {@code index}. */
    @Activate
    public SimilarityFollower(@Reference SimilarityIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Position> position() throws IOException {
        return index.reopen();
    }

    @Override
    public void reset() throws IOException {
        index.store().reset();
    }

    @Override
    public void apply(Batch batch) throws IOException, InterruptedException {
        FingerprintStore store = index.store();
        for (DocumentId id : batch.documents()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped between two documents");
            }
            Optional<Entry> entry = batch.entry(id).filter(known -> known.state() != State.GONE && known.text().isPresent());
            if (entry.isPresent()) {
                put(entry.get(), store);
            } else {
                store.remove(id);
            }
        }
    }

    private void put(Entry entry, FingerprintStore store) throws IOException {
        Words words = index.read(entry).words();
        store.put(entry.id(), words.fingerprint(), () -> Winnowing.fingerprints(words), index.profiler().profile(entry, words));
    }

    @Override
    public void commit(Position position) throws IOException {
        index.store().commit(position);
    }
}
