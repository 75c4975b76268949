package org.marsad.paxexam.jupiter.container;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Makes sure that all bundles that were to be started have been.
 *
 * <p>The framework reports a bundle that does not resolve or start as an event, long gone by now; so it is started once
 * more, for the reason.
 */
public record CheckBundles() implements Task {

    /**
     * Checks.
     *
     * @throws IllegalStateException when bundles could not be started; the message names each with the reason
     */
    @Override
    public void run(TestBundle bundle) {
        BundleContext context = bundle.context();
        int level = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class).getStartLevel();
        List<String> failures = Arrays.stream(context.getBundles())
                .filter(candidate -> shouldRun(candidate, level))
                .flatMap(candidate -> failureOf(candidate).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The configuration of the container does not work, bundles that do not start: "
                    + failures.size() + "\n  " + String.join("\n  ", failures));
        }
    }

    private static boolean shouldRun(Bundle bundle, int frameworkLevel) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        boolean down = (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0;
        return down && level.isPersistentlyStarted() && level.getStartLevel() <= frameworkLevel
                && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null;
    }

    private static Optional<String> failureOf(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return Optional.empty();
        } catch (BundleException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getMessage() + " " + e.getCause();
            return Optional.of(bundle.getSymbolicName() + " " + bundle.getVersion() + ": " + reason);
        }
    }
}
