package org.marsad.deploy.feature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.deploy.Deployment;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.check.Repository;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.settings.BadFileException;
import org.marsad.deploy.settings.JsonText;
import org.marsad.deploy.settings.Setting;
import org.marsad.deploy.settings.Settings;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.marsad.deploy.take.Taker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Takes up feature descriptors: all bundles that one lists, and its configurations, or nothing of it. The jars lie in the folder
 * of the deploy folder that bears the descriptor's name without {@code .json}, in the deploy folder itself, or in a repository. A
 * bundle that is here already in the version listed, or a higher one with the same major version, counts as taken.
 */
public final class FeatureTaker implements Taker {

    private static final String JSON = ".json";
    /** How long a jar may be missing before the feature is refused: its folder may be copied after the descriptor. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** How long bundles may wait for each other. */
    private static final Duration TOGETHER = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 50;
    /** So much is looked at of a file that is not well-formed; in bytes. */
    private static final int BEGINNING = 1 << 20;
    /** Tells by eye what a file with a fault in its JSON is meant for. */
    private static final Pattern MEANT = Pattern.compile("\"feature-resource-version\"\\s*:|\"bundles\"\\s*:");

    private final BundleContext framework;
    private final Taker bundles;
    private final Settings settings;
    private final Copies copies;
    private final Jars jars;
    private final Sourcing sourcing;
    private final Map<String, Holding> held = new LinkedHashMap<>();
    private final Map<String, Missing> missing = new HashMap<>();

    /**
     * Takes features up.
     *
     * @param framework  the context of the gate's bundle
     * @param deploy     the deploy folder
     * @param repository where else jars may lie
     * @param bundles    takes up each of the bundles
     * @param settings   takes up the configurations
     * @param copies     keeps the jars
     */
    public FeatureTaker(BundleContext framework, Path deploy, Repository repository, Taker bundles, Settings settings, Copies copies) {
        this.framework = framework;
        this.bundles = bundles;
        this.settings = settings;
        this.copies = copies;
        this.jars = new Jars(deploy, repository);
        this.sourcing = new Sourcing(framework, jars);
    }

    /** What a feature lacks, and since when it is just that. */
    private record Missing(String sha256, List<Coordinates> bundles, long since) {

        boolean isStill(String hash, List<Coordinates> others) {
            return sha256.equals(hash) && bundles.equals(others);
        }
    }

    @Override
    public Deployment.Kind kind() {
        return Deployment.Kind.FEATURE;
    }

