package org.marsad.deploy.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.marsad.deploy.bundle.Starter.Setback;
import org.marsad.deploy.check.Inspection;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Staged;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs, replaces and removes bundles of the deploy folder. Each change either succeeds or leaves what was there before. */
final class Framework {

    private static final Logger LOG = LoggerFactory.getLogger(Framework.class);

    private final BundleContext context;
    private final Starter starter;
    private final Holdings holdings;
    private final Copies copies;
    private final int startLevel;
    private final Wirings wirings;

    /** By file what of it hangs and keeps the framework from doing anything with its bundle. */
    private final Map<String, String> stuck = new ConcurrentHashMap<>();

    Framework(BundleContext context, Starter starter, Holdings holdings, Copies copies, int startLevel) {
        this.context = context;
        this.starter = starter;
        this.holdings = holdings;
        this.copies = copies;
        this.startLevel = startLevel;
        this.wirings = new Wirings(context);
    }

    /**
     * What became of a change.
     *
     * @param refused whether everything is as it was before
     * @param words   whole sentences
     */
    record Change(boolean refused, String words) {}

    /** The bundle that was installed from a file. */
    Optional<Bundle> present(String file) {
        return holdings.of(file).map(held -> context.getBundle(held.location()));
    }

    /** The code that the bundle of a file runs. */
    Optional<BundleCode> running(String file) throws IOException {
        Optional<Held> held = holdings.of(file);
        Optional<Bundle> bundle = present(file);
        if (held.isEmpty() || bundle.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(code(held.get()).runBy(bundle.get(), context));
    }

    private BundleCode code(Held held) throws IOException {
        return copies.holds(held.sha256()) ? BundleCode.of(copies.path(held.sha256())) : BundleCode.none();
    }

    /** What hangs of the bundle of a file. */
    Optional<String> stuck(String file) {
        return Optional.ofNullable(stuck.get(file));
    }

    /** Writes down what is installed now. */
    Held record(Staged file, Inspection inspection, String reason) {
        Bundle bundle = context.getBundle(location(file.name()));
        Held held = new Held(file.name(), bundle.getLocation(), file.sha256(), bundle.getLastModified(), inspection.name(),
                inspection.version(), reason);
        holdings.put(held);
        return held;
    }

    /** Where the bundle of a file is or will be; a file that has taken the name of one that was renamed gets another place. */
    private String location(String file) {
        Optional<Held> held = holdings.of(file);
        if (held.isPresent()) {
            return held.get().location();
        }
        List<String> taken = holdings.all().stream().map(Held::location).toList();
        String location = Origins.DEPLOYED + file;
        for (int i = 2; taken.contains(location); i++) {
            location = Origins.DEPLOYED + file + "#" + i;
        }
        return location;
    }

    // ---- installing

    /**
     * Installs and starts a bundle of which no earlier version is here.
     *
     * @param touch whether each of its services is asked for once
     */
    Change install(Staged file, Inspection inspection, BundleCode code, boolean touch) throws IOException, InterruptedException {
        Bundle bundle;
        try (InputStream in = Files.newInputStream(file.copy())) {
            bundle = context.installBundle(location(file.name()), in);
        } catch (BundleException e) {
            return new Change(true, "It cannot be installed: " + code.describe(e) + ".");
        }
        Optional<Setback> setback = Optional.of(new Setback("its start was called off.", Optional.empty()));
        try {
            setback = starter.start(bundle, code, touch, null);
        } finally {
            if (setback.isPresent()) {
                discard(file.name(), bundle, setback.get());
            }
        }
        if (setback.isEmpty()) {
            // The framework does this later on a thread of its own, and complains if the bundle has gone by then.
            bundle.adapt(BundleStartLevel.class).setStartLevel(startLevel);
        }
        return setback.map(each -> new Change(true, sentence(each.reason())))
                .orElseGet(() -> new Change(false, "It is in use as bundle " + bundle.getBundleId() + "." + waiting(bundle)));
    }

    /** Takes out a bundle that does not start. If it hangs nobody waits for that. */
    private void discard(String file, Bundle bundle, Setback setback) {
        if (setback.blocks()) {
            inBackground(file, setback, () -> uninstall(bundle));
        } else {
            uninstall(bundle);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} cannot be uninstalled; it goes at the next start of the container.", Origins.name(bundle), e);
        }
    }

