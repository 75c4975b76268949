package org.marsad.deploy.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.deploy.bundle.BundleTaker;
import org.marsad.deploy.keep.Copies;

/** Takes away what nobody needs any more: copies of files, and notes of what bundles have left behind. Used by one thread. */
final class Housekeeping {

    /** How often it is looked whether what a bundle has left behind is gone. */
    private static final Duration GHOSTS = Duration.ofSeconds(1);

    /** How often it is looked whether there are copies nobody needs. */
    private static final Duration COPIES = Duration.ofSeconds(2);

    private final Account account;
    private final Copies copies;
    private final BundleTaker bundles;
    private final Supplier<Set<String>> alsoNeeded;
    private long lookedForGhosts;
    private long lookedForCopies;

    /**
     * Nothing done yet.
     *
     * @param alsoNeeded hashes of copies that others need
     */
    Housekeeping(Account account, Copies copies, BundleTaker bundles, Supplier<Set<String>> alsoNeeded) {
        this.account = account;
        this.copies = copies;
        this.bundles = bundles;
        this.alsoNeeded = alsoNeeded;
        this.lookedForCopies = System.nanoTime() - COPIES.toNanos();
    }

    /** Forgets what bundles had left behind and is gone now. */
    void forgetGhosts() {
        long now = System.nanoTime();
        if (!account.ghosts().isEmpty() && now - lookedForGhosts >= GHOSTS.toNanos()) {
            lookedForGhosts = now;
            account.ghosts().values().removeIf(ghost -> ghost.kind() == Kind.BUNDLE && !bundles.lingers(ghost.file()));
        }
    }

    /** Deletes copies; called when no file is being taken up. */
    void deleteCopies() throws IOException {
        long now = System.nanoTime();
        if (now - lookedForCopies < COPIES.toNanos()) {
            return;
        }
        lookedForCopies = now;
        Set<String> needed = new HashSet<>(bundles.inUse());
        needed.addAll(alsoNeeded.get());
        account.ledger().deployed().values().forEach(filed -> needed.addAll(
                List.of(filed.sha256(), filed.good().sha256(), filed.previous().sha256())));
        copies.retain(needed::contains);
        bundles.forgetCopies();
    }
}
