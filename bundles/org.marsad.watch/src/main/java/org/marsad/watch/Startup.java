package org.marsad.watch;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.marsad.api.deploy.Deployments;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Whether everything that belongs to the container is here: it is neither starting nor stopping, and what lies in the deploy folder was
 * gone through, which its gate tells by giving {@link Deployments}. Before that, what is not here may be on its way. Safe for use by
 * several threads.
 */
final class Startup implements Policies.Awaited {

    private static final String SERVICE = "osgi.service";

    private final BundleContext context;

    Startup(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> now() {
        if (context.getBundle(0).getState() != Bundle.ACTIVE) {
            return Optional.of("the container is starting or stopping");
        }
        boolean gateAwaited = context.getServiceReference(Deployments.class) == null
                && Arrays.stream(context.getBundles()).anyMatch(bundle -> isToRun(bundle) && isGate(bundle));
        return gateAwaited ? Optional.of("what lies in the deploy folder was not gone through yet") : Optional.empty();
    }

    /** Whether a bundle runs, or will as soon as the container has come so far. */
    private static boolean isToRun(Bundle bundle) {
        return (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0
                || bundle.getState() != Bundle.UNINSTALLED && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    private static boolean isGate(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<BundleCapability> services = revision == null ? List.of() : revision.getDeclaredCapabilities(SERVICE);
        return services.stream().map(service -> service.getAttributes().get("objectClass"))
                .anyMatch(types -> types instanceof Collection<?> several ? several.contains(Deployments.class.getName())
                        : Deployments.class.getName().equals(types));
    }
}
