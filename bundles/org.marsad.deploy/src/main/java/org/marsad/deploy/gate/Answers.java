package org.marsad.deploy.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DeploymentException;

/** Tells those who have asked for a file to be taken up what became of it. Used by one thread. */
final class Answers {

    /** How long they wait for what a file lacks. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Account account;
    private final List<Runnable> due = new ArrayList<>();

    /** Nobody waits yet. */
    Answers(Account account) {
        this.account = account;
    }

    /** Somebody waits for what becomes of a file. Who did so before learns that something else was asked for. */
    void promise(String file, CompletableFuture<Deployment> answer) {
        Post post = account.post(file);
        fail(post, new DeploymentException("Something else was asked for " + file + " meanwhile.", "See what it is now: deployments"));
        post.answer = answer;
        post.answerBy = System.nanoTime() + PATIENCE.toNanos();
    }

    /** It was decided upon. */
    void give(Post post, Filed decided) {
        CompletableFuture<Deployment> answer = post.answer;
        if (answer != null) {
            due.add(() -> answer.complete(decided.deployment()));
            post.answer = null;
        }
    }

    /** Nothing comes of what was asked for. */
    void fail(Post post, DeploymentException reason) {
        CompletableFuture<Deployment> answer = post.answer;
        if (answer != null) {
            due.add(() -> answer.completeExceptionally(reason));
            post.answer = null;
        }
    }

    /** Tells those who have waited long enough how things are. */
    void giveOverdue() {
        long now = System.nanoTime();
        account.posts().forEach((name, post) -> {
            Filed filed = account.ledger().deployed().get(name);
            if (post.answer != null && post.rests() && filed != null && now - post.answerBy >= 0) {
                give(post, filed);
            }
        });
    }

    /** Gives all answers; called when what they tell can be seen by everybody. */
    void deliver() {
        due.forEach(Runnable::run);
        due.clear();
    }
}
