package org.marsad.shell.explain;

import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;

/** Says in plain words what a bundle lacks. */
final class Requirements {

    private Requirements() {
    }

    static String describe(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "No bundle gives the package " + filter + ".";
            case BundleNamespace.BUNDLE_NAMESPACE -> "The bundle it requires is not here: " + filter + ".";
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "It needs another version of Java: " + filter + ".";
            default -> "Nobody gives what it requires: " + requirement.getNamespace() + " " + filter + ".";
        };
    }
}
