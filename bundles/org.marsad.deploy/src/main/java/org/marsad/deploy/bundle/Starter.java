package org.marsad.deploy.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.deploy.bundle.Deadline.Ending;
import org.marsad.deploy.bundle.Deadline.Overrun;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Starts and stops bundles, with a deadline and with reasons in words. */
final class Starter {

    private static final int TRANSIENT = Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY;

    private final Deadline deadline;
    private final ComponentFailures components;

    Starter(Deadline deadline, ComponentFailures components) {
        this.deadline = deadline;
        this.components = components;
    }

    /**
     * Why a bundle is not as it should be.
     *
     * @param reason  in words, to go on a sentence about the bundle
     * @param overrun the step that did not end in time, if it was that
     */
    record Setback(String reason, Optional<Overrun> overrun) {

        /** Whether code of the bundle goes on and keeps the framework from doing anything with it. */
        boolean blocks() {
            return overrun.filter(Overrun::goesOn).isPresent();
        }
    }

    /**
     * Starts a bundle, not to be started again by the framework itself.
     *
     * @param touch whether each of its services is asked for once, so that one that cannot be made is found now
     */
    Optional<Setback> start(Bundle bundle, BundleCode code, boolean touch, ThreadGroup group) throws InterruptedException {
        List<String> unmade = new ArrayList<>();
        Ending ending = deadline.run("marsad-deploy-start " + bundle.getSymbolicName(), group, () -> {
            bundle.start(TRANSIENT);
            if (touch) {
                touch(bundle, unmade);
            }
        });
        if (ending.overrun().isPresent()) {
            return Optional.of(new Setback("it did not start within " + deadline.limit().toSeconds() + " seconds; it hangs in "
                    + code.describe(ending.overrun().get().place()) + ".", ending.overrun()));
        }
        List<String> failed = components.failed(bundle);
        if (failed.isEmpty() && ending.failure().isPresent()) {
            failed.add("it failed when it was started: " + code.describe(ending.failure().get()));
        } else if (failed.isEmpty()) {
            failed.addAll(unmade);
        }
        return failed.isEmpty() ? Optional.empty() : Optional.of(new Setback(String.join("; ", failed) + ".", Optional.empty()));
    }

    private static void touch(Bundle bundle, List<String> unmade) {
        BundleContext own = bundle.getBundleContext();
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (own == null || services == null) {
            return;
        }
        for (ServiceReference<?> reference : services) {
            if (reference.getProperty(ComponentFailures.FACTORY) != null) {
                continue; // whether it can be made depends on its configuration
            }
            if (own.getService(reference) == null && reference.getBundle() != null) {
                unmade.add("its service " + String.join(", ", (String[]) reference.getProperty("objectClass"))
                        + " cannot be made; log/marsad.log says why");
            } else {
                own.ungetService(reference);
            }
        }
    }

    /** Stops a bundle; it is stopped afterwards even if its activator throws, unless it does not end. */
    Optional<Setback> stop(Bundle bundle, BundleCode code, ThreadGroup group) throws InterruptedException {
        if (bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING) {
            return Optional.empty();
        }
        Ending ending = deadline.run("marsad-deploy-stop " + bundle.getSymbolicName(), group, () -> bundle.stop(Bundle.STOP_TRANSIENT));
        if (ending.overrun().isPresent()) {
            return Optional.of(new Setback("it did not stop within " + deadline.limit().toSeconds() + " seconds; it hangs in "
                    + code.describe(ending.overrun().get().place()) + ".", ending.overrun()));
        }
        return ending.failure().map(failure -> new Setback("it failed when it was stopped: " + code.describe(failure) + ".",
                Optional.empty()));
    }

    /** The components of a bundle that wait for something, by name. */
    List<String> waiting(Bundle bundle) {
        return components.waiting(bundle);
    }
}
