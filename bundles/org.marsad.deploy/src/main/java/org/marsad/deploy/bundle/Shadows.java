package org.marsad.deploy.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Trials;
import org.marsad.deploy.bundle.TrialBench.Failed;
import org.marsad.deploy.bundle.TrialBench.Guest;
import org.marsad.deploy.check.Inspection;
import org.marsad.deploy.check.Manifests;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.check.Refusal;
import org.marsad.deploy.keep.Copies;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A bundle beside what is active, unseen by everything else, for comparing. Safe for use by several threads. */
public final class Shadows implements AutoCloseable {

    private final BundleContext context;
    private final BundleTaker bundles;
    private final Copies copies;
    private final Supplier<Optional<Trials>> trials;
    private final AtomicReference<Standing> standing = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** The hash of the copy that is just being put into shadow. */
    private volatile String admitting;

    /**
     * No shadow yet.
     *
     * @param context of any bundle
     * @param bundles knows how to try bundles
     * @param copies  where the jar is kept
     * @param trials  compares, if it is here
     */
    public Shadows(BundleContext context, BundleTaker bundles, Copies copies, Supplier<Optional<Trials>> trials) {
        this.context = context;
        this.bundles = bundles;
        this.copies = copies;
        this.trials = trials;
    }

    /**
     * The bundle in shadow.
     *
     * @param name    its symbolic name
     * @param version its version
     * @param file    the name its jar had
     * @param sha256  the hash of its jar
     */
    public record Shadow(String name, String version, String file, String sha256) {}

    private record Standing(Shadow shadow, Guest guest) {}

    /** What is in shadow now. */
    public Optional<Shadow> current() {
        return Optional.ofNullable(standing.get()).map(Standing::shadow);
    }

    /**
     * Puts a jar into shadow, in the place of what was there, and compares.
     *
     * @throws DeploymentException  if the jar does not pass
     * @throws IOException          if it cannot be read
     * @throws InterruptedException if called off; nothing is left of it
     */
    public Comparison shadow(Path jar, int last) throws DeploymentException, IOException, InterruptedException {
        Trials comparing = trials.get().orElseThrow(() -> new DeploymentException(
                "The part of the workbench that compares analyzers is not here.", "Type: why org.marsad.core"));
        if (!busy.compareAndSet(false, true)) {
            throw new DeploymentException("Another jar is just being put into shadow.", "Wait until that is done.");
        }
        try {
            withdraw();
            Standing now = admit(jar);
            standing.set(now);
            boolean compared = false;
            try {
                Comparison comparison = comparing.compare(now.guest().bundle().getBundleId(), last);
                compared = true;
                return new Comparison(now.shadow().name(), now.shadow().version(), comparison.analyzers());
            } finally {
                if (!compared) {
                    withdraw();
                }
            }
        } finally {
            admitting = null;
            busy.set(false);
        }
    }

    private Standing admit(Path jar) throws DeploymentException, IOException, InterruptedException {
        Copies.Copy copy = copies.keep(jar);
        admitting = copy.sha256();
        Optional<Bundle> active = active(copy.path());
        Inspection inspection;
        try {
            inspection = bundles.inspector().inspect(copy.path(), jar.getFileName().toString(), active);
        } catch (Refusal refusal) {
            throw new DeploymentException(refusal.reason(), refusal.advice());
        }
        if (!inspection.tryable()) {
            throw new DeploymentException(inspection.name() + " cannot run beside what is active: it gives more than analyzers, "
                    + "normalizers, extractors, exporters and sources.", "Drop it into the deploy folder of a container for tests.");
        }
        BundleCode code = BundleCode.of(copy.path());
        StartMarks.Mark mark = bundles.marks().set(Origins.TRIED, copy.sha256(), code);
        try {
            Guest guest = bundles.bench().admit(copy.path(), code);
            List<String> flaws = new ArrayList<>();
            boolean examined = false;
            try {
                bundles.bench().examine(guest, flaws, new ArrayList<>());
                examined = flaws.isEmpty();
            } finally {
                if (!examined) {
                    bundles.bench().abandon(guest);
                }
            }
            if (!examined) {
                throw refusal(inspection, String.join(" Also, ", flaws));
            }
            return new Standing(new Shadow(inspection.name(), inspection.version(), jar.getFileName().toString(), copy.sha256()), guest);
        } catch (Failed e) {
            throw refusal(inspection, e.getMessage());
        } finally {
            mark.close();
        }
    }

    private static DeploymentException refusal(Inspection inspection, String reason) {
        return new DeploymentException(inspection.name() + " " + inspection.version() + " does not pass: " + reason,
                "Correct the bundle and try it again.");
    }

    /** The bundle of the same name that is in use, wherever it comes from. */
    private Optional<Bundle> active(Path jar) throws IOException {
        Optional<String> name = Manifests.symbolicName(jar);
        return Arrays.stream(context.getBundles()).filter(bundle -> name.isPresent() && name.get().equals(bundle.getSymbolicName())
                && !bundle.getLocation().startsWith(Origins.TRIED)).findFirst();
    }

    /** The hashes of the copies that are needed for what is in shadow, or is just being put there. */
    public Set<String> copies() {
        Set<String> needed = new HashSet<>();
        current().map(Shadow::sha256).ifPresent(needed::add);
        Optional.ofNullable(admitting).ifPresent(needed::add);
        return needed;
    }

    /** Takes away a shadow, unless another has taken its place. */
    public void withdraw(Shadow shadow) {
        Standing now = standing.get();
        if (now != null && now.shadow().equals(shadow) && standing.compareAndSet(now, null)) {
            bundles.bench().abandon(now.guest());
        }
    }

    /** Takes away what is in shadow, if anything is, and says what that was. */
    public Optional<Shadow> withdraw() {
        Standing last = standing.getAndSet(null);
        if (last == null) {
            return Optional.empty();
        }
        bundles.bench().abandon(last.guest());
        return Optional.of(last.shadow());
    }

    /** Takes away what is in shadow and waits for that. */
    @Override
    public void close() {
        Standing last = standing.getAndSet(null);
        if (last != null) {
            try {
                bundles.bench().dismiss(last.guest());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
