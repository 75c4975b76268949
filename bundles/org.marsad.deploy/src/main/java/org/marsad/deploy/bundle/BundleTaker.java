package org.marsad.deploy.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Trials;
import org.marsad.deploy.bundle.TrialBench.Findings;
import org.marsad.deploy.check.Inspection;
import org.marsad.deploy.check.Inspector;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.check.Refusal;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.marsad.deploy.take.Taker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up jars: checks them, tries them unseen, and installs them or updates what was installed from an earlier version.
 * Safe for use by several threads, as long as each works on a file of its own.
 */
public final class BundleTaker implements Taker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BundleTaker.class);

    /** How long a bundle waits for another one that may have been dropped together with it. */
    private static final Duration COMPANY = Duration.ofSeconds(1);

    private final BundleContext context;
    private final Inspector inspector;
    private final Copies copies;
    private final Rules rules;
    private final Holdings holdings;
    private final StartMarks marks;
    private final TrialBench bench;
    private final Framework framework;
    private final Collection<ServiceRegistration<?>> hooks = new ArrayList<>();

    /** By symbolic name the file that a bundle is just being taken up from. */
    private final Map<String, String> underway = new ConcurrentHashMap<>();

    /** By file since when something it needs is missing, in nanoseconds of the system's clock. */
    private final Map<String, Long> lacking = new ConcurrentHashMap<>();

    /** By file the code of bundles that were taken out and left something behind. */
    private final Map<String, BundleCode> lingering = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    /**
     * Takes bundles into a framework.
     *
     * @param context   of the bundle the hooks belong to
     * @param inspector looks through jars
     * @param copies    where the jars are
     * @param data      a folder for what has to be remembered
     * @param rules     how bundles are treated
     * @param trials    tries services, if it is here
     * @param runtime   knows about components, if it is here
     */
    public BundleTaker(BundleContext context, Inspector inspector, Copies copies, Path data, Rules rules,
            Supplier<Optional<Trials>> trials, Supplier<Optional<ServiceComponentRuntime>> runtime) throws IOException {
        this.context = context;
        this.inspector = inspector;
        this.copies = copies;
        this.rules = rules;
        this.holdings = new Holdings(data.resolve("bundles"));
        this.marks = new StartMarks(data.resolve("starting"));
        Starter starter = new Starter(new Deadline(rules.startLimit()), new ComponentFailures(runtime));
        this.bench = new TrialBench(context, Hidden.in(context, hooks), starter, trials);
        this.framework = new Framework(context, starter, holdings, copies, rules.startLevel());
    }

    TrialBench bench() {
        return bench;
    }

    Inspector inspector() {
        return inspector;
    }

    StartMarks marks() {
        return marks;
    }

    Holdings holdings() {
        return holdings;
    }

    @Override
    public Deployment.Kind kind() {
        return Deployment.Kind.BUNDLE;
    }

    @Override
    public boolean recognises(Staged file) {
        return file.name().endsWith(".jar");
    }

    // ---- at the start and the end of the container

    /** What was being started when the container died. It is forgotten with {@link #forgetDeath}. */
    public List<StartedLast> startedLast() throws IOException {
        return marks.found();
    }

    /** What was being started when the container died has been dealt with. */
    public void forgetDeath() throws IOException {
        marks.clear();
    }

    /**
     * Uninstalls what is left of earlier trials, and whatever was installed from the folder and is not remembered.
     *
     * @param present whether a file of the folder is still there
     * @return names of files that are not there, but whose bundles still have to be given up
     */
    public List<String> tidy(Predicate<String> present) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        holdings.all().forEach(held -> known.add(held.location()));
        for (Bundle bundle : context.getBundles()) {
            boolean unknown = bundle.getLocation().startsWith(Origins.DEPLOYED) && !known.contains(bundle.getLocation());
            if (unknown || bundle.getLocation().startsWith(Origins.TRIED)) {
                try {
                    bundle.uninstall();
                } catch (BundleException | IllegalStateException e) {
                    LOG.warn("{} belongs to no file of the deploy folder, but cannot be uninstalled.", Origins.name(bundle), e);
                }
            }
        }
        return holdings.all().stream().filter(held -> !present.test(held.owner())).map(Held::file).toList();
    }

    /** The container is going down: nothing is started any more, and what is just being started is not blamed for that. */
    public void containerStops() {
        stopping = true;
        marks.containerStops();
    }

    /** Takes away the hooks; what was installed stays. */
    @Override
    public void close() {
        stopping = true;
        hooks.forEach(ServiceRegistration::unregister);
        hooks.clear();
    }

    /** The hashes of the jars that bundles from these files, or belonging to features in them, run from. */
    public Set<String> inUse() {
        Set<String> used = ConcurrentHashMap.newKeySet();
        holdings.all().forEach(held -> used.add(held.sha256()));
        return used;
    }

    /** Forgets jars of which there is no copy any more. */
    public void forgetCopies() {
        holdings.retain(copies::holds);
    }

    // ---- taking up

    @Override
    public Outcome take(Staged file) throws IOException, InterruptedException {
        if (stopping) {
            throw new InterruptedException("the container stops");
        }
        Optional<Bundle> present = framework.present(file.name());
        Optional<Held> held = holdings.of(file.name());
        if (held.isPresent() && present.filter(bundle -> isSame(file, held.get(), bundle) && isStarted(bundle)).isPresent()) {
            return active(held.get());
        }
        Optional<String> stuck = framework.stuck(file.name());
        if (stuck.isPresent()) {
            return Outcome.refused(held.map(Held::name).orElse(""), "", "An earlier version of this file still hangs: " + stuck.get(),
                    "Restart the container, and drop the file again.");
        }
        Inspection inspection;
        try {
            inspection = inspector.inspect(file.copy(), file.name(), present);
        } catch (Refusal refusal) {
            return refused(file, refusal, present);
        }
        lacking.remove(file.name());
        String rival = underway.putIfAbsent(inspection.name(), file.name());
        if (rival != null && !rival.equals(file.name())) {
            return Outcome.refused(inspection.name(), inspection.version(), "A bundle " + inspection.name()
                    + " is just being taken up from the file " + rival + "; two of one name would be in each other's way.",
                    "Keep one of the two files.");
        }
        try {
            return use(file, inspection, present);
        } finally {
            underway.remove(inspection.name(), file.name());
        }
    }

    private static boolean isSame(Staged file, Held held, Bundle bundle) {
        return held.sha256().equals(file.sha256()) && held.modified() == bundle.getLastModified();
    }

    /** A bundle whose activation waits until one of its classes is needed counts, too. */
    private static boolean isStarted(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    private Outcome refused(Staged file, Refusal refusal, Optional<Bundle> present) {
        boolean running = present.filter(BundleTaker::isStarted).isPresent();
        if (refusal.lacking()) {
            long now = System.nanoTime();
            Long since = lacking.putIfAbsent(file.name(), now);
            boolean mayCome = since == null || now - since < COMPANY.toNanos();
            if (mayCome || holdings.isProven(file.sha256()) && !running) {
                return Outcome.waiting(refusal.name(), refusal.version(), refusal.reason(), refusal.advice());
            }
        }
        lacking.remove(file.name());
        return Outcome.refused(refusal.name(), refusal.version(), refusal.reason() + stillInUse(present), refusal.advice());
    }

    private static String stillInUse(Optional<Bundle> present) {
        return present.filter(BundleTaker::isStarted).map(bundle -> " Version " + bundle.getVersion() + " is still in use.").orElse("");
    }

    private Outcome use(Staged file, Inspection inspection, Optional<Bundle> present) throws IOException, InterruptedException {
        BundleCode code = readable(file.copy());
        List<String> remarks = new ArrayList<>(inspection.remarks());
        StartMarks.Mark mark = marks.set(file.name(), file.sha256(), code);
        try {
            boolean proven = holdings.isProven(file.sha256());
            boolean tried = !proven && rules.trial() && inspection.tryable();
            if (tried) {
                Findings findings = bench.run(file.copy(), code);
                if (!findings.flaws().isEmpty()) {
                    return Outcome.refused(inspection.name(), inspection.version(), "It was tried where nobody sees it, and "
                            + String.join(" Also, ", findings.flaws()) + stillInUse(present),
                            "Correct the bundle and drop it again under the same name.");
                }
                remarks.addAll(findings.remarks());
            }
            if (stopping) {
                throw new InterruptedException("the container stops");
            }
            Framework.Change change = present.isEmpty() ? framework.install(file, inspection, code, !tried && !proven)
                    : framework.replace(file, inspection, code, !tried && !proven, present.get());
            if (change.refused()) {
                return Outcome.refused(inspection.name(), inspection.version(), change.words(),
                        "Correct the bundle and drop it again under the same name.");
            }
            remarks.add(0, (tried ? "It was tried first, where nobody sees it. " : "") + change.words());
            lingering.remove(file.name());
            String reason = String.join(" ", remarks);
            return active(framework.record(file, inspection, reason));
        } finally {
            mark.close();
        }
    }

    /** The code in a jar, or none if it can only be read in the way the framework does. */
    private static BundleCode readable(Path jar) throws IOException {
        try {
            return BundleCode.of(jar);
        } catch (ZipException e) {
            LOG.debug("The classes in {} cannot be listed.", jar, e);
            return BundleCode.none();
        }
    }

    private static Outcome active(Held held) {
        return Outcome.active(held.name(), held.version(), held.reason());
    }

    @Override
    public Outcome again(Staged file) throws IOException, InterruptedException {
        Optional<Held> held = holdings.of(file.name());
        if (held.isEmpty() || lacking.containsKey(file.name()) || !held.get().sha256().equals(file.sha256())) {
            return take(file);
        }
        Bundle bundle = context.getBundle(held.get().location());
        if (bundle == null) {
            return Outcome.waiting(held.get().name(), held.get().version(), "Its bundle was uninstalled by hand.",
                    "Take the file out of the deploy folder, and put it back to install it again.");
        }
        if (isStarted(bundle)) {
            return active(held.get());
        }
        if (bundle.getState() == Bundle.INSTALLED) {
            return take(file);
        }
        return Outcome.waiting(held.get().name(), held.get().version(), "It is installed as bundle " + bundle.getBundleId()
                + ", but it was stopped by hand.", "To start it type: felix:start " + bundle.getBundleId());
    }

    @Override
    public boolean renamed(String from, Staged to) {
        Optional<Held> held = holdings.of(from).filter(each -> each.sha256().equals(to.sha256()));
        if (held.isEmpty() || holdings.of(to.name()).isPresent()) {
            return false;
        }
        holdings.rename(held.get(), to.name());
        return true;
    }

    // ---- giving up

    @Override
    public String leave(String name) throws IOException, InterruptedException {
        lacking.remove(name);
        Optional<Held> held = holdings.of(name);
        if (held.isEmpty()) {
            return "";
        }
        Optional<BundleCode> code = framework.running(name);
        List<String> left = framework.remove(held.get());
        if (left.isEmpty()) {
            return "";
        }
        code.ifPresent(each -> lingering.put(name, each));
        return held.get().name() + " " + held.get().version() + " is gone, but " + String.join(", and ", left)
                + ". Restart the container when convenient.";
    }

    /** Whether something of the bundle of a file that was given up is still here. */
    public boolean lingers(String name) {
        BundleCode code = lingering.get(name);
        if (code == null) {
            return false;
        }
        if (code.threads().isEmpty() && framework.stuck(name).isEmpty()) {
            lingering.remove(name);
            return false;
        }
        return true;
    }
}
