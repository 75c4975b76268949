package org.marsad.source.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.ingest.Intake;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Files and folders an operator names. A watch is a configuration of {@link FolderSource}, kept by the configuration service
 * as any other.
 */
@Component(immediate = true, configurationPid = FolderIntake.PID)
@Designate(ocd = FolderIntake.Settings.class)
public final class FolderIntake implements FileIntake {

    /** What its configuration goes by: {@code conf/org.marsad.source.folder.intake.cfg}. */
    static final String PID = "org.marsad.source.folder.intake";

    /** Files offered at once: the intake answers when a file is on disk, and one wait for the disk serves several. */
    private static final int AT_ONCE = 4;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    private final Intake intake;
    private final ConfigurationAdmin configurations;
    private final FolderWalk walk;
    private final Clock clock = Clock.systemUTC();

    /** What an operator can set, in {@code conf/org.marsad.source.folder.intake.cfg}. */
    @ObjectClassDefinition(id = FolderIntake.PID, name = "Files and folders named by an operator")
    public @interface Settings {

        /** Which files below a folder are taken. */
        @AttributeDefinition(description = "The endings of the files below a folder that are taken; a file that is named is always taken")
        String[] endings() default {"txt", "text", "html", "htm", "shtml", "xhtml", "pdf"};
    }

    /** Hands files to the intake. */
    @Activate
    public FolderIntake(Settings settings, @Reference Intake intake, @Reference ConfigurationAdmin configurations) {
        this.intake = intake;
        this.configurations = configurations;
        this.walk = new FolderWalk(List.of(settings.endings()));
    }

    // ---- once

    @Override
    public void ingest(List<String> patterns, Options options, Consumer<Outcome> observer, BooleanSupplier cancelled)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "marsad-files"));
        try {
            Round round = new Round(new FileOffer(intake, options, clock), observer, cancelled, pool);
            for (String pattern : patterns) {
                round.take(pattern);
            }
            round.awaitEnd();
        } finally {
            pool.shutdownNow();
        }
    }

    /** One call of {@code ingest}. */
    private final class Round implements FolderWalk.Visitor {

        private final FileOffer offer;
        private final Consumer<Outcome> observer;
        private final BooleanSupplier cancelled;
        private final ExecutorService pool;
        private final Semaphore waiting = new Semaphore(AT_ONCE * 4);
        private final List<Future<?>> offers = new ArrayList<>();

        private Round(FileOffer offer, Consumer<Outcome> observer, BooleanSupplier cancelled, ExecutorService pool) {
            this.offer = offer;
            this.observer = observer;
            this.cancelled = cancelled;
            this.pool = pool;
        }

        private void take(String pattern) throws InterruptedException {
            try {
                List<Path> places = Places.named(pattern, Path.of("").toAbsolutePath());
                if (places.isEmpty()) {
                    refused(Path.of("").toAbsolutePath().resolve(pattern), Problem.Code.NOT_FOUND, "there is no file or folder " + pattern
                            + ", and nothing matches it as a glob", "check the path; relative paths start at " + Path.of("").toAbsolutePath());
                }
                for (Path place : places) {
                    take(place);
                }
            } catch (IOException | IllegalArgumentException e) {
                refused(Path.of("").toAbsolutePath(), Problem.Code.NOT_FOUND, pattern + " cannot be looked for: " + e.getMessage(),
                        "check the path");
            }
        }

        private void take(Path place) throws InterruptedException {
            if (!Files.isDirectory(place)) {
                file(place);
                return;
            }
            try {
                walk.walk(Files.isSymbolicLink(place) ? place.toRealPath() : place, this);
            } catch (IOException e) {
                refused(place, Problem.Code.UNREADABLE, "the folder " + Shown.path(place) + " cannot be read: " + Shown.reason(e),
                        "give the user Marsad runs as the right to read it and ingest it again");
            }
        }

        @Override
        public boolean file(Path file) throws InterruptedException {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            waiting.acquire();
            offers.removeIf(Future::isDone);
            offers.add(pool.submit(() -> {
                try {
                    tell(offer.offer(file));
                } finally {
                    waiting.release();
                }
                return null;
            }));
            return true;
        }

        @Override
        public void refused(Path place, Problem.Code code, String reason, String advice) {
            tell(offer.refuse(place, code, reason, advice));
        }

        private synchronized void tell(Outcome outcome) {
            observer.accept(outcome);
        }

        private void awaitEnd() throws InterruptedException {
            for (Future<?> each : offers) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a file could not be offered: " + e.getCause(), e.getCause());
                }
            }
        }
    }

    // ---- standing

    @Override
    public void watch(Path folder, String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not a name for a watch: use letters, digits, '.', '_' and '-', 64 at most");
        }
        if (name.equals(Options.DEFAULT_SOURCE)) {
            throw new IllegalArgumentException("'" + name + "' is the name of what is ingested by hand: choose another");
        }
        Path place = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            throw new IllegalArgumentException(Files.exists(place, LinkOption.NOFOLLOW_LINKS) ? place + " is not a folder"
                    : "there is no folder " + place);
        }
        Optional<Watch> taken = watches().stream().filter(watch -> watch.name().equals(name)).findFirst();
        if (taken.isPresent()) {
            throw new IllegalArgumentException("the name '" + name + "' is taken by the watch on " + taken.get().folder()
                    + "; choose another, or unwatch " + name);
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(FolderSource.NAME, name);
        properties.put(FolderSource.PATH, place.toString());
        configurations.getFactoryConfiguration(FolderSource.PID, name, "?").update(properties);
    }

    @Override
    public void unwatch(String name) throws IOException {
        for (Configuration configuration : stored()) {
            if (name.equals(configuration.getProperties().get(FolderSource.NAME))) {
                configuration.delete();
                return;
            }
        }
        List<String> names = watches().stream().map(Watch::name).toList();
        throw new IllegalArgumentException("there is no watch '" + name + "'; there "
                + (names.isEmpty() ? "is none" : "are: " + String.join(", ", names)));
    }

    @Override
    public List<Watch> watches() {
        try {
            return stored().stream().map(Configuration::getProperties).map(properties -> new Watch(
                    Objects.toString(properties.get(FolderSource.NAME)), Path.of(Objects.toString(properties.get(FolderSource.PATH)))))
                    .sorted(Comparator.comparing(Watch::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the configurations cannot be read", e);
        }
    }

    private List<Configuration> stored() throws IOException {
        try {
            Configuration[] found = configurations.listConfigurations("(service.factoryPid=" + FolderSource.PID + ")");
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is a constant", e);
        }
    }
}
