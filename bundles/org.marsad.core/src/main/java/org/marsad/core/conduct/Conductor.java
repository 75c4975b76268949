package org.marsad.core.conduct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.State;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.marsad.core.store.Made;
import org.marsad.core.store.StoreException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the difference between what the catalogue has and what the services that are here would make: claims a document,
 * plans, leases the service, runs it, keeps the result. There are no messages between the parts; whatever goes wrong on
 * the way, the document still lacks what it lacks, and the next look will see it.
 */
@Component(service = Conductor.class, immediate = true)
@Designate(ocd = Conductor.Settings.class)
public final class Conductor {

    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
    private static final int SCAN_PAGE = 256;

    /** Documents made and not yet on disk; each may hold a long text. */
    private static final int MOST_UNWRITTEN = 64;

    private final CatalogueStore store;
    private final Duration grace;
    private final Lanes lanes;
    private final Roster<Extractor> extractors = new Roster<>("marsad.extractor.");
    private final Roster<Normalizer> normalizers = new Roster<>("marsad.normalizer.");
    private final Roster<Analyzer> analyzers = new Roster<>("marsad.analyzer.");
    private final Semaphore unwritten = new Semaphore(MOST_UNWRITTEN);
    private final List<Thread> threads = new ArrayList<>();
    private volatile Services services = Services.of(extractors, normalizers, analyzers);

    /** What an operator can set, in {@code conf/org.marsad.core.conductor.cfg}. */
    @ObjectClassDefinition(id = "org.marsad.core.conductor", name = "Conductor")
    public @interface Settings {

        /** How many documents are worked on at once. */
        @AttributeDefinition(description = "Documents worked on at once; 0 for one more than there are processors")
        int workers() default 0;

        /** How many documents may wait before sources have to. */
        @AttributeDefinition(description = "Documents that may wait to be worked on before sources are made to wait")
        int backlog() default 1000;

        /** How long a service that leaves is waited for. */
        @AttributeDefinition(description = "Milliseconds that runs may take to end when their service leaves, before they are called off")
        long graceMillis() default 2000;
    }

    /** Starts the threads. */
    @Activate
    public Conductor(Settings settings, @Reference CatalogueStore store) {
        this.store = store;
        this.grace = Duration.ofMillis(settings.graceMillis());
        this.lanes = new Lanes(settings.backlog());
        int workers = settings.workers() > 0 ? settings.workers() : Runtime.getRuntime().availableProcessors() + 1;
        store.judgeBy(this::state);
        threads.add(new Thread(this::scan, "marsad-scan"));
        for (int i = 1; i <= workers; i++) {
            threads.add(new Thread(this::work, "marsad-work-" + i));
        }
        threads.forEach(Thread::start);
    }

    @Deactivate
    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
        store.judgeBy(null);
    }

    // ---- services that come and go

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addExtractor(ServiceReference<Extractor> reference, Extractor extractor) {
        extractors.add(reference, extractor);
        reconsider();
    }

    void removeExtractor(ServiceReference<Extractor> reference) {
        leave(extractors.remove(reference));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNormalizer(ServiceReference<Normalizer> reference, Normalizer normalizer) {
        normalizers.add(reference, normalizer);
        reconsider();
    }

    void removeNormalizer(ServiceReference<Normalizer> reference) {
        leave(normalizers.remove(reference));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAnalyzer(ServiceReference<Analyzer> reference, Analyzer analyzer) {
        analyzers.add(reference, analyzer);
        reconsider();
    }

    void removeAnalyzer(ServiceReference<Analyzer> reference) {
        leave(analyzers.remove(reference));
    }

    private void leave(Optional<? extends Seat<?>> seat) {
        reconsider();
        try {
            if (seat.isPresent()) {
                seat.get().close(grace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at all documents again. */
    public void reconsider() {
        services = Services.of(extractors, normalizers, analyzers);
        lanes.rescan();
    }

    // ---- for the rest of the core

    /** The services that are used now. */
    public Services services() {
        return services;
    }

    /** The extractors, used or not. */
    public Roster<Extractor> extractors() {
        return extractors;
    }

    /** The normalizers, used or not. */
    public Roster<Normalizer> normalizers() {
        return normalizers;
    }

    /** The analyzers, used or not. */
    public Roster<Analyzer> analyzers() {
        return analyzers;
    }

    /** How a document stands. */
    public State state(Header document) {
        return Plan.state(document, services);
    }

    /** Waits until there is room for another document. */
    public void admit() throws InterruptedException {
        lanes.admit();
    }

    /** These documents are to be looked at soon. */
    public void offer(Collection<Long> documents) {
        lanes.offer(documents);
    }

    /** Waits until nothing is to be done; returns whether that came about. */
    public boolean awaitIdle(Duration patience) throws InterruptedException {
        return lanes.awaitIdle(patience);
    }

    /** Documents that wait or are in work; those not looked at since the services changed are counted as waiting. */
    public long backlog() {
        Lanes.Waiting waiting = lanes.waiting();
        return waiting.documents() + (waiting.cursor() == Long.MAX_VALUE ? 0 : store.countAfter(waiting.cursor()));
    }

    // ---- the threads

    private void scan() {
        boolean running = true;
        while (running) {
            try {
                Lanes.Scan scan = lanes.nextScan();
                List<Header> page = store.headersAfter(scan.cursor(), SCAN_PAGE);
                Services now = services;
                List<Long> needy = page.stream().filter(document -> Plan.next(document, now).isPresent()).map(Header::no).toList();
                long next = page.isEmpty() ? scan.cursor() : page.get(page.size() - 1).no();
                lanes.scanned(scan, needy, next, page.isEmpty());
            } catch (InterruptedException e) {
                running = false;
            } catch (StoreException e) {
                running = pauseAfter(e);
            }
        }
    }

    private void work() {
        boolean running = true;
        while (running) {
            try {
                work(lanes.claim());
            } catch (InterruptedException e) {
                running = false;
            } catch (StoreException e) {
                running = pauseAfter(e);
            }
        }
    }

    /** The store is out of order: says so and lets it recover. Returns whether to go on. */
    private boolean pauseAfter(StoreException trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        LOG.error("{}; trying again in a second", trouble.getMessage(), trouble);
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void work(long no) throws InterruptedException {
        boolean handedOver = false;
        boolean ended = false;
        try {
            Optional<Header> document = store.header(no);
            if (document.isPresent()) {
                Work work = new Work(store, document.get(), () -> services);
                boolean finished = work.run();
                handedOver = keep(no, work.made(), finished);
            }
            ended = true;
        } finally {
            if (!handedOver) {
                lanes.release(no, !ended);
            }
        }
    }

    /** Hands what was made to the writer; the document is released when it is on disk. Returns whether it was handed over. */
    private boolean keep(long no, List<Made> made, boolean finished) throws InterruptedException {
        if (made.isEmpty() && finished) {
            return false;
        }
        unwritten.acquire();
        store.keep(no, made).whenComplete((nothing, trouble) -> {
            if (trouble != null) {
                LOG.error("What was made of a document could not be kept; it will be made again: {}", trouble.getMessage());
            }
            unwritten.release();
            lanes.release(no, !finished || trouble != null);
        });
        return true;
    }
}
