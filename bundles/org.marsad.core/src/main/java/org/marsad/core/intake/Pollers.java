package org.marsad.core.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks each source from time to time, on a thread of its own, so that a slow one holds up no other. */
@Component(service = Pollers.class, immediate = true)
public final class Pollers {

    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);

    private static final Optional<String> NO_MEMORY = Optional.of("memory ran out");

    private final Intake intake;
    private final Map<ServiceReference<Source>, Poller> pollers = new ConcurrentHashMap<>();

    /** Needs a door to hand to the sources. */
    @Activate
    public Pollers(@Reference Intake intake) {
        this.intake = intake;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(ServiceReference<Source> reference, Source source) {
        Poller poller = new Poller(reference, source);
        pollers.put(reference, poller);
        poller.thread.start();
    }

    void removeSource(ServiceReference<Source> reference) {
        Poller poller = pollers.remove(reference);
        if (poller == null) {
            return;
        }
        poller.thread.interrupt();
        try {
            poller.thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How a source does.
     *
     * @param reference its service
     * @param name      its name
     * @param trouble   why it could not be asked the last time, if it could not
     */
    public record SourceState(ServiceReference<Source> reference, String name, Optional<String> trouble) {}

    /** The sources that are here. */
    public List<SourceState> states() {
        return pollers.values().stream().map(poller -> new SourceState(poller.reference, poller.name, poller.trouble)).toList();
    }

    private final class Poller {

        private final ServiceReference<Source> reference;
        private final Source source;
        private final String name;
        private final long interval;
        private final Thread thread;
        private volatile Optional<String> trouble = Optional.empty();

        private Poller(ServiceReference<Source> reference, Source source) {
            this.reference = reference;
            this.source = source;
            this.name = Objects.toString(reference.getProperty("marsad.source.name"), "?");
            this.interval = Long.parseLong(Objects.toString(reference.getProperty("marsad.source.interval"), "60"));
            this.thread = new Thread(this::run, "marsad-source-" + name);
        }

        private void run() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    poll();
                    TimeUnit.SECONDS.sleep(interval);
                }
            } catch (InterruptedException e) {
                LOG.debug("The source {} is no longer asked", name);
            }
        }

        private void poll() throws InterruptedException {
            try {
                source.poll(intake);
                trouble = Optional.empty();
            } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                report(e);
            }
        }

        private void report(Throwable fault) {
            try {
                String said = Objects.toString(fault.getMessage(), fault.getClass().getSimpleName());
                if (trouble.isEmpty()) {
                    LOG.warn("The source {} could not be asked: {}; it is asked again every {} s", name, said, interval, fault);
                }
                trouble = Optional.of(said);
            } catch (OutOfMemoryError e) {
                trouble = NO_MEMORY; // there is not even enough to say so
            }
        }
    }
}
