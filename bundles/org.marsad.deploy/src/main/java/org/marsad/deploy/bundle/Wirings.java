package org.marsad.deploy.bundle;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.marsad.deploy.check.Origins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Which bundles use the classes of a bundle, and have to be wired anew when it changes. */
final class Wirings {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final BundleContext context;

    Wirings(BundleContext context) {
        this.context = context;
    }

    /** The other bundles that use its classes, directly or through others. */
    List<Bundle> dependents(Bundle bundle) {
        return wiring().getDependencyClosure(List.of(bundle)).stream().filter(other -> !other.equals(bundle)).toList();
    }

    /**
     * Whether all of these may be stopped and wired anew: they come from the deploy folder, and none is just being started or
     * stopped, for the framework would wait for that and do nothing else meanwhile.
     */
    static boolean mayBeRefreshed(Collection<Bundle> bundles) {
        return bundles.stream().allMatch(bundle -> Origins.file(bundle).isPresent()
                && (bundle.getState() & (Bundle.STARTING | Bundle.STOPPING)) == 0);
    }

    /** Wires a bundle and those that use its classes anew. Returns when that is done. */
    void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        done.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
    }
}