    @Override
    public boolean recognises(Staged file) throws IOException {
        if (!file.name().endsWith(JSON)) {
            return false;
        }
        try {
            return Descriptor.isMeant(JsonText.read(file.copy()));
        } catch (BadFileException e) {
            return MEANT.matcher(beginning(file.copy())).find();
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
    }

    @Override
    public Outcome take(Staged file) throws IOException, InterruptedException {
        Descriptor descriptor;
        try {
            descriptor = Descriptor.read(file.copy());
        } catch (BadFileException e) {
            return Outcome.refused("", "", e.getMessage(), "Correct the descriptor and drop it again.");
        }
        Sourcing.Sources sources = sourcing.of(file.name(), descriptor);
        Optional<Outcome> lack = lack(file, descriptor, sources);
        if (lack.isPresent()) {
            return lack.get();
        }
        Settings.Applied applied = settings.apply(file.name(), descriptor.settings());
        if (applied.refusal().isPresent()) {
            return refused(descriptor, applied.refusal().get(), applied.advice());
        }
        Map<String, Staged> own = new LinkedHashMap<>();
        Map<String, String> stamps = new HashMap<>();
        for (Map.Entry<Coordinates, Path> source : sources.jars().entrySet()) {
            Copies.Copy copy = copies.keep(source.getValue());
            String artifact = source.getKey().artifact();
            own.put(artifact, new Staged(name(file.name(), artifact), copy.path(), copy.sha256()));
            stamps.put(artifact, stamp(source.getValue()));
        }
        Holding wanted = new Holding(descriptor, own, sources.borrowed(), stamps);
        List<String> refusals;
        try {
            refusals = takeAll(own);
        } catch (IOException e) {
            giveBack(file.name(), wanted);
            throw e;
        }
        if (!refusals.isEmpty()) {
            giveBack(file.name(), wanted);
            return refused(descriptor, "Of its bundles " + refusals.size() + (refusals.size() == 1 ? " is" : " are")
                    + " refused, so none is taken. " + String.join(" ", refusals),
                    "Put right what is said of each, and drop the descriptor again.");
        }
        leaveUnlisted(file.name(), own);
        held.put(file.name(), wanted);
        return active(wanted);
    }

    private static Outcome refused(Descriptor descriptor, String reason, String advice) {
        return Outcome.refused(descriptor.name(), descriptor.version(), reason, advice);
    }

    private Outcome active(Holding holding) {
        List<String> words = new ArrayList<>();
        Descriptor descriptor = holding.descriptor();
        String own = descriptor.bundles().stream().filter(bundle -> holding.own().containsKey(bundle.artifact()))
                .map(Coordinates::toString).collect(Collectors.joining(", "));
        words.add(own.isEmpty() ? "It is in use." : "It is in use, with " + own + ".");
        if (!holding.borrowed().isEmpty()) {
            words.add("Here without it were " + names(holding.borrowed()) + ".");
        }
        words.addAll(settings.remarks(holding.settings().stream().map(Setting::pid).toList()));
        return Outcome.active(descriptor.name(), descriptor.version(), String.join(" ", words));
    }

    private Optional<Outcome> lack(Staged file, Descriptor descriptor, Sourcing.Sources sources) {
        if (!sources.conflicts().isEmpty()) {
            return Optional.of(refused(descriptor, String.join(" ", sources.conflicts()),
                    "List the version that is here, or take the other one away first."));
        }
        if (!sources.none().isEmpty()) {
            long now = System.nanoTime();
            Missing before = missing.get(file.name());
            Missing still = before != null && before.isStill(file.sha256(), sources.none()) ? before
                    : new Missing(file.sha256(), sources.none(), now);
            missing.put(file.name(), still);
            String reason = "It lists " + names(sources.none()) + ", and there is no such jar in " + jars.places(file.name()) + ".";
            String advice = "Put the jars into " + jars.folder(file.name()) + " and then drop the descriptor again.";
            return Optional.of(now - still.since() < PATIENCE.toNanos()
                    ? Outcome.waiting(descriptor.name(), descriptor.version(), reason, advice) : refused(descriptor, reason, advice));
        }
        missing.remove(file.name());
        return sources.beside().isEmpty() ? Optional.empty() : Optional.of(Outcome.waiting(descriptor.name(), descriptor.version(),
                "It waits until " + names(sources.beside()) + ", which lies in the deploy folder by itself or is here, is in use.",
                "See why " + sources.beside().get(0).artifact() + " is not in use."));
    }

    private static String names(List<Coordinates> bundles) {
        return bundles.stream().map(Coordinates::toString).collect(Collectors.joining(", "));
    }

    /** Has all taken, those that wait for another one of them again; what is refused, in words. */
    private List<String> takeAll(Map<String, Staged> own) throws IOException, InterruptedException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Map.Entry<String, Staged> one : own.entrySet()) {
            outcomes.put(one.getKey(), bundles.take(one.getValue()));
        }
        long end = System.nanoTime() + TOGETHER.toNanos();
        while (outcomes.values().stream().anyMatch(FeatureTaker::waits) && System.nanoTime() < end) {
            for (Map.Entry<String, Outcome> one : outcomes.entrySet()) {
                if (waits(one.getValue())) {
                    one.setValue(bundles.again(own.get(one.getKey())));
                }
            }
            if (outcomes.values().stream().anyMatch(FeatureTaker::waits)) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        return outcomes.entrySet().stream().filter(one -> one.getValue().state() != Deployment.State.ACTIVE)
                .map(one -> one.getKey() + ": " + one.getValue().reason()).toList();
    }

