package org.marsad.deploy.check;

import java.util.Optional;
import org.osgi.framework.Bundle;

/** Where bundles come from. */
public final class Origins {

    /** What locations of bundles from the deploy folder begin with. */
    public static final String DEPLOYED = "deploy:";

    /** What locations of bundles begin with that are only being tried. */
    public static final String TRIED = "trial:";

    private Origins() {
    }

    /** The name of the file in the deploy folder, or empty if the bundle is not from there. */
    public static Optional<String> file(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(DEPLOYED) ? Optional.of(location.substring(DEPLOYED.length())) : Optional.empty();
    }

    /** Name and version for a person to read. */
    public static String name(Bundle bundle) {
        String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
        return name + " " + bundle.getVersion();
    }
}
