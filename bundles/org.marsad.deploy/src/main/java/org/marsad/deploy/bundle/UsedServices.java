package org.marsad.deploy.bundle;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Has the framework forget which services a bundle has used. Felix remembers a bundle, even one that was uninstalled, as one that
 * has given a service back, until that service goes away ({@code ServiceRegistry.ungetService}, 7.0.5): the component runtime asks
 * for the configurations of each bundle in the bundle's own name, so every bundle on trial would stay in memory for good. What is
 * given back through {@link ServiceObjects} is forgotten at once.
 */
final class UsedServices {

    private UsedServices() {
    }

    /** Forgets them; the bundle is started still, for afterwards nobody can act in its name. */
    static void forget(Bundle bundle) {
        BundleContext context = bundle.getBundleContext();
        if (context == null) {
            return;
        }
        try {
            ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
            if (reference != null) {
                ServiceObjects<ConfigurationAdmin> uses = context.getServiceObjects(reference);
                ConfigurationAdmin used = uses.getService();
                if (used != null) {
                    uses.ungetService(used);
                }
            }
        } catch (IllegalStateException e) {
            // It was stopped in this moment: then it stays in memory, which is all the harm there is.
        }
    }
}
