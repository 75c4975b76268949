package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /** So many documents are all read. */
    private static final int FEW = 64;

    /** Last digits of ids. */
    private static final String CHOSEN = "08";

    private final FurnitureComponent furniture;
    private final Catalogue catalogue;
    private final Learner learner;
    private final SamplesFile file;
    private final SortedSet<String> pending = new TreeSet<>();
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
        pending.clear();
    }

    /** Only notes which documents have changed: of many most need not be read, and which, is known when all have been told. */
    @Override
    public void apply(Batch batch) {
        batch.documents().forEach(id -> pending.add(id.sha256()));
    }

    /** The smallest ids come first: when samples are full, those that follow cannot get into them any more. */
    private void read() throws InterruptedIOException {
        boolean many = pending.size() > FEW;
        for (String id : pending) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("stopped between two documents");
            }
            if (!many || furniture.samples().wants(id) || isChosen(id)) {
                read(id);
            }
        }
        pending.clear();
    }

    /** One in eight of those that no full sample wants, for they may be of a site that has no full one. */
    private static boolean isChosen(String id) {
        return CHOSEN.indexOf(id.charAt(id.length() - 1)) >= 0;
    }

    private void read(String id) {
        Optional<Entry> entry = catalogue.find(new DocumentId(id)).filter(known -> known.state() != State.GONE);
        if (entry.isEmpty()) {
            furniture.samples().remove(id);
        } else if (entry.get().layers().containsKey("structure")) { // else a change will tell when it has come
            sample(id, entry.get());
        }
    }

    private void sample(String id, Entry entry) {
        List<String> sources = entry.sightings().stream().map(Sighting::source).toList();
        SampledDocument.of(entry).ifPresentOrElse(
                document -> furniture.samples().put(id, Scopes.of(entry.text().orElseThrow().metadata(), sources), document),
                () -> furniture.samples().remove(id));
    }

    @Override
    public void commit(Position position) throws IOException {
        read();
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
