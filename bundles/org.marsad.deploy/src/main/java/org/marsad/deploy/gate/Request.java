package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.deploy.DeploymentException;

/** Something that is asked of the gate's thread. It can be called off until it has begun; then it is brought to its end. */
final class Request {

    private final Question question;
    private final CompletableFuture<Deployment> answer = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    Request(Question question) {
        this.question = question;
    }

    /** What is asked. */
    interface Question {

        /** Does it; {@code answer} is completed when what was asked for has happened. */
        void put(CompletableFuture<Deployment> answer) throws DeploymentException, IOException;
    }

    /** Begins, unless it was called off. */
    void run() {
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        try {
            question.put(answer);
        } catch (DeploymentException | IOException e) {
            answer.completeExceptionally(e);
        }
    }

    /** Whether it is answered. */
    boolean isDone() {
        return answer.isDone();
    }

    /** Nothing comes of it any more, unless it is answered already. */
    void fail(DeploymentException reason) {
        answer.completeExceptionally(reason);
    }

    /**
     * Waits for what becomes of it.
     *
     * @throws DeploymentException  if it was refused
     * @throws InterruptedException if it was called off; nothing has happened
     */
    Deployment await() throws DeploymentException, IOException, InterruptedException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return accepted(answer.get());
                } catch (InterruptedException e) {
                    if (decided.compareAndSet(false, true)) {
                        throw e;
                    }
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrap(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Deployment accepted(Deployment deployment) throws DeploymentException {
        if (deployment.state() == State.QUARANTINED) {
            throw new DeploymentException(deployment.reason(), deployment.advice());
        }
        return deployment;
    }

    private static DeploymentException unwrap(ExecutionException e) throws IOException {
        if (e.getCause() instanceof DeploymentException refused) {
            return refused;
        }
        if (e.getCause() instanceof IOException unwritten) {
            throw unwritten;
        }
        throw new IllegalStateException(e.getCause());
    }
}
