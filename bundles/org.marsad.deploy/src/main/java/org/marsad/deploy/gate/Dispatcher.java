package org.marsad.deploy.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what is done when: which file is taken up now, looked at again, or given up. Used by the gate's thread; what comes out of
 * the work of the lanes is brought back to that.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** How long files wait for others that are just given up: one may be the successor of the other under a new name. */
    private static final Duration SUCCESSION = Duration.ofSeconds(2);

    /** How often a file that waits is looked at again even though nothing seems to have changed. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Account account;
    private final Lanes lanes;
    private final Copies copies;
    private final Deaths deaths;
    private final Decisions decisions;
    private final Errands errands;
    private final Consumer<Runnable> inbox;

    private String alone;
    private int working;
    private int leaving;
    private long leavingSince;
    private long lookedAgain;

    /**
     * Nothing to do yet.
     *
     * @param inbox   has something done by the gate's thread
     * @param closing whether the gate is being closed
     */
    Dispatcher(Account account, Lanes lanes, Copies copies, Deaths deaths, Decisions decisions, Consumer<Runnable> inbox,
            BooleanSupplier closing) {
        this.account = account;
        this.lanes = lanes;
        this.copies = copies;
        this.deaths = deaths;
        this.decisions = decisions;
        this.errands = new Errands(closing);
        this.inbox = inbox;
    }

    /** Whether nothing is being done, and nothing waits to be. */
    boolean isIdle() {
        return working == 0 && leaving == 0 && account.ready().isEmpty();
    }

    // ---- taking up

    /** Has those taken up whose turn it is. */
    void dispatch() {
        for (Take take : List.copyOf(account.ready().values())) {
            String name = take.file().name();
            boolean waitsForOthers = leaving > 0 && System.nanoTime() - leavingSince < SUCCESSION.toNanos();
            boolean busy = account.posts().containsKey(name) && account.posts().get(name).step == Step.LOOKING_AGAIN;
            if (busy || alone != null || waitsForOthers && take.lane().taker().kind() == Kind.BUNDLE) {
                continue;
            }
            if (!deaths.mayBe(name)) {
                submit(take);
            } else if (working == 0 && deaths.mayBeAll(account.ready().keySet())) {
                alone = name;
                submit(take);
            }
        }
    }

    private void submit(Take take) {
        Staged file = take.file();
        account.ready().remove(file.name());
        account.post(file.name()).go(Step.WORKING);
        take.from().ifPresent(from -> account.post(from).go(Step.WORKING));
        working++;
        Filed before = account.ledger().deployed().get(file.name());
        boolean otherKind = before != null && before.kind() != take.lane().taker().kind();
        errands.take(take, otherKind ? lanes.of(before.kind()) : Optional.empty(), outcome -> inbox.accept(() -> taken(take, outcome)));
    }

    private void taken(Take take, Outcome outcome) {
        String name = take.file().name();
        working--;
        deaths.acquit(name);
        if (name.equals(alone)) {
            alone = null;
        }
        Post post = account.post(name);
        post.taken = true;
        post.go(Step.REST);
        take.from().ifPresent(from -> decisions.rename(from, name, take.stamp()));
        account.changed();
        decisions.decide(name, take.lane().taker().kind(), take.file().sha256(), take.stamp().text(), outcome);
    }

    // ---- looking again

    /** Has those looked at again that wait, and if something has changed that they may depend on all others, too. */
    void lookAgain() {
        long now = System.nanoTime();
        boolean all = account.hasChanged();
        if (!all && now - lookedAgain < AGAIN.toNanos()) {
            return;
        }
        lookedAgain = now;
        for (Filed filed : account.ledger().deployed().values()) {
            Post post = account.posts().get(filed.file());
            boolean due = filed.state() == State.WAITING || all && filed.state() == State.ACTIVE;
            if (due && post != null && post.rests() && post.taken && post.missing == 0 && copies.holds(filed.sha256())) {
                lanes.of(filed.kind()).ifPresent(lane -> again(filed, post, lane));
            }
        }
    }

    private void again(Filed filed, Post post, Lane lane) {
        Staged file = new Staged(filed.file(), copies.path(filed.sha256()), filed.sha256());
        post.go(Step.LOOKING_AGAIN);
        working++;
        errands.again(lane, file, outcome -> inbox.accept(() -> lookedAgain(filed, post, outcome)));
    }

    private void lookedAgain(Filed filed, Post post, Outcome outcome) {
        working--;
        boolean replaced = account.ready().containsKey(filed.file());
        post.go(replaced ? Step.READY : Step.REST);
        Filed present = account.ledger().deployed().get(filed.file());
        boolean same = replaced || present == null || outcome.state() == present.state() && outcome.reason().equals(present.reason())
                && outcome.advice().equals(present.advice()) && outcome.version().equals(present.version());
        if (!same) {
            decisions.decide(filed.file(), filed.kind(), filed.sha256(), filed.stamp(), outcome);
        }
    }

    // ---- giving up

    /** Has that given up what a file stood for. */
    void giveUp(String name, Kind kind) {
        account.post(name).go(Step.WORKING);
        Optional<Lane> lane = lanes.of(kind);
        if (lane.isEmpty()) {
            decisions.forget(name, "");
            return;
        }
        leavingSince = leaving == 0 ? System.nanoTime() : leavingSince;
        leaving++;
        errands.leave(lane.get(), name, words -> inbox.accept(() -> {
            leaving--;
            decisions.forget(name, words);
        }));
    }

    /** Has a bundle given up whose file the ledger does not know any more. */
    void giveUpForgotten(String name) {
        lanes.of(Kind.BUNDLE).ifPresent(lane -> errands.leave(lane, name, words -> LOG.info("{} is gone. {}", name, words)));
    }
}
