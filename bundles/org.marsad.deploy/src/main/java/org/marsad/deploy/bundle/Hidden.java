package org.marsad.deploy.bundle;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Bundles whose services nobody sees but they themselves, and which may be here although another bundle of the same name and
 * version is. The component runtime works for a bundle with that bundle's own context, so its components find each other.
 */
final class Hidden implements FindHook, EventListenerHook, CollisionHook {

    private final Set<Long> bundles = ConcurrentHashMap.newKeySet();

    /** Threads that just install a bundle which is to be hidden. */
    private final Set<Thread> installing = ConcurrentHashMap.newKeySet();

    /** Registers the hooks with the context's bundle. */
    static Hidden in(BundleContext context, Collection<ServiceRegistration<?>> registrations) {
        Hidden hidden = new Hidden();
        registrations.add(context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName(), CollisionHook.class.getName()}, hidden, null));
        return hidden;
    }

    /** Something that installs a bundle. */
    interface Installation {

        /** Installs it. */
        Bundle run() throws BundleException;
    }

    /** Installs a bundle and hides it before it is started. */
    Bundle install(Installation installation) throws BundleException {
        installing.add(Thread.currentThread());
        try {
            Bundle bundle = installation.run();
            bundles.add(bundle.getBundleId());
            return bundle;
        } finally {
            installing.remove(Thread.currentThread());
        }
    }

    /** The bundle is not here any more. */
    void forget(long bundle) {
        bundles.remove(bundle);
    }

    @Override
    public void find(BundleContext context, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        if (!bundles.isEmpty()) {
            references.removeIf(reference -> isHiddenFrom(context, reference));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (!bundles.isEmpty()) {
            listeners.keySet().removeIf(context -> isHiddenFrom(context, event.getServiceReference()));
        }
    }

    private boolean isHiddenFrom(BundleContext context, ServiceReference<?> reference) {
        Bundle owner = reference.getBundle();
        return owner != null && bundles.contains(owner.getBundleId()) && owner.getBundleId() != context.getBundle().getBundleId();
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> candidates) {
        if (installing.contains(Thread.currentThread())) {
            candidates.clear();
        } else {
            candidates.removeIf(candidate -> bundles.contains(candidate.getBundleId()));
        }
    }
}
