package org.marsad.core.conduct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.State;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
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

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CatalogueStore store;
    private final Limits limits;
    private final Lanes lanes;
    private final Registry registry;
    private final List<Thread> threads = new ArrayList<>();

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
        this.lanes = new Lanes(settings.backlog());
        this.registry = new Registry(exam, settings.suspendAfter(), Duration.ofMillis(settings.graceMillis()), lanes::rescan);
        store.judgeBy(this::state);
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        Handover handover = new Handover(store.transactions(), lanes, backoff);
        threads.add(new Thread(new Scanner(store.records(), lanes, registry::services, backoff), "marsad-scan"));
        List<Supervisor> supervisors = new ArrayList<>();
        int workers = settings.workers() > 0 ? settings.workers() : Runtime.getRuntime().availableProcessors() + 1;
        for (int i = 1; i <= workers; i++) {
            Supervisor supervisor = new Supervisor("marsad-call-" + i, limits);
            supervisors.add(supervisor);
            threads.add(new Thread(new Worker(store, lanes, registry, handover, backoff, supervisor), "marsad-work-" + i));
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
        registry.extractors().add(reference, extractor);
        reconsider();
    }

    void removeExtractor(ServiceReference<Extractor> reference) {
        registry.leave(registry.extractors().remove(reference));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNormalizer(ServiceReference<Normalizer> reference, Normalizer normalizer) {
        registry.normalizers().add(reference, normalizer);
        reconsider();
    }

    void removeNormalizer(ServiceReference<Normalizer> reference) {
        registry.leave(registry.normalizers().remove(reference));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAnalyzer(ServiceReference<Analyzer> reference, Analyzer analyzer) {
        registry.analyzers().add(reference, analyzer);
        reconsider();
    }

    void removeAnalyzer(ServiceReference<Analyzer> reference) {
        registry.leave(registry.analyzers().remove(reference));
    }

    /** Finds out anew which services are used, and looks at all documents again. */
    public void reconsider() {
        registry.reckon();
    }

    /** Gives services of a name that were suspended or refused another chance; returns how many there were. */
    public long pardon(String id) {
        return registry.licences().pardon(seat -> seat.id().equals(id));
    }

    /** Gives all services that were suspended or refused another chance; returns how many there were. */
    public long pardonAll() {
        return registry.licences().pardon(seat -> true);
    }

    // ---- for the rest of the core

    /** The services that are used now. */
    public Services services() {
        return registry.services();
    }

    /** What a service may take for one document. */
    public Limits limits() {
        return limits;
    }

    /** The extractors, used or not. */
    public Roster<Extractor> extractors() {
        return registry.extractors();
    }

    /** The normalizers, used or not. */
    public Roster<Normalizer> normalizers() {
        return registry.normalizers();
    }

    /** The analyzers, used or not. */
    public Roster<Analyzer> analyzers() {
        return registry.analyzers();
    }

    /** How a document stands. */
    public State state(Header document) {
        return Plan.state(document, services());
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
}
