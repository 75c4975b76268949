package org.marsad.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.marsad.launcher.Plan.PlannedBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The framework with the bundles of the feature descriptors in it. Opened with everything installed and the first
 * start level reached; {@link #start} goes on to the last.
 */
final class Container implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long STOP_LIMIT_DEFAULT = 20_000;
    private static final String LAST_LEVEL = Constants.FRAMEWORK_BEGINNING_STARTLEVEL;
    private static final String CACHE_BROKEN = "the bundle cache could not be used and is made anew";

    private final Framework framework;
    private final int lastLevel;
    private final Set<String> planned;
    private final PrintStream messages;

    private Container(Framework framework, Plan plan, Distribution distribution, PrintStream messages) {
        this.framework = framework;
        this.lastLevel = lastLevel(plan);
        this.planned = plan.bundles().stream().map(bundle -> location(bundle, distribution)).collect(Collectors.toSet());
        this.messages = messages;
    }

    /**
     * Opens the container: bundles installed, the first start level reached.
     *
     * @param variables values for {@code ${name}} in the framework properties; framework properties themselves, too
     * @param messages where an operator reads what went wrong
     */
    static Container open(Distribution distribution, Home home, Map<String, String> variables, PrintStream messages)
            throws UnusableException {
        BundleCache cache = BundleCache.of(distribution, home);
        try {
            if (cache.isComplete()) {
                Optional<Container> warm = reopen(cache, distribution, home, variables, messages);
                if (warm.isPresent()) {
                    return warm.get();
                }
                messages.println("marsad: " + CACHE_BROKEN);
                cache.clear();
            }
            return install(cache, distribution, home, variables, messages);
        } catch (IOException e) {
            throw new UnusableException("the bundle cache in " + home.cache() + " cannot be used: " + PlainWords.of(e), e);
        } catch (BundleException e) {
            throw new UnusableException("the container does not start: " + PlainWords.of(e), e);
        }
    }

    /** From what an earlier start left; empty if that cannot be used or something is missing in it. */
    private static Optional<Container> reopen(BundleCache cache, Distribution distribution, Home home,
            Map<String, String> variables, PrintStream messages) throws IOException {
        Framework framework = null;
        try {
            Optional<Plan> kept = cache.plan();
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Plan plan = kept.get();
            framework = framework(plan, cache, home, variables);
            framework.init();
            List<Bundle> bundles = new ArrayList<>();
            for (PlannedBundle planned : plan.bundles()) {
                Bundle bundle = framework.getBundleContext().getBundle(location(planned, distribution));
                if (bundle == null) {
                    stop(framework);
                    return Optional.empty();
                }
                bundles.add(bundle);
            }
            resolveTogether(bundles, framework);
            framework.start();
            return Optional.of(new Container(framework, plan, distribution, messages));
        } catch (BundleException | RuntimeException e) {
            // A damaged cache shows in any way the framework's reader of it may fail; a new one puts it right.
            stop(framework);
            return Optional.empty();
        }
    }

    private static Container install(BundleCache cache, Distribution distribution, Home home,
            Map<String, String> variables, PrintStream messages) throws IOException, BundleException, UnusableException {
        Plan plan = PreparedPlan.of(distribution);
        Framework framework = framework(plan, cache, home, variables);
        framework.init();
        try {
            List<Bundle> bundles = new ArrayList<>();
            for (PlannedBundle planned : plan.bundles()) {
                bundles.add(install(planned, distribution, framework.getBundleContext()));
            }
            cache.complete(plan);
            resolveTogether(bundles, framework);
            framework.start();
            return new Container(framework, plan, distribution, messages);
        } catch (IOException | BundleException | UnusableException e) {
            stop(framework);
            throw e;
        }
    }

    private static Bundle install(PlannedBundle planned, Distribution distribution, BundleContext context)
            throws BundleException, UnusableException {
        Path jar = distribution.repository().resolve(planned.path());
        if (!Files.isReadable(jar)) {
            throw new UnusableException("the distribution in " + distribution.root() + " is incomplete: a feature lists "
                    + planned.location() + ", but there is no " + jar + "; unpack or build it again");
        }
        Bundle bundle = context.installBundle(location(planned, distribution));
        if (planned.startLevel() > 0) {
            bundle.adapt(BundleStartLevel.class).setStartLevel(planned.startLevel());
        }
        if (!isFragment(bundle)) {
            // Not started by this, as no start level is reached yet, but marked to be.
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
        return bundle;
    }

    /** Once for all bundles costs less than for each when it starts. What cannot be resolved says so then. */
    private static void resolveTogether(List<Bundle> bundles, Framework framework) {
        framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
    }

    /** Felix reads the jar where it is and copies nothing; a jar that changes is another cache. */
    private static String location(PlannedBundle planned, Distribution distribution) {
        return "reference:" + distribution.repository().resolve(planned.path()).toUri();
    }

    private static Framework framework(Plan plan, BundleCache cache, Home home, Map<String, String> variables) {
        Map<String, String> known = new HashMap<>(variables);
        known.put("marsad.cache", cache.folder().toString());
        Map<String, Object> configuration = new HashMap<>(plan.properties(known));
        configuration.putAll(known);
        configuration.put(LAST_LEVEL, "1");
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.storage().toString());
        configuration.put("felix.cache.locking", "false");
        configuration.put("felix.log.logger", new FrameworkLog(home.log()));
        return new FrameworkFactory().newFramework(configuration);
    }

    private static int lastLevel(Plan plan) {
        return Integer.parseInt(plan.properties().getOrDefault(LAST_LEVEL, "1"));
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Starts the remaining bundles; says in plain words which ones do not start. The rest runs without them. */
    void start() throws UnusableException {
        reachLastLevel();
        for (Bundle bundle : idle()) {
            try {
                // Also those left installed by a process that was killed between installing and starting.
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException e) {
                messages.println("marsad: " + bundle.getSymbolicName() + " " + bundle.getVersion()
                        + " could not be started: " + PlainWords.of(e));
            }
        }
    }

    private void reachLastLevel() throws UnusableException {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(lastLevel, event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                reached.countDown();
            }
        });
        try {
            if (!reached.await(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new UnusableException("the container is not up after " + START_LIMIT.toSeconds()
                        + " seconds; a bundle hangs in its start, " + idle() + " wait");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableException("interrupted while the container started", e);
        }
    }

    /** Those of the distribution. What others have installed, such as the gate of the deploy folder, is for them to start. */
    private List<Bundle> idle() {
        List<Bundle> idle = new ArrayList<>();
        for (Bundle bundle : context().getBundles()) {
            boolean stopped = (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0;
            if (stopped && planned.contains(bundle.getLocation()) && !isFragment(bundle)) {
                idle.add(bundle);
            }
        }
        return idle;
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** How long bundles may take to stop. */
    static Duration stopLimit() {
        return Duration.ofMillis(Long.getLong("marsad.stop.wait", STOP_LIMIT_DEFAULT));
    }

    /** Stops everything; returns when that is done, or after a while if a bundle hangs in its stop, which is named then. */
    @Override
    public void close() {
        BundleContext context = framework.getBundleContext();
        if (!stop(framework)) {
            messages.println("marsad: a bundle did not stop within " + stopLimit().toSeconds() + " seconds; ending without it: "
                    + Arrays.stream(context.getBundles()).filter(bundle -> bundle.getState() == Bundle.STOPPING
                            && bundle.getBundleId() != 0).map(Bundle::getSymbolicName).collect(Collectors.joining(", ")));
        }
    }

    private static boolean stop(Framework framework) {
        if (framework == null) {
            return true;
        }
        try {
            framework.stop();
            return framework.waitForStop(stopLimit().toMillis()).getType() != FrameworkEvent.WAIT_TIMEDOUT;
        } catch (BundleException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
