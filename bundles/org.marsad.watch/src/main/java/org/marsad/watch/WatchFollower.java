package org.marsad.watch;

import java.io.IOException;
import java.util.Optional;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.FollowerService;
import org.marsad.api.catalogue.Position;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the watches what has changed. What it commits was held against them, or is kept for later. */
@Component
@FollowerService(id = "watches")
public final class WatchFollower implements Follower {

    private final WatchDesk desk;

    /** Follows for {@code desk}. */
    @Activate
    public WatchFollower(@Reference WatchDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Position> position() throws IOException {
        return desk.position();
    }

    /** What was held against the watches stays so: it is not marked again because an index is made anew. */
    @Override
    public void reset() {
        desk.forgetTouched();
    }

    @Override
    public void apply(Batch batch) {
        for (Change change : batch.changes()) {
            if (change instanceof Change.Removed removed) {
                desk.removed(removed.document());
            } else {
                desk.touched(change.document());
            }
        }
    }

    @Override
    public void commit(Position position) throws IOException {
        desk.commit(position);
    }
}