    private String waiting(Bundle bundle) {
        List<String> waiting = starter.waiting(bundle);
        return waiting.isEmpty() ? "" : " Not all of it works yet: " + String.join(", ", waiting)
                + (waiting.size() == 1 ? " waits" : " wait") + " for something; 'why " + bundle.getSymbolicName() + "' says for what.";
    }

    /** Does something with a bundle as soon as nothing of it is in the way. */
    private void inBackground(String file, Setback setback, Runnable action) {
        stuck.put(file, setback.reason());
        Thread cleaner = new Thread(() -> {
            try {
                setback.overrun().orElseThrow().thread().join();
                action.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                stuck.remove(file);
            }
        }, "marsad-deploy-cleaner " + file);
        cleaner.setDaemon(true);
        cleaner.start();
    }

    // ---- replacing

    /**
     * Puts a bundle in the place of what was installed from an earlier version of its file, or just starts it if it is that.
     *
     * @param touch whether each of its services is asked for once
     */
    Change replace(Staged file, Inspection inspection, BundleCode code, boolean touch, Bundle bundle)
            throws IOException, InterruptedException {
        Held before = holdings.of(file.name()).orElseThrow();
        if (before.sha256().equals(file.sha256()) && before.modified() == bundle.getLastModified()) {
            return startAgain(before, code, bundle);
        }
        String id = " as bundle " + bundle.getBundleId() + ".";
        List<Bundle> dependents = wirings.dependents(bundle);
        boolean refresh = Wirings.mayBeRefreshed(dependents);
        List<Bundle> stopped = refresh ? stop(dependents) : List.of();
        Optional<Setback> atStop = starter.stop(bundle, code(before).runBy(bundle, context), null);
        if (atStop.filter(setback -> setback.overrun().isPresent()).isPresent()) {
            return new Change(true, "Version " + before.version() + ", which is in use, has to be stopped first, and "
                    + atStop.get().reason());
        }
        Optional<String> setback = update(file, code, touch, bundle, !dependents.isEmpty() && refresh, before);
        String restarted = restart(stopped);
        if (setback.isPresent()) {
            return new Change(true, setback.get() + restarted);
        }
        String old = dependents.isEmpty() || refresh ? "" : " These use classes of the earlier version until the container is restarted: "
                + names(dependents) + ".";
        return new Change(false, "It replaced version " + before.version() + " in place," + id + atStop.map(each -> " Of that version: "
                + each.reason()).orElse("") + old + restarted + waiting(bundle));
    }

    private Change startAgain(Held held, BundleCode code, Bundle bundle) throws InterruptedException {
        return starter.start(bundle, code, false, null).map(setback -> new Change(true, sentence(setback.reason())))
                .orElseGet(() -> new Change(false, "It was in use before and is so again, as bundle " + bundle.getBundleId() + "."
                        + waiting(bundle)));
    }

    /** Updates and starts a bundle. If it does not start, brings back what was there, and says both in words. */
    private Optional<String> update(Staged file, BundleCode code, boolean touch, Bundle bundle, boolean refresh, Held before)
            throws IOException, InterruptedException {
        Optional<Setback> setback;
        try (InputStream in = Files.newInputStream(file.copy())) {
            bundle.update(in);
            if (refresh) {
                wirings.refresh(bundle);
            }
            setback = starter.start(bundle, code, touch, null);
        } catch (BundleException e) {
            setback = Optional.of(new Setback("it cannot be installed: " + code.describe(e) + ".", Optional.empty()));
        }
        if (setback.isEmpty()) {
            return Optional.empty();
        }
        String reason = sentence(setback.get().reason());
        if (setback.get().blocks()) {
            inBackground(file.name(), setback.get(), () -> LOG.info("{}: {}", file.name(), bringBack(bundle, before)));
            return Optional.of(reason + " Version " + before.version() + " comes back as soon as that ends, or when the container is "
                    + "restarted.");
        }
        return Optional.of(reason + " " + bringBack(bundle, before));
    }

