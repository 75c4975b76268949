package org.marsad.core.conduct;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.State;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.DamagedException;
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
@Component(service = Conductor.class, immediate = true, configurationPid = Conductor.PID)
@Designate(ocd = Conductor.Settings.class)
public final class Conductor {

    /** What its configuration goes by: {@code conf/org.marsad.core.conductor.cfg}. */
    static final String PID = "org.marsad.core.conductor";

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
    private final Limits limits;
    private final Licences licences;
    private final Backoff pause = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private final List<Supervisor> supervisors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Object reckoning = new Object();
    private volatile Services services = Services.of(Map.of(), Map.of(), List.of());

    /** What an operator can set, in {@code conf/org.marsad.core.conductor.cfg}. */
    @ObjectClassDefinition(id = Conductor.PID, name = "Conductor")
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

        /** How long an analyzer or a normalizer may take. */
        @AttributeDefinition(description = "Seconds that one call of an analyzer, or of a normalizer, may take before it is called off")
        int analyzerSeconds() default 30;

        /** How long an extractor may take. */
        @AttributeDefinition(description = "Seconds that one call of an extractor may take before it is called off")
        int extractorSeconds() default 300;

        /** How much an analyzer may find. */
        @AttributeDefinition(description = "Findings of one analyzer in one document; if there are more, none is kept")
        int maximumFindings() default 100_000;

        /** How often a service may fail. */
        @AttributeDefinition(description = "Documents in a row a service may fail on by its own fault before it is suspended; those it was "
                + "not finished with in time count double; 0 for any number")
        int suspendAfter() default 5;

