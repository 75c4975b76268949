package org.marsad.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Position;
import org.marsad.api.deploy.Deployments;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.api.search.SearchService;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.AlertListener;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.Watches;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps watches, holds what comes in against them, and has listeners told. Files are read when the first of that is needed. */
@Component(service = {Watches.class, WatchDesk.class}, configurationPid = WatchDesk.PID)
public final class WatchDesk implements Watches {

    /** What its configuration goes by: {@code conf/org.marsad.watch.cfg}. */
    static final String PID = "org.marsad.watch";

    private static final Duration TICK = Duration.ofSeconds(10);

    private final Path folder;
    private final Catalogue catalogue;
    private final int keepAlerts;
    private final boolean ticks;
    private final Keeper keeper = new Keeper();
    private final Policies policies;
    private final Deliveries deliveries;
    private final Attendant attendant;
    private final WatchMaker maker;
    private WatchBook book;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Questions questions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile SearchService search;

    /** What an operator can set, in {@code conf/org.marsad.watch.cfg}. */
    public @interface Settings {

        /** How many alerts are kept at least. */
        int keepAlerts() default 50_000;
    }

    /** Keeps watches in {@code watches} of the folder {@code marsad.data}. */
    @Activate
    public WatchDesk(BundleContext context, Settings settings, @Reference Catalogue catalogue) {
        this(Path.of(Objects.requireNonNull(context.getProperty("marsad.data"), "marsad.data"), "watches"), catalogue, Clock.systemUTC(),
                settings.keepAlerts(), true, new Startup(context));
    }

    WatchDesk(Path folder, Catalogue catalogue, Clock clock, int keepAlerts, boolean ticks, Policies.Awaited awaited) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.keepAlerts = keepAlerts;
        this.ticks = ticks;
        this.policies = new Policies(awaited, clock);
        this.deliveries = new Deliveries(folder.resolve("delivered.tsv"), this::book, Duration.ofSeconds(1), Duration.ofMinutes(1));
        this.attendant = new Attendant(this::book, this::index, policies, new Examiner(catalogue, policies, clock), deliveries);
        this.maker = new WatchMaker(this::book, this::index, policies, deliveries, catalogue, clock);
    }

    /** Ends all threads. */
    @Deactivate
    public void close() throws InterruptedException {
        deliveries.close();
        keeper.close();
    }

    // ---- those who come and go

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPolicy(ServiceReference<WatchPolicy> reference, WatchPolicy policy) {
        policies.add(reference, policy);
        tickSoon();
    }

    void removePolicy(ServiceReference<WatchPolicy> reference) {
        policies.remove(reference);
    }

    /** The deploy folder was gone through, so all policies are here that were to come. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void addDeployments(Deployments gate) {
        tickSoon();
    }

    void removeDeployments(Deployments gate) {
        tickSoon(); // without a gate nothing is awaited of it any more
    }

    /** Without a watch there is nothing to look at, and no thread to start for it. */
    private void tickSoon() {
        if (attendant.isWatching()) {
            keeper.soon(attendant::tick);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ServiceReference<AlertListener> reference, AlertListener listener) {
        deliveries.add(reference, listener);
    }

    void removeListener(ServiceReference<AlertListener> reference) {
        deliveries.remove(reference);
    }

    private Optional<Index> index() {
        Questions asked = questions;
        SearchService searched = search;
        return asked == null || searched == null ? Optional.empty() : Optional.of(new Index(asked, searched));
    }

    // ---- following

    /** Where the catalogue is to be followed from; without a watch nothing that has been matters. */
    Optional<Position> position() throws IOException {
        boolean none = book().watches().isEmpty();
        watching(!none);
        return none ? Optional.of(catalogue.head()) : Optional.ofNullable(book().position());
    }

    void touched(DocumentId document) {
        attendant.touched(document);
    }

    void removed(DocumentId document) {
        attendant.removed(document);
    }

    void forgetTouched() {
        attendant.forgetTouched();
    }

    /** Holds what was touched against the watches, once the index has it, and keeps the position. */
    void commit(Position position) throws IOException {
        Optional<Attendant.Step> step = attendant.prepare(position);
        if (step.isPresent()) {
            inOrder(() -> {
                step.get().run();
                return null;
            });
        }
    }

    /** What is done every few seconds while there are watches. */
    void tick() throws IOException {
        inOrder(() -> {
            attendant.tick();
            return null;
        });
    }

    // ---- watches

    @Override
    public Watch watch(String name, String query, Watch.Kind kind, Duration silence, boolean alsoOld)
            throws RefusedException, QueryException, IOException {
        Watch wanted = maker.draft(name, query, kind, silence);
        return keeper.call(() -> {
            Watch made = maker.make(wanted, alsoOld, attendant);
            watching(true);
            return made;
        });
    }

    @Override
    public void unwatch(String name) throws IOException {
        inOrder(() -> {
            Map<String, KeptWatch> watches = book().watches();
            if (watches.remove(name) == null) {
                throw new IllegalArgumentException("there is no watch '" + name + "'; there "
                        + (watches.isEmpty() ? "is none" : "are: " + String.join(", ", watches.keySet())));
            }
            book().write(watches);
            watching(!watches.isEmpty());
            return null;
        });
    }

    @Override
    public List<Watch> watches() throws IOException {
        return inOrder(() -> {
            attendant.review();
            return book().watches().values().stream().map(this::shown).toList();
        });
    }

    private Watch shown(KeptWatch kept) {
        return kept.watch().suspended().isPresent() ? kept.watch()
                : kept.watch().suspendedFor(policies.indecision().map(reason -> "documents wait, because " + reason));
    }

    @Override
    public List<Alert> alerts(Optional<Instant> since, Optional<String> watch, int limit) throws IOException {
        return book().alerts().newest(since, watch, limit);
    }

    @Override
    public List<Alert> seen(Collection<Long> numbers) throws IOException {
        return book().alerts().seen(numbers);
    }

    // ---- within

    private void watching(boolean any) {
        attendant.watching(any);
        keeper.repeat(attendant::tick, TICK, any && ticks);
    }

    private synchronized WatchBook book() throws IOException {
        if (book == null) {
            book = new WatchBook(folder, keepAlerts);
        }
        return book;
    }

    /** On the keeper's thread, for what neither asks a question nor a policy. */
    private <T> T inOrder(Callable<T> task) throws IOException {
        try {
            return keeper.call(task);
        } catch (QueryException | RefusedException e) {
            throw new IllegalStateException("nothing was asked", e);
        }
    }
}