    private String bringBack(Bundle bundle, Held before) {
        try {
            starter.stop(bundle, BundleCode.none(), null);
            try (InputStream in = Files.newInputStream(copies.path(before.sha256()))) {
                bundle.update(in);
            }
            Optional<Setback> setback = starter.start(bundle, code(before), false, null);
            holdings.put(new Held(before.file(), before.location(), before.sha256(), bundle.getLastModified(), before.name(),
                    before.version(), before.reason()));
            return setback.map(each -> "Version " + before.version() + " was brought back, but " + each.reason())
                    .orElse("Version " + before.version() + " was brought back and is in use.");
        } catch (BundleException | IOException e) {
            return "Version " + before.version() + " could not be brought back: " + e.getMessage() + ".";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Version " + before.version() + " comes back when the container is restarted.";
        }
    }

    private List<Bundle> stop(List<Bundle> dependents) throws IOException, InterruptedException {
        List<Bundle> stopped = new ArrayList<>();
        for (Bundle dependent : dependents) {
            if (dependent.getState() == Bundle.ACTIVE) {
                starter.stop(dependent, codeOf(dependent), null);
                stopped.add(dependent);
            }
        }
        return stopped;
    }

    private String restart(List<Bundle> stopped) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (Bundle bundle : stopped) {
            words.add(starter.start(bundle, codeOf(bundle), false, null)
                    .map(setback -> Origins.name(bundle) + ", which uses its classes, does not start again: " + setback.reason())
                    .orElseGet(() -> Origins.name(bundle) + ", which uses its classes, was started again."));
        }
        return words.stream().map(each -> " " + each).collect(Collectors.joining());
    }

    private BundleCode codeOf(Bundle bundle) throws IOException {
        Optional<Held> held = holdings.all().stream().filter(each -> each.location().equals(bundle.getLocation())).findFirst();
        return held.isPresent() ? code(held.get()).runBy(bundle, context) : BundleCode.none();
    }

    // ---- removing

    /** Stops and uninstalls a bundle. Returns what is left of it, in words. */
    List<String> remove(Held held) throws IOException, InterruptedException {
        Bundle bundle = context.getBundle(held.location());
        if (bundle == null) {
            holdings.remove(held.file());
            return List.of();
        }
        BundleCode code = code(held).runBy(bundle, context);
        List<Bundle> dependents = wirings.dependents(bundle);
        boolean refresh = Wirings.mayBeRefreshed(dependents);
        Optional<Setback> atStop = starter.stop(bundle, code, null);
        holdings.remove(held.file());
        if (atStop.filter(setback -> setback.overrun().isPresent()).isPresent()) {
            discard(held.file(), bundle, atStop.get());
            return List.of(atStop.get().reason().replaceAll("\\.$", ""));
        }
        List<String> left = new ArrayList<>();
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            left.add("it could not be uninstalled: " + code.describe(e));
        }
        if (!dependents.isEmpty() && refresh) {
            wirings.refresh(bundle);
        } else if (!dependents.isEmpty()) {
            left.add("its classes are still used by " + names(dependents));
        }
        Leftovers.interrupt(code, null);
        left.addAll(Leftovers.awaitEnd(code, null));
        left.forEach(each -> LOG.warn("{} {} is gone, but {}.", held.name(), held.version(), each));
        return left;
    }

    private static String names(List<Bundle> bundles) {
        return bundles.stream().map(Origins::name).collect(Collectors.joining(", "));
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    }
}
