package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.FollowerService;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Sighting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps samples of the documents of each site and source, and learns from them which lines repeat as furniture does. It looks again
 * when a part of a sample has changed, and what it has learned is used only if it is something else than before. While many documents
 * come in, it is used when their history has grown by a quarter: each time, all documents have to be looked through.
 */
@Component
@FollowerService(id = "boilerplate")
public final class FurnitureFollower implements Follower {

    private static final double GROWTH = 1.25;

    private final FurnitureComponent furniture;
    private final Catalogue catalogue;
    private final Learner learner;
    private final SamplesFile file;
    private long used;

    /** Learns for {@code furniture}. */
    @Activate
    public FurnitureFollower(@Reference FurnitureComponent furniture, @Reference Catalogue catalogue) {
        this.furniture = furniture;
        this.catalogue = catalogue;
        this.learner = new Learner(furniture.samples(), catalogue);
        this.file = furniture.samplesFile();
    }

    @Override
    public Optional<Position> position() throws IOException {
        Optional<SamplesFile.Kept> kept = file.read();
        kept.ifPresent(known -> furniture.samples().restore(known.samples()));
        return kept.map(SamplesFile.Kept::position);
    }

    @Override
    public void reset() {
        furniture.samples().restore(Map.of());
        used = 0;
    }

    @Override
    public void apply(Batch batch) throws InterruptedException {
        for (DocumentId id : batch.documents()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped between two documents");
            }
            Optional<Entry> entry = batch.entry(id).filter(known -> known.state() != State.GONE);
            if (entry.isEmpty()) {
                furniture.samples().remove(id.sha256());
            } else if (entry.get().layers().containsKey("structure")) { // else a change will tell when it has come
                sample(id, entry.get());
            }
        }
    }

    private void sample(DocumentId id, Entry entry) {
        List<String> sources = entry.sightings().stream().map(Sighting::source).toList();
        SampledDocument.of(entry).ifPresentOrElse(
                document -> furniture.samples().put(id.sha256(), Scopes.of(entry.text().orElseThrow().metadata(), sources), document),
                () -> furniture.samples().remove(id.sha256()));
    }

    @Override
    public void commit(Position position) throws IOException {
        boolean quiet = catalogue.head().sequence() <= position.sequence();
        if (quiet || position.sequence() >= used * GROWTH) {
            learn(position);
        }
        file.write(position, furniture.samples().all());
    }

    private void learn(Position position) throws IOException {
        List<Scope> scopes = furniture.samples().changed();
        if (scopes.isEmpty()) {
            return;
        }
        List<LearnedLine> before = furniture.learned();
        List<LearnedLine> now = learner.learn(scopes, before);
        scopes.forEach(furniture.samples()::looked);
        if (now != before) {
            used = position.sequence();
            use(now);
        }
    }

    private void use(List<LearnedLine> now) throws IOException {
        try {
            furniture.learned(now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the new list is on disk, and is offered at the next start
        }
    }
}
