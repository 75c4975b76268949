package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.bundle.BundleTaker;
import org.marsad.deploy.bundle.Rules;
import org.marsad.deploy.bundle.Shadows;
import org.marsad.deploy.check.Inspector;
import org.marsad.deploy.check.Repository;
import org.marsad.deploy.check.Signatures;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.sample.SampleActivator;
import org.marsad.deploy.sample.SampleFramework;
import org.marsad.deploy.sample.SampleJar;
import org.marsad.deploy.sample.SampleTrials;
import org.marsad.deploy.take.Taker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;

/** A gate on a folder, in a framework in the machine of the tests. */
final class GateRig implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration YOUTH = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    final Path home;
    final Path deploy;
    final SampleTrials trials;
    final Shadows shadows;
    final Requests requests;
    final BundleTaker bundles;
    final Gate gate;
    private final SampleFramework framework;

    private GateRig(Path home, SampleFramework framework, List<Taker> others) throws IOException {
        this.home = home;
        this.framework = framework;
        this.deploy = home.resolve("deploy");
        Path data = Files.createDirectories(home.resolve("data"));
        BundleContext context = framework.context();
        Copies copies = new Copies(data.resolve("files"), YOUTH);
        trials = new SampleTrials(context);
        bundles = new BundleTaker(context, new Inspector(context, Repository.of(List.of()), Signatures.notAsked()), copies, data,
                new Rules(Duration.ofSeconds(1), true, 1), () -> Optional.of(trials), framework::components);
        shadows = new Shadows(context, bundles, copies, () -> Optional.of(trials));
        List<Lane> lanes = new ArrayList<>(List.of(new Lane(bundles, 8)));
        others.forEach(taker -> lanes.add(new Lane(taker, 1)));
        gate = new Gate(deploy, data, copies, bundles, lanes, shadows::copies, POLL);
        requests = new Requests(gate, shadows);
        context.addBundleListener(event -> gate.changed());
    }

    /** Opens a gate, and waits until what lies in the folder is decided upon. */
    static GateRig open(Path home, Taker... others) throws Exception {
        SampleFramework framework = SampleFramework.withComponents(home.resolve("cache"),
                Map.of(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.marsad.api.analysis;version=1.0.0,org.marsad.api.document;version=1.0.0"));
        GateRig rig = new GateRig(home, framework, List.of(others));
        rig.gate.open();
        if (!rig.gate.awaitFirstPass(LIMIT)) {
            throw new AssertionError("the first pass does not end: " + rig.gate.all());
        }
        return rig;
    }

    BundleContext context() {
        return framework.context();
    }

    ConfigurationAdmin configurations() {
        return framework.configurations();
    }

    /** A bundle with an activator. */
    static SampleJar acting(String name, String version, String behaviour) {
        return SampleJar.bundle(name, version).holding(SampleActivator.class).header("Import-Package", "org.osgi.framework")
                .header("Bundle-Activator", SampleActivator.class.getName()).header("Sample-Behaviour", behaviour);
    }

    void drop(String file, SampleJar jar) throws IOException {
        drop(file, jar.bytes());
    }

    void drop(String file, byte[] bytes) throws IOException {
        Files.write(deploy.resolve(file), bytes);
    }

    /** What became of a file, in the deploy folder or in quarantine. */
    Optional<Deployment> of(String file, boolean refused) {
        return gate.all().stream()
                .filter(deployment -> deployment.file().equals(file) && (deployment.state() == State.QUARANTINED) == refused).findFirst();
    }

    Deployment await(String file, State state) throws InterruptedException {
        return await(file, state, "");
    }

    Deployment await(String file, State state, String version) throws InterruptedException {
        Supplier<Optional<Deployment>> wanted = () -> gate.all().stream().filter(deployment -> deployment.file().equals(file)
                && deployment.state() == state && (version.isEmpty() || deployment.version().equals(version))).findFirst();
        await(() -> wanted.get().isPresent(), file + " to be " + state + " " + version);
        return wanted.get().orElseThrow();
    }

    void await(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; there is " + gate.all());
            }
            Thread.sleep(10);
        }
    }

    Optional<Bundle> bundle(String name) {
        for (Bundle bundle : context().getBundles()) {
            if (name.equals(bundle.getSymbolicName()) && !bundle.getLocation().startsWith("trial:")) {
                return Optional.of(bundle);
            }
        }
        return Optional.empty();
    }

    boolean isActive(String name, String version) {
        return bundle(name).filter(bundle -> bundle.getState() == Bundle.ACTIVE && bundle.getVersion().toString().equals(version))
                .isPresent();
    }

    String why(String file) throws IOException {
        return Files.readString(deploy.resolve("quarantine").resolve(file + ".why.txt"));
    }

    boolean isQuarantined(String file) {
        return Files.exists(deploy.resolve("quarantine").resolve(file));
    }

    /** Closes the gate as a stop of the container does. */
    @Override
    public void close() throws BundleException {
        System.setProperty(SampleActivator.RELEASE, "yes");
        try {
            gate.containerStops();
            bundles.containerStops();
            gate.close();
            shadows.close();
            bundles.close();
            framework.close();
        } finally {
            System.clearProperty(SampleActivator.RELEASE);
        }
    }
}
