package org.marsad.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The classes of the bundles that the launcher itself works with. */
final class BundleLibrary implements IsolatedLoader.Library {
    private static final Set<String> NAMES = Set.of("org.apache.felix.gogo.runtime", "org.apache.felix.gogo.jline",
            "org.jline", "org.apache.felix.configadmin", "org.apache.felix.scr");

    private final List<Bundle> bundles = new ArrayList<>();

    BundleLibrary(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (NAMES.contains(bundle.getSymbolicName())) {
                bundles.add(bundle);
            }
        }
    }

    @Override
    public Class<?> load(String name) throws ClassNotFoundException {
        for (Bundle bundle : bundles) {
            try {
                return bundle.loadClass(name);
            } catch (ClassNotFoundException e) {
                continue; // the next bundle may have it
            }
        }
        throw new ClassNotFoundException(name);
    }
}
