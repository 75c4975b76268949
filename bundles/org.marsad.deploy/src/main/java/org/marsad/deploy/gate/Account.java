package org.marsad.deploy.gate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.deploy.Deployment;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.take.Staged;

/** What the gate knows of every file: what was decided, and what is being done. Used by one thread, but for {@link #changed}. */
final class Account {

    private final Ledger ledger;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Take> ready = new LinkedHashMap<>();
    private final Map<String, Filed> ghosts = new TreeMap<>();
    private DeployFolder.Content seen = DeployFolder.Content.NOTHING;
    private volatile boolean changed;

    /** Goes on from what was decided before. */
    Account(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What was decided. */
    Ledger ledger() {
        return ledger;
    }

    /** What is remembered of a name; made if there is nothing yet. */
    Post post(String name) {
        return posts.computeIfAbsent(name, any -> new Post());
    }

    /** What is remembered of names, by name. */
    Map<String, Post> posts() {
        return posts;
    }

    /** Complete files whose turn has not come yet, by name, in the order in which they came. */
    Map<String, Take> ready() {
        return ready;
    }

    /** It is complete, and waits for its turn. */
    void makeReady(Take take) {
        ready.put(take.file().name(), take);
        post(take.file().name()).go(Step.READY);
    }

    /** What is left of files that are gone, by name. */
    Map<String, Filed> ghosts() {
        return ghosts;
    }

    /** What was in the folder at the last look. */
    DeployFolder.Content seen() {
        return seen;
    }

    void see(DeployFolder.Content content) {
        seen = content;
    }

    /** A file of the folder that was decided upon, by its name or by what it goes by. */
    Optional<Filed> deployed(String subject) {
        Filed file = ledger.deployed().get(subject);
        return file != null ? Optional.of(file)
                : ledger.deployed().values().stream().filter(filed -> filed.name().equals(subject)).findFirst();
    }

    /** The name of a file that has just gone and had the same content as one that has come: it was renamed. */
    Optional<String> nameUntilNow(Staged file, Deployment.Kind kind) {
        return ledger.deployed().values().stream()
                .filter(filed -> filed.sha256().equals(file.sha256()) && filed.kind() == kind)
                .map(Filed::file)
                .filter(name -> !seen.files().containsKey(name) && posts.containsKey(name) && posts.get(name).rests()
                && posts.get(name).taken && !ledger.deployed().containsKey(file.name()))
                .findFirst();
    }

    /** Something has changed that files may depend on. May be called by any thread. */
    void changed() {
        changed = true;
    }

    /** Whether something has changed since this was asked last. */
    boolean hasChanged() {
        boolean has = changed;
        if (has) {
            changed = false;
        }
        return has;
    }

    /** What became of every file, for others. */
    List<Deployment> overview() {
        return Overview.of(seen.ignored(), ledger, posts, ghosts);
    }
}
