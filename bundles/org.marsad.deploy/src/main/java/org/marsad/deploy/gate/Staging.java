package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;

/** Says what is to be done with a file that is complete. Used by one thread. */
final class Staging {

    private final Account account;
    private final Lanes lanes;
    private final Deaths deaths;
    private final Decisions decisions;

    /** For these ways of taking up files. */
    Staging(Account account, Lanes lanes, Deaths deaths, Decisions decisions) {
        this.account = account;
        this.lanes = lanes;
        this.deaths = deaths;
        this.decisions = decisions;
    }

    /** A file is complete: it waits for its turn from now on, rests if its content is not new, or is refused. */
    void stage(Stamp stamp, Staged file) throws IOException {
        Post post = account.post(file.name());
        Filed filed = account.ledger().deployed().get(file.name());
        if (filed != null && filed.sha256().equals(file.sha256()) && post.taken) {
            account.ledger().deployed().put(file.name(), filed.withStamp(stamp.text()));
            account.ledger().touch();
            post.go(Step.REST);
            return;
        }
        if (deaths.isTo(file)) {
            decisions.refuse(file.name(), FileNames.kind(file.name()), file.sha256(), stamp.text(), Outcome.refused(
                    filed == null ? "" : filed.name(), filed == null ? "" : filed.version(), "The container died while this was started.",
                    "Look at the end of log/marsad.log. If the bundle was not to blame, drop it again."));
            return;
        }
        Optional<Lane> lane = lanes.of(file);
        if (lane.isEmpty()) {
            decisions.refuse(file.name(), Kind.OTHER, file.sha256(), stamp.text(), unknown(file));
            return;
        }
        Optional<String> from = account.nameUntilNow(file, lane.get().taker().kind());
        from.ifPresent(name -> account.post(name).go(Step.READY));
        account.makeReady(new Take(file, stamp, lane.get(), from));
    }

    private Outcome unknown(Staged file) throws IOException {
        int dot = file.name().lastIndexOf('.') + 1;
        String lower = file.name().substring(0, dot) + file.name().substring(dot).toLowerCase(Locale.ROOT);
        if (!lower.equals(file.name()) && lanes.of(new Staged(lower, file.copy(), file.sha256())).isPresent()) {
            return Outcome.refused("", "", "The ending of its name is in capitals.", "Rename it to " + lower + " and drop it again.");
        }
        return Outcome.refused("", "", "Nothing here can be made of a file with this name.", "What is taken: bundles (.jar), feature "
                + "descriptors and configurations (.json), configurations (PID.cfg), and lists that a bundle here works with.");
    }
}
