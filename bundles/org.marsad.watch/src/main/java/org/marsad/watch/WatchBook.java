package org.marsad.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.watch.Alert;

/**
 * All that is kept, and the files it is in. What was marked is on disk before the documents count as held against the watches, and that
 * before the position: whatever happens between, documents are held again, and an alert that is there already is not marked twice. Safe for
 * use by several threads.
 */
final class WatchBook {

    private final WatchFile watchFile;
    private final FollowFile followFile;
    private final AlertLog alerts;
    private final Marks marks;
    private final Map<String, KeptWatch> watches;
    private final Set<DocumentId> waiting;
    private Position position;

    /** Reads the files in a folder, which need not be there. */
    WatchBook(Path folder, int mostAlerts) throws IOException {
        watchFile = new WatchFile(folder.resolve("watches.tsv"));
        followFile = new FollowFile(folder.resolve("position.tsv"));
        alerts = new AlertLog(folder.resolve("alerts.tsv"), mostAlerts);
        marks = new Marks(folder.resolve("held.bin"));
        watches = watchFile.read();
        FollowFile.Kept kept = followFile.read();
        position = kept.position().orElse(null);
        waiting = new TreeSet<>(kept.waiting());
    }

    AlertLog alerts() {
        return alerts;
    }

    /** The watches by name; a copy. */
    synchronized Map<String, KeptWatch> watches() {
        return new TreeMap<>(watches);
    }

    /** Documents that still have to be held against the watches; a copy. */
    synchronized Set<DocumentId> waiting() {
        return new TreeSet<>(waiting);
    }

    synchronized boolean isHeld(DocumentId document) {
        return marks.contains(document);
    }

    /** How far the catalogue was followed, or null. */
    synchronized Position position() {
        return position;
    }

    /** Puts these watches in place of all there are. Without any, nothing of the documents is kept. */
    synchronized void write(Map<String, KeptWatch> now) throws IOException {
        watchFile.write(now.values());
        watches.clear();
        watches.putAll(now);
        if (now.isEmpty()) {
            marks.clear();
            waiting.clear();
            followFile.delete();
        }
    }

    /** The catalogue was followed to here, and these documents still wait. */
    synchronized void follow(Position to, Collection<DocumentId> stillWaiting) throws IOException {
        followFile.write(to, stillWaiting);
        position = to;
        Set<DocumentId> copy = new TreeSet<>(stillWaiting);
        waiting.clear();
        waiting.addAll(copy);
    }

    /** Documents were held against the watches, and this was marked. */
    synchronized void held(Collection<DocumentId> documents, List<Alert> marked, Map<String, KeptWatch> now, long delivered)
            throws IOException {
        alerts.add(marked, delivered);
        if (!now.equals(watches)) {
            write(now);
        }
        marks.add(documents);
    }
}
