package org.marsad.bench.product.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.Layer;

/** Leaves a file as soon as the catalogue has a first layer of a revision of an analyzer that is watched. */
public final class Witness implements Follower {

    private final Path folder;
    private final String watched;
    private final Set<String> seen = new HashSet<>();

    /**
     * Watches.
     *
     * @param properties the component's properties: {@code folder}, where the files go, and {@code watched}, what the
     *                   names of the analyzers begin with
     */
    public Witness(Map<String, Object> properties) {
        folder = Path.of(properties.get("folder").toString());
        watched = properties.get("watched").toString();
    }

    @Override
    public Optional<Position> position() {
        return Optional.empty();
    }

    @Override
    public void reset() {
        seen.clear();
    }

    @Override
    public void apply(Batch batch) throws IOException {
        for (Change change : batch.changes()) {
            if (change instanceof Change.Analysed analysed && analysed.analyzer().startsWith(watched)) {
                Optional<Layer> layer = batch.entry(analysed.document()).map(entry -> entry.layers().get(analysed.analyzer()));
                if (layer.isPresent() && seen.add(analysed.analyzer() + "-" + layer.get().version())) {
                    Files.createFile(folder.resolve(analysed.analyzer() + "-" + layer.get().version()));
                }
            }
        }
    }

    @Override
    public void commit(Position position) {
        // It begins anew at each start.
    }
}
