package org.marsad.deploy.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.gate.DeployFolder.Ignored;
import org.marsad.deploy.gate.Post.Step;

/** Says for others what became of every file, as it is at one moment. */
final class Overview {

    private Overview() {
    }

    /**
     * Every file, in the order of their names.
     *
     * @param ignored by name, files that are left alone
     * @param posts   by name, what is being done with a file
     * @param ghosts  what is left of files that are gone
     */
    static List<Deployment> of(Map<String, Ignored> ignored, Ledger ledger, Map<String, Post> posts, Map<String, Filed> ghosts) {
        List<Deployment> all = new ArrayList<>();
        ignored.forEach((name, file) -> all.add(new Deployment(name, Kind.OTHER, State.IGNORED, "", "", file.since(), file.reason(), "",
                Optional.empty())));
        Map<String, Deployment> files = new TreeMap<>();
        ledger.deployed().forEach((name, filed) -> files.put(name, filed.deployment()));
        posts.forEach((name, post) -> underway(name, post, ledger.deployed().get(name))
                .ifPresent(deployment -> files.put(name, deployment)));
        all.addAll(files.values());
        ledger.refused().values().forEach(filed -> all.add(filed.deployment()));
        ghosts.values().forEach(filed -> all.add(filed.deployment()));
        all.sort(Comparator.comparing(Deployment::file).thenComparing(Deployment::state));
        return List.copyOf(all);
    }

    private static Optional<Deployment> underway(String name, Post post, Filed filed) {
        if (post.rests() || post.step == Step.LOOKING_AGAIN) {
            return Optional.empty();
        }
        boolean inUse = filed != null && filed.state() == State.ACTIVE && !filed.version().isEmpty();
        String before = inUse ? " Version " + filed.version() + " is still in use." : "";
        State state = post.step == Step.ARRIVING ? State.ARRIVING : State.CHECKING;
        String reason = state == State.ARRIVING ? "It is new or has changed, and may not be complete yet."
                : post.missing > 0 ? "It was taken away and is being given up." : "It is being checked and started.";
        return Optional.of(filed == null
                ? new Deployment(name, FileNames.kind(name), state, "", "", post.since, reason, "", Optional.empty())
                : new Deployment(name, filed.kind(), state, filed.name(), filed.version(), post.since, reason + before, "",
                Optional.empty()));
    }
}
