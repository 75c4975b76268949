package org.marsad.deploy.gate;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.deploy.gate.Filed.Content;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what was decided upon a file: writes it down, moves it to quarantine, or forgets it. Used by one thread. */
final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final Account account;
    private final Quarantine quarantine;
    private final Copies copies;
    private final Restoration restoration;
    private final Answers answers;
    private final Trouble trouble;
    private final BiConsumer<String, Kind> giveUp;

    /**
     * Nothing decided yet.
     *
     * @param giveUp has that given up what a refused file stood for
     */
    Decisions(Account account, Quarantine quarantine, Copies copies, Restoration restoration, Answers answers, Trouble trouble,
            BiConsumer<String, Kind> giveUp) {
        this.account = account;
        this.quarantine = quarantine;
        this.copies = copies;
        this.restoration = restoration;
        this.answers = answers;
        this.trouble = trouble;
        this.giveUp = giveUp;
    }

    /** A file has come to what its taker has made of it. */
    void decide(String name, Kind kind, String sha256, String stamp, Outcome outcome) {
        if (outcome.state() == State.QUARANTINED) {
            refuse(name, kind, sha256, stamp, outcome);
            return;
        }
        Filed before = account.ledger().deployed().get(name);
        Content good = before == null ? Content.NONE : before.good();
        Content previous = before == null ? Content.NONE : before.previous();
        if (outcome.state() == State.ACTIVE) {
            if (!good.sha256().equals(sha256)) {
                previous = good.isSome() ? good : previous;
                accept(name);
            }
            good = new Content(sha256, outcome.version());
        }
        boolean same = before != null && before.state() == outcome.state() && before.sha256().equals(sha256);
        Filed now = new Filed(name, kind, outcome.state(), outcome.name(), outcome.version(), same ? before.since() : Instant.now(),
                outcome.reason(), outcome.advice(), sha256, stamp, good, previous);
        account.ledger().deployed().put(name, now);
        account.ledger().touch();
        if (!same) {
            String what = (outcome.name() + " " + outcome.version()).strip();
            LOG.info("{}{} is {}: {}", name, what.isEmpty() ? "" : " (" + what + ")", outcome.state().label(), outcome.reason());
        }
        if (outcome.state() == State.ACTIVE) {
            answers.give(account.post(name), now);
        }
    }

    /** A good content has come: a refused one of the same name is of no interest any more. */
    private void accept(String name) {
        account.ghosts().remove(name);
        if (account.ledger().refused().remove(name) != null) {
            account.ledger().touch();
            try {
                quarantine.remove(name);
            } catch (IOException e) {
                trouble.report(name + " is in use now, but the refused one of that name cannot be deleted from quarantine: " + e);
            }
        }
    }

    /** Moves a file to quarantine. If it took the place of one that worked, that is put back. */
    void refuse(String name, Kind kind, String sha256, String stamp, Outcome outcome) {
        Post post = account.post(name);
        post.go(Step.REST);
        post.stamp = null;
        Filed refused = new Filed(name, kind, State.QUARANTINED, outcome.name(), outcome.version(), Instant.now(), outcome.reason(),
                outcome.advice(), sha256, stamp, Content.NONE, Content.NONE);
        boolean moved = setAside(refused, post);
        answers.give(post, refused);
        Filed before = account.ledger().deployed().get(name);
        if (!moved || before == null) {
            return;
        }
        Content good = before.good();
        if (good.isSome() && !good.sha256().equals(sha256) && copies.holds(good.sha256())) {
            restoration.begin(before, good);
        } else {
            giveUp.accept(name, before.kind());
        }
    }

    /** Whether the file is in quarantine now; it is not if it has changed meanwhile, or cannot be moved. */
    private boolean setAside(Filed refused, Post post) {
        String name = refused.file();
        account.ledger().touch();
        try {
            Optional<String> there = quarantine.put(name, refused.stamp());
            if (there.isEmpty()) {
                return false;
            }
            Filed filed = refused.withStamp(there.get());
            account.ledger().refused().put(name, filed);
            LOG.warn("{} is in quarantine: {}", name, refused.reason());
            explain(filed);
            return true;
        } catch (IOException e) {
            LOG.error("{} is refused, but cannot be moved to quarantine ({}). It is left alone until it changes. {}", name, e,
                    refused.reason());
            account.ledger().deployed().put(name, refused);
            post.taken = true;
            return false;
        }
    }

    private void explain(Filed refused) {
        try {
            quarantine.explain(refused);
        } catch (IOException e) {
            LOG.error("Why {} is in quarantine cannot be written beside it.", refused.file(), e);
        }
    }

    /** The content of a file was taken up under its new name. */
    void rename(String from, String to, Stamp stamp) {
        Filed before = account.ledger().deployed().remove(from);
        account.posts().remove(from);
        if (before != null) {
            account.ledger().deployed().put(to, new Filed(to, before.kind(), before.state(), before.name(), before.version(),
                    before.since(), before.reason(), before.advice(), before.sha256(), stamp.text(), before.good(), before.previous()));
            LOG.info("{} is now {}.", from, to);
        }
    }

    /**
     * What a file stood for was given up.
     *
     * @param words what is left of it, or nothing
     */
    void forget(String name, String words) {
        Filed before = account.ledger().deployed().remove(name);
        Post post = account.posts().remove(name);
        if (post != null) {
            answers.fail(post, new DeploymentException(name + " was taken out of the deploy folder meanwhile.", "Drop it again."));
        }
        account.ledger().touch();
        account.changed();
        if (before != null) {
            LOG.info("{} is gone: {} {}. {}", name, before.name(), before.version(), words);
            if (!words.isEmpty()) {
                account.ghosts().put(name, new Filed(name, before.kind(), State.WAITING, before.name(), before.version(), Instant.now(),
                        words, "Restart the container when convenient.", "", "", Content.NONE, Content.NONE));
            }
        }
    }
}
