package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;

/** Looks into the deploy folder and sees what has come, changed or gone. Used by one thread. */
final class FolderWatch {

    /** Some programs replace a file by deleting it and writing it anew. */
    private static final int LOOKS_UNTIL_GONE = 2;

    private final Account account;
    private final DeployFolder folder;
    private final Arrival arrival;
    private final Staging staging;
    private final Decisions decisions;
    private final Copies copies;
    private final Trouble trouble;
    private final Map<String, String> featureFolders = new HashMap<>();
    private Set<String> first;

    /** Has not looked yet. */
    FolderWatch(Account account, DeployFolder folder, Copies copies, Staging staging, Decisions decisions, Trouble trouble) {
        this.account = account;
        this.folder = folder;
        this.arrival = new Arrival(folder, copies);
        this.staging = staging;
        this.decisions = decisions;
        this.copies = copies;
        this.trouble = trouble;
    }

    /** Looks for what has come and what has changed. */
    void look() throws IOException {
        account.see(folder.look());
        for (Map.Entry<String, Stamp> file : account.seen().files().entrySet()) {
            try {
                see(file.getKey(), file.getValue());
            } catch (IOException | RuntimeException e) {
                // Whether it is the disk's fault or ours: one file must not close the gate for all others.
                trouble.report(file.getKey() + " in the deploy folder cannot be worked with: " + e + ". It is tried again.");
            }
        }
        if (first == null) {
            first = Set.copyOf(account.seen().files().keySet());
        }
        lookIntoFeatures();
    }

    /** Whether nothing is being done any more with the files that were there at the first look. */
    boolean isFirstLookDone() {
        return first != null && first.stream().map(account.posts()::get).allMatch(post -> post == null || post.rests());
    }

    private void see(String name, Stamp stamp) throws IOException {
        Post post = account.post(name);
        post.missing = 0;
        if (post.step != Step.REST && post.step != Step.ARRIVING) {
            return;
        }
        Filed filed = account.ledger().deployed().get(name);
        boolean known = filed != null && filed.stamp().equals(stamp.text());
        if (known && post.taken) {
            if (!post.rests()) {
                post.go(Step.REST);
            }
        } else if (known && copies.holds(filed.sha256())) {
            staging.stage(stamp, new Staged(name, copies.path(filed.sha256()), filed.sha256()));
        } else if (!stamp.equals(post.stamp)) {
            arrival.changed(post, stamp);
            if (post.rests()) {
                post.go(Step.ARRIVING);
            }
        } else {
            seeUnchanged(name, stamp, post);
        }
    }

    private void seeUnchanged(String name, Stamp stamp, Post post) throws IOException {
        try {
            var complete = arrival.unchanged(name, post);
            if (complete.isPresent()) {
                staging.stage(stamp, complete.get());
            }
        } catch (Arrival.Unreadable e) {
            decisions.refuse(name, FileNames.kind(name), "", stamp.text(), Outcome.refused("", "", "This is not a readable "
                    + (FileNames.isJar(name) ? "jar" : "file") + ": " + e.getMessage() + ". Perhaps only half of it was copied.",
                    "Copy it again. While it is being copied it may have a name that ends in .part; rename it when it is complete."));
        }
    }

    /** A file that is new or changed in the folder of a feature may be what that waits for. */
    private void lookIntoFeatures() {
        featureFolders.keySet().retainAll(account.seen().folders().keySet());
        account.seen().folders().forEach((name, stamps) -> {
            String before = featureFolders.put(name, stamps);
            if (before != null && !before.equals(stamps)) {
                account.changed();
            }
        });
    }

    /**
     * Looks which files are gone.
     *
     * @param restoration knows those that are only about to be put back
     * @param giveUp      has that given up what a file stood for
     */
    void missAnyGone(Restoration restoration, BiConsumer<String, Kind> giveUp) {
        Map<String, Stamp> files = account.seen().files();
        for (String name : List.copyOf(account.ledger().deployed().keySet())) {
            if (!files.containsKey(name) && !restoration.isOutstanding(name)) {
                Post post = account.post(name);
                post.missing++;
                if (post.missing >= LOOKS_UNTIL_GONE && (post.rests() || post.step == Step.ARRIVING)) {
                    giveUp.accept(name, account.ledger().deployed().get(name).kind());
                }
            }
        }
        account.posts().entrySet().removeIf(entry -> !files.containsKey(entry.getKey())
                && !account.ledger().deployed().containsKey(entry.getKey())
                && (entry.getValue().rests() || entry.getValue().step == Step.ARRIVING));
    }

    /** Whether nothing in the deploy folder is lost if a file of this name is put there. */
    boolean isFree(String name) {
        Post post = account.posts().get(name);
        return !account.seen().files().containsKey(name)
                || post != null && post.rests() && account.ledger().deployed().containsKey(name);
    }
}
