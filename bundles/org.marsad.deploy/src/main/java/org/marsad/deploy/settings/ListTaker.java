package org.marsad.deploy.settings;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DroppedList;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.marsad.deploy.take.Taker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Takes up lists: files that a bundle here works with. A bundle says so by {@code Provide-Capability: org.marsad.list;
 * ending=csv; pid=PID}; each list becomes a configuration of the factory PID with the properties of a {@link DroppedList}. A file
 * is for the only bundle that takes its ending, or for the one whose PID stands before a {@code ~} in its name.
 */
public final class ListTaker implements Taker {

    private static final String NAMESPACE = "org.marsad.list";
    private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");

    private final BundleContext framework;
    private final Settings settings;

    /** Takes files up into these settings, for the bundles of this framework. */
    public ListTaker(BundleContext framework, Settings settings) {
        this.framework = framework;
        this.settings = settings;
    }

    /** A bundle that works with files of an ending. */
    private record Claim(String ending, String pid, Bundle bundle) {}

    /** The parts of a file's name; the PID is empty if it names none. */
    private record Name(String pid, String name, String ending) {

        static Name of(String file) {
            int dot = file.lastIndexOf('.');
            int tilde = file.indexOf('~');
            boolean named = tilde > 0 && tilde < dot;
            return new Name(named ? file.substring(0, tilde) : "", file.substring(named ? tilde + 1 : 0, Math.max(dot, 0)),
                    file.substring(dot + 1));
        }
    }

    @Override
    public Deployment.Kind kind() {
        return Deployment.Kind.LIST;
    }

    @Override
    public boolean recognises(Staged file) throws IOException {
        String ending = Name.of(file.name()).ending();
        return file.name().indexOf('.') > 0 && (TEXT.contains(ending) || !settings.pids(file.name()).isEmpty()
                || claims().anyMatch(claim -> claim.ending().equals(ending)));
    }

    @Override
    public Outcome take(Staged file) throws IOException, InterruptedException {
        Name name = Name.of(file.name());
        List<Claim> claims = claims().filter(claim -> claim.ending().equals(name.ending())).toList();
        Set<String> pids = claims.stream().map(Claim::pid).collect(Collectors.toCollection(TreeSet::new));
        String pid = name.pid();
        if (pid.isEmpty() && pids.size() > 1) {
            return Outcome.refused("", "", "Several bundles here take files ." + name.ending() + ": " + claims.stream()
                    .map(claim -> Origins.name(claim.bundle()) + " (" + claim.pid() + ")").collect(Collectors.joining(", ")) + ".",
                    "Say which it is for by its name: " + pids.iterator().next() + "~" + file.name() + ".");
        }
        if (pid.isEmpty() && pids.isEmpty()) {
            return Outcome.waiting("", "", "No bundle here takes files ." + name.ending() + "." + endings(),
                    "Drop the bundle that works with it, or say for which it is by its name: PID~" + file.name() + ".");
        }
        String taker = pid.isEmpty() ? pids.iterator().next() : pid;
        if (!Setting.isPid(taker + "~" + name.name())) {
            return Outcome.refused("", "", "'" + taker + "~" + name.name() + "' is no name for a list: the part before ~ has to be a PID, "
                    + "and the part after it must not hold another ~.", "Rename the file.");
        }
        if (!isRead(taker, pids)) {
            return Outcome.waiting(taker, "", "No bundle here reads lists for " + taker + ".",
                    "Drop the bundle that does, or check the part of the name before the ~.");
        }
        return apply(file, name, taker);
    }

    private Outcome apply(Staged file, Name name, String pid) throws IOException, InterruptedException {
        try {
            if (TEXT.contains(name.ending())) {
                Text.check(file.copy());
            }
        } catch (BadFileException e) {
            return Outcome.refused(pid, "", e.getMessage(), "Save it as UTF-8 and drop it again.");
        }
        Setting setting = new Setting(pid + "~" + name.name(), Map.of(DroppedList.NAME, name.name(),
                DroppedList.SHA256, file.sha256(), DroppedList.FILE, file.copy().toAbsolutePath().toString()));
        Settings.Applied applied = settings.apply(file.name(), List.of(setting));
        return applied.refusal().isPresent()
                ? Outcome.refused(pid, "", applied.refusal().get(), applied.advice())
                : Outcome.active(pid, "", used(setting.pid()));
    }

    private static String used(String pid) {
        return "It is in use as the list " + pid + ".";
    }

    @Override
    public Outcome again(Staged file) throws IOException, InterruptedException {
        List<String> held = settings.pids(file.name());
        if (held.isEmpty()) {
            return take(file);
        }
        String pid = held.get(0).substring(0, held.get(0).indexOf('~'));
        Set<String> pids = claims().map(Claim::pid).collect(Collectors.toSet());
        if (!isRead(pid, pids)) {
            return Outcome.waiting(pid, "", "The bundle that reads lists for " + pid + " is not here any more.",
                    "Drop that bundle again, or delete the list.");
        }
        Settings.Look look = settings.look(file.name());
        if (look.failure().isEmpty()) {
            return Outcome.active(pid, "", used(held.get(0)));
        }
        return look.givenUp() ? Outcome.refused(pid, "", look.failure().get() + ".", "Correct the list and drop it again.")
                : Outcome.waiting(pid, "", look.failure().get() + ". It worked before.", "Look what has changed about that bundle.");
    }

    @Override
    public String leave(String name) throws IOException {
        settings.withdraw(name);
        return "";
    }

    private boolean isRead(String pid, Set<String> claimed) {
        return claimed.contains(pid) || settings.readers().exist(pid);
    }

    private String endings() {
        Set<String> here = claims().map(claim -> "." + claim.ending() + " (" + claim.bundle().getSymbolicName() + ")")
                .collect(Collectors.toCollection(TreeSet::new));
        return here.isEmpty() ? "" : " Those that are taken are " + String.join(", ", here) + ".";
    }

    private Stream<Claim> claims() {
        return Arrays.stream(framework.getBundles()).filter(bundle -> !bundle.getLocation().startsWith(Origins.TRIED))
                .flatMap(ListTaker::claims);
    }

    private static Stream<Claim> claims(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null || bundle.getState() == Bundle.UNINSTALLED ? Stream.empty()
                : revision.getDeclaredCapabilities(NAMESPACE).stream().flatMap(claim -> claims(claim, bundle));
    }

    private static Stream<Claim> claims(BundleCapability capability, Bundle bundle) {
        Object endings = capability.getAttributes().get("ending");
        Object pid = capability.getAttributes().get("pid");
        Stream<?> each = endings instanceof Collection<?> many ? many.stream() : Stream.ofNullable(endings);
        return pid == null ? Stream.empty() : each.map(ending -> new Claim(ending.toString(), pid.toString(), bundle));
    }
}