        /** {@code ingest.stripMetadata}. */
        @AttributeDefinition(name = "ingest.stripMetadata", description = "Whether what files say of their senders (author, "
                + "company, program, place, times) is not kept; the original bytes are")
        boolean ingest_stripMetadata() default false;
    }

    /** Starts the threads. */
    @Activate
    public Conductor(Settings settings, @Reference CatalogueStore store, @Reference Exam exam) {
        this(settings, new Limits(Duration.ofSeconds(settings.analyzerSeconds()), Duration.ofSeconds(settings.extractorSeconds()),
                settings.maximumFindings(), settings.ingest_stripMetadata()), store, exam);
    }

    /** The same with limits that need not be whole seconds. */
    Conductor(Settings settings, Limits limits, CatalogueStore store, Exam exam) {
        this.store = store;
        this.limits = limits;
        this.licences = new Licences(exam, settings.suspendAfter(), () -> services().normalizers(), this::reconsider);
        this.grace = Duration.ofMillis(settings.graceMillis());
        this.lanes = new Lanes(settings.backlog());
        int workers = settings.workers() > 0 ? settings.workers() : Runtime.getRuntime().availableProcessors() + 1;
        store.judgeBy(this::state);
        threads.add(new Thread(this::scan, "marsad-scan"));
        for (int i = 1; i <= workers; i++) {
            Supervisor supervisor = new Supervisor("marsad-call-" + i, limits);
            supervisors.add(supervisor);
            threads.add(new Thread(() -> work(supervisor), "marsad-work-" + i));
        }
        threads.add(new Thread(new MemoryWatch(() -> supervisors.stream().map(Supervisor::current).flatMap(Optional::stream)),
                "marsad-memory"));
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
                licences.forget(seat.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at all documents again. */
    public void reconsider() {
        synchronized (reckoning) { // else an older reckoning could come out last
            services = Services.of(extractors, normalizers, analyzers, licences.barred());
        }
        lanes.rescan();
    }

    /** Gives services of a name that were suspended or refused another chance; returns how many there were. */
    public long pardon(String id) {
        return licences.pardon(seat -> seat.id().equals(id));
    }

    /** Gives all services that were suspended or refused another chance; returns how many there were. */
    public long pardonAll() {
        return licences.pardon(seat -> true);
    }

    // ---- for the rest of the core

    /** The services that are used now. */
    public Services services() {
        return services;
    }

    /** What a service may take for one document. */
    public Limits limits() {
        return limits;
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
        return waiting.documents() + (waiting.cursor() == Long.MAX_VALUE ? 0 : store.records().countAfter(waiting.cursor()));
    }

    // ---- the threads

    private void scan() {
        boolean running = true;
        while (running) {
            try {
                Lanes.Scan scan = lanes.nextScan();
                List<Header> page = store.records().headersAfter(scan.cursor(), SCAN_PAGE);
                Services now = services;
                List<Long> needy = page.stream().filter(document -> Plan.next(document, now).isPresent()).map(Header::no).toList();
                long next = page.isEmpty() ? scan.cursor() : page.get(page.size() - 1).no();
                lanes.scanned(scan, needy, next, page.isEmpty());
            } catch (InterruptedException e) {
                running = false;
            } catch (StoreException | OutOfMemoryError e) {
                running = pauseAfter(e);
            }
        }
    }

    private void work(Supervisor supervisor) {
        boolean running = true;
        boolean shaken = false;
        while (running) {
            try {
                if (shaken) {
                    reconsider(); // the services may have been about to be reckoned anew when memory ran out
                    shaken = false;
                }
                work(lanes.claim(), supervisor);
            } catch (InterruptedException e) {
                running = false;
            } catch (StoreException e) {
                running = pauseAfter(e);
            } catch (OutOfMemoryError e) {
                shaken = true;
                running = pauseAfter(e);
            }
        }
        supervisor.close();
    }

    /** The store is out of order, or memory ran out: says so and lets it recover. Returns whether to go on. */
    private boolean pauseAfter(Throwable trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        try {
            LOG.error("{}; trying again after a pause", trouble.getMessage(), trouble);
        } catch (OutOfMemoryError e) {
            pause.failed(); // there is not even enough to say so
        }
        try {
            pause.failed();
            pause.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void work(Long no, Supervisor supervisor) throws InterruptedException {
        boolean handedOver = false;
        boolean ended = false;
        try {
            store.health().awaitWritable();
            pause.await(); // now, for the trouble may have come while this thread was waiting for a document
            Optional<Header> document = store.records().header(no);
            if (document.isPresent()) {
                Work work = new Work(new StoredMaterial(store, document.get()), () -> services, supervisor, licences);
                boolean finished = work.run();
                handedOver = keep(no, work.made(), finished);
            }
            ended = true;
        } catch (DamagedException e) {
            mend(no, e);
        } finally {
            if (!handedOver) {
                release(no, !ended);
            }
        }
    }

    /** The document is not finished, so it will be looked at again and what is missing then is made. */
    private void mend(Long no, DamagedException damage) {
        LOG.error("The document with number {}: {}; it is made anew. Check the disk", no, damage.getMessage());
        try {
            store.transactions().mend(no, damage);
        } catch (IOException e) {
            throw new StoreException("what is damaged could not be taken out", e);
        }
    }

    /** Hands what was made to the writer; the document is released when it is on disk. Returns whether it was handed over. */
    private boolean keep(Long no, List<Made> made, boolean finished) throws InterruptedException {
        if (made.isEmpty() && finished) {
            return false;
        }
        unwritten.acquire();
        boolean handedOver = false;
        try {
            store.transactions().keep(no, made).whenComplete((nothing, trouble) -> kept(no, finished, trouble));
            handedOver = true;
        } finally {
            if (!handedOver) {
                unwritten.release();
            }
        }
        return true;
    }

    private void kept(Long no, boolean finished, Throwable trouble) {
        try {
            if (trouble == null) {
                pause.succeeded();
            } else {
                pause.failed();
                LOG.error("What was made of a document could not be kept; it will be made again: {}", trouble.getMessage());
            }
        } finally {
            unwritten.release();
            release(no, !finished || trouble != null);
        }
    }

    /** Nobody would look at the document again if this were not done, so want of memory does not keep it from being done. */
    private void release(Long no, boolean unfinished) {
        boolean released = false;
        while (!released) {
            try {
                lanes.release(no, unfinished);
                released = true;
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }
}