    private static boolean waits(Outcome outcome) {
        return outcome.state() == Deployment.State.WAITING;
    }

    /** As if the file had not been changed, or not been there. */
    private void giveBack(String file, Holding failed) throws IOException, InterruptedException {
        Holding before = held.get(file);
        if (before == null) {
            leaveUnlisted(file, Map.of());
            settings.withdraw(file);
            return;
        }
        for (String artifact : failed.own().keySet()) {
            if (!before.own().containsKey(artifact)) {
                bundles.leave(name(file, artifact));
            }
        }
        settings.apply(file, before.settings());
        takeAll(before.own());
    }

    /** Gives up those bundles of a feature that are not, or no longer, its own. What is left of them, in words. */
    private String leaveUnlisted(String file, Map<String, Staged> own) throws IOException, InterruptedException {
        String prefix = Origins.DEPLOYED + file + "/";
        List<String> left = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            String location = bundle.getLocation();
            boolean listed = own.values().stream().anyMatch(staged -> location.equals(Origins.DEPLOYED + staged.name()));
            if (location.startsWith(prefix) && !listed) {
                left.add(bundles.leave(location.substring(Origins.DEPLOYED.length())));
            }
        }
        return left.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    @Override
    public Outcome again(Staged file) throws IOException, InterruptedException {
        Holding holding = held.get(file.name());
        if (holding == null || !isIntact(file.name(), holding)) {
            return take(file);
        }
        return active(holding);
    }

    private boolean isIntact(String file, Holding holding) throws IOException {
        for (Coordinates bundle : holding.borrowed()) {
            Optional<Bundle> present = sourcing.present(file, bundle.artifact());
            if (present.isEmpty() || !Sourcing.serves(present.get().getVersion(), bundle.osgiVersion())) {
                return false;
            }
        }
        for (Coordinates bundle : holding.descriptor().bundles()) {
            String known = holding.stamps().get(bundle.artifact());
            Optional<Path> jar = known == null ? Optional.empty() : jars.find(file, bundle);
            if (jar.isPresent() && !stamp(jar.get()).equals(known)) {
                return false;
            }
        }
        return true;
    }

    private static String stamp(Path jar) throws IOException {
        return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    }

    @Override
    public String leave(String name) throws IOException, InterruptedException {
        missing.remove(name);
        Holding gone = held.remove(name);
        settings.withdraw(name);
        String left = leaveUnlisted(name, Map.of());
        return gone == null ? left : Stream.of(left, handOn(gone)).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Bundles of a feature that is gone, and that others list, too, go on as theirs. */
    private String handOn(Holding gone) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (Map.Entry<String, Holding> other : held.entrySet()) {
            Map<String, Staged> own = new HashMap<>(other.getValue().own());
            List<Coordinates> borrowed = new ArrayList<>(other.getValue().borrowed());
            for (Coordinates bundle : other.getValue().borrowed()) {
                Staged copy = gone.own().get(bundle.artifact());
                if (copy != null && sourcing.present(other.getKey(), bundle.artifact()).isEmpty()) {
                    Staged taken = new Staged(name(other.getKey(), bundle.artifact()), copy.copy(), copy.sha256());
                    Outcome outcome = bundles.take(taken);
                    if (outcome.state() == Deployment.State.ACTIVE) {
                        own.put(bundle.artifact(), taken);
                        borrowed.remove(bundle);
                    } else {
                        failures.add("The feature " + other.getKey() + " lacks " + bundle + " now: " + outcome.reason());
                    }
                }
            }
            other.setValue(new Holding(other.getValue().descriptor(), own, borrowed, other.getValue().stamps()));
        }
        return String.join(" ", failures);
    }

    private static String name(String file, String artifact) {
        return file + "/" + artifact + ".jar";
    }
}
