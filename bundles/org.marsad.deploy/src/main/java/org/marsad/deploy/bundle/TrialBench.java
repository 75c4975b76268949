package org.marsad.deploy.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.marsad.api.deploy.Trials;
import org.marsad.deploy.bundle.Starter.Setback;
import org.marsad.deploy.check.Origins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts bundles where nobody sees them, to find out what they are like. */
final class TrialBench {

    private static final Logger LOG = LoggerFactory.getLogger(TrialBench.class);

    private final BundleContext context;
    private final Hidden hidden;
    private final Starter starter;
    private final Supplier<Optional<Trials>> trials;
    private final AtomicLong number = new AtomicLong();

    /** Groups nobody's threads are in now. A group is used again, for it is never taken away once it was made. */
    private final Queue<ThreadGroup> groups = new ConcurrentLinkedQueue<>();

    TrialBench(BundleContext context, Hidden hidden, Starter starter, Supplier<Optional<Trials>> trials) {
        this.context = context;
        this.hidden = hidden;
        this.starter = starter;
        this.trials = trials;
    }

    /**
     * A bundle on trial.
     *
     * @param bundle the bundle
     * @param code   its code
     * @param group  threads that it made while it was started
     */
    record Guest(Bundle bundle, BundleCode code, ThreadGroup group) {}

    /** A bundle does not pass. The message goes on a sentence about the bundle. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason);
        }
    }

    /**
     * What a trial has brought to light.
     *
     * @param flaws   what keeps the bundle from being used, to go on a sentence about it
     * @param remarks what an operator should know
     */
    record Findings(List<String> flaws, List<String> remarks) {}

    /**
     * Installs, starts, examines, stops and uninstalls a bundle.
     *
     * @param jar  the jar
     * @param code what is in it
     */
    Findings run(Path jar, BundleCode code) throws IOException, InterruptedException {
        List<String> flaws = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Guest guest;
        try {
            guest = admit(jar, code);
        } catch (Failed e) {
            flaws.add(e.getMessage());
            return new Findings(flaws, remarks);
        }
        boolean dismissed = false;
        try {
            examine(guest, flaws, remarks);
            dismissed = true;
            dismiss(guest).forEach(left -> flaws.add(left + " after it was stopped."));
        } finally {
            if (!dismissed) {
                abandon(guest);
            }
        }
        return new Findings(flaws, remarks);
    }

    /**
     * Installs a bundle unseen and starts it.
     *
     * @param jar  the jar
     * @param code what is in it
     */
    Guest admit(Path jar, BundleCode code) throws Failed, IOException, InterruptedException {
        Bundle bundle;
        try (InputStream in = Files.newInputStream(jar)) {
            String location = Origins.TRIED + jar.getFileName() + "/" + number.incrementAndGet();
            bundle = hidden.install(() -> context.installBundle(location, in));
        } catch (BundleException e) {
            throw new Failed("it cannot be installed: " + code.describe(e) + ".");
        }
        ThreadGroup group = Optional.ofNullable(groups.poll()).orElseGet(() -> new ThreadGroup("marsad-deploy-trial"));
        Guest guest = new Guest(bundle, code, group);
        boolean started = false;
        try {
            Optional<Setback> setback = starter.start(bundle, code, true, group);
            if (setback.isPresent()) {
                throw new Failed(setback.get().reason());
            }
            started = true;
            return new Guest(bundle, code.runBy(bundle, context), group);
        } finally {
            if (!started) {
                abandon(guest);
            }
        }
    }

    /** Tries the services of a bundle on trial. */
    void examine(Guest guest, List<String> flaws, List<String> remarks) throws InterruptedException {
        Optional<Trials> examiner = trials.get();
        if (examiner.isEmpty()) {
            remarks.add("Its services were not tried, as the part of the workbench that does that is not here.");
            return;
        }
        flaws.addAll(FlawWords.of(examiner.get().examine(guest.bundle().getBundleId())));
    }

    /**
     * Stops and uninstalls a bundle on trial.
     *
     * @return what is left of it, in words
     */
    List<String> dismiss(Guest guest) throws InterruptedException {
        boolean gone = false;
        UsedServices.forget(guest.bundle());
        try {
            Optional<Setback> setback = starter.stop(guest.bundle(), guest.code(), guest.group());
            if (setback.isPresent()) {
                return List.of(setback.get().reason().replaceAll("\\.$", ""));
            }
            uninstall(guest);
            gone = true;
            List<String> left = Leftovers.awaitEnd(guest.code(), guest.group());
            Leftovers.interrupt(guest.code(), guest.group());
            release(guest.group());
            return left;
        } finally {
            if (!gone) {
                abandon(guest);
            }
        }
    }

    /** Uninstalls a bundle that is perhaps still being started or stopped; nobody waits for that. */
    void abandon(Guest guest) {
        BundleCode code = guest.code().runBy(guest.bundle(), context);
        Thread cleaner = new Thread(() -> {
            uninstall(guest);
            Leftovers.interrupt(code, guest.group());
            release(guest.group());
        }, "marsad-deploy-cleaner");
        cleaner.setDaemon(true);
        cleaner.start();
    }

    private void uninstall(Guest guest) {
        try {
            guest.bundle().uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{}, which was only tried, cannot be uninstalled. It is unseen, and goes at the next start of the container.",
                    guest.bundle(), e);
            return;
        }
        hidden.forget(guest.bundle().getBundleId());
    }

    /** Lets the next trial have a group. Only after what was left in it was interrupted, or that would strike the next one. */
    private void release(ThreadGroup group) {
        if (group.activeCount() == 0) {
            groups.add(group);
        }
    }
}
