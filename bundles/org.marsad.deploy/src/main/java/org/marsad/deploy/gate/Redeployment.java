package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Staged;

/** Puts copies into the deploy folder when somebody asks for that, as if they had been dropped. Used by one thread. */
final class Redeployment {

    private final Account account;
    private final DeployFolder folder;
    private final Copies copies;
    private final Lanes lanes;
    private final Answers answers;

    /** Nothing asked for yet. */
    Redeployment(Account account, DeployFolder folder, Copies copies, Lanes lanes, Answers answers) {
        this.account = account;
        this.folder = folder;
        this.copies = copies;
        this.lanes = lanes;
        this.answers = answers;
    }

    /** Brings back the content that worked before the present one. By the name of the file or what it goes by. */
    void bringBack(String subject, CompletableFuture<Deployment> answer) throws DeploymentException, IOException {
        Filed filed = account.deployed(subject).orElseThrow(() -> new DeploymentException("Nothing named " + subject
                + " is in the deploy folder.", "Type 'deployments' to see what is."));
        if (!filed.previous().isSome() || !copies.holds(filed.previous().sha256())) {
            throw new DeploymentException("No earlier version of " + filed.file() + " is kept.",
                    "An earlier version is kept from the moment on that a newer one has taken its place.");
        }
        put(filed.file(), filed.previous().sha256(), answer);
    }

    /** Puts a copy into the deploy folder, in the place of the file that goes by that name, else as a file of its own. */
    void deploy(String name, String file, String sha256, CompletableFuture<Deployment> answer) throws DeploymentException, IOException {
        Optional<Filed> present = account.deployed(name);
        Filed other = account.ledger().deployed().get(file);
        if (present.isEmpty() && (other != null || account.seen().files().containsKey(file))) {
            throw new DeploymentException("Another file " + file + " is in the deploy folder"
                    + (other == null || other.name().isEmpty() ? "" : ", for " + other.name()) + ".",
                    "Rename that or the jar, and put the jar into shadow again.");
        }
        put(present.map(Filed::file).orElse(file), sha256, answer);
    }

    private void put(String file, String sha256, CompletableFuture<Deployment> answer) throws DeploymentException, IOException {
        Post post = account.post(file);
        if (!post.rests() && post.step != Step.LOOKING_AGAIN) {
            throw new DeploymentException(file + " has just been changed and is being looked at.", "Wait a moment and try again.");
        }
        Optional<String> ignored = FileNames.ignored(file);
        if (ignored.isPresent()) {
            throw new DeploymentException(file + " would be left alone in the deploy folder. " + ignored.get(), "Rename it.");
        }
        Staged staged = new Staged(file, copies.path(sha256), sha256);
        Lane lane = lanes.of(staged).orElseThrow(() -> new DeploymentException(file + " cannot be taken up.", "Rename it."));
        Stamp stamp = folder.put(staged.copy(), file);
        answers.promise(file, answer);
        Take take = new Take(staged, stamp, lane, Optional.empty());
        if (post.rests()) {
            account.makeReady(take);
        } else {
            account.ready().put(file, take); // its turn comes when the look at what was there before has ended
        }
    }
}
