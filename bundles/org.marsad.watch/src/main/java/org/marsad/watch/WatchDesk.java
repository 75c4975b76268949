package org.marsad.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.api.search.SearchService;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.AlertListener;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.Watches;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps watches, holds what comes in against them, and has listeners told. Files are read when the first of that is needed. */
@Component(service = {Watches.class, WatchDesk.class}, configurationPid = WatchDesk.PID)
public final class WatchDesk implements Watches {

    /** What its configuration goes by: {@code conf/org.marsad.watch.cfg}. */
    static final String PID = "org.marsad.watch";

    private static final Logger LOG = LoggerFactory.getLogger(WatchDesk.class);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT_FOR_INDEX = Duration.ofMinutes(1);

    private final Path folder;
    private final Catalogue catalogue;
    private final Clock clock;
    private final int keepAlerts;
    private final boolean ticks;
    private final Keeper keeper = new Keeper();
    private final Policies policies = new Policies();
    private final Examiner examiner;
    private final Deliveries deliveries;
    private final Bundle system;
    private final Set<DocumentId> touched = ConcurrentHashMap.newKeySet();
    private final Set<DocumentId> removed = ConcurrentHashMap.newKeySet();
    private volatile boolean anyWatch;
    private volatile Position followed;
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
                settings.keepAlerts(), true, context.getBundle(0));
    }

    WatchDesk(Path folder, Catalogue catalogue, Clock clock, int keepAlerts, boolean ticks, Bundle system) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.clock = clock;
        this.keepAlerts = keepAlerts;
        this.ticks = ticks;
        this.system = system;
        this.examiner = new Examiner(catalogue, policies, clock);
        this.deliveries = new Deliveries(folder.resolve("delivered.tsv"), () -> book().alerts(), Duration.ofSeconds(1), Duration.ofMinutes(1));
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
        keeper.soon(this::review);
    }

    void removePolicy(ServiceReference<WatchPolicy> reference) {
        policies.remove(reference, system != null && system.getState() == Bundle.STOPPING);
        keeper.soon(this::review);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ServiceReference<AlertListener> reference, AlertListener listener) {
        deliveries.add(reference, listener);
    }

    void removeListener(ServiceReference<AlertListener> reference) {
        deliveries.remove(reference);
    }

    // ---- following

    /** Where the catalogue is to be followed from; without a watch nothing that has been matters. */
    Optional<Position> position() throws IOException {
        Position kept = book().position();
        boolean none = book().watches().isEmpty();
        setTicking(!none);
        return none ? Optional.of(catalogue.head()) : Optional.ofNullable(kept);
    }

    void touched(DocumentId document) {
        if (anyWatch) {
            touched.add(document);
        }
    }

    void removed(DocumentId document) {
        removed.add(document);
    }

    void forgetTouched() {
        touched.clear();
    }

    /** Holds what was touched against the watches, once the index has it, and keeps the position. */
    void commit(Position position) throws IOException {
        followed = position;
        if (!anyWatch && removed.isEmpty()) {
            return;
        }
        boolean indexed = !anyWatch || awaitIndex(position);
        Set<DocumentId> now = new HashSet<>(touched);
        Set<DocumentId> gone = new HashSet<>(removed);
        inOrder(() -> {
            book().alerts().forget(gone);
            if (anyWatch) {
                hold(now, indexed, position);
            }
            return null;
        });
        touched.removeAll(now);
        removed.removeAll(gone);
    }

    /** The index follows on a thread of its own and tells nobody how far it has come, so it is asked. */
    private boolean awaitIndex(Position position) throws InterruptedIOException {
        long deadline = System.nanoTime() + LONGEST_WAIT_FOR_INDEX.toNanos();
        while (!touched.isEmpty() && System.nanoTime() < deadline) {
            SearchService here = search;
            if (here == null || questions == null || policies.isEmpty()) {
                return false;
            }
            if (has(here, position)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while waiting for the index");
            }
        }
        return touched.isEmpty();
    }

    private static boolean has(SearchService index, Position position) {
        Position at = index.position();
        return at.lineage().equals(position.lineage()) && at.sequence() >= position.sequence();
    }

    private void hold(Set<DocumentId> documents, boolean indexed, Position position) throws IOException {
        Set<DocumentId> waiting = book().waiting();
        Questions here = questions;
        if (indexed && here != null && !policies.isEmpty()) {
            waiting.removeAll(documents);
            waiting.addAll(examiner.hold(documents, book(), here, deliveries.deliveredToAll()));
        } else {
            waiting.addAll(documents);
        }
        book().follow(position, waiting);
    }

    /** Looks after documents that had to wait, and listens for silence. */
    void tick() {
        try {
            Questions here = questions;
            SearchService index = search;
            Position kept = book().position();
            if (here == null || index == null || policies.isEmpty() || kept == null || !has(index, kept)) {
                return;
            }
            Set<DocumentId> waiting = book().waiting();
            if (!waiting.isEmpty()) {
                Set<DocumentId> still = examiner.hold(waiting, book(), here, deliveries.deliveredToAll());
                if (still.size() < waiting.size()) {
                    book().follow(kept, still);
                }
            }
            if (book().waiting().isEmpty() && touched.isEmpty()) {
                examiner.listen(book(), here, deliveries.deliveredToAll());
            }
        } catch (IOException | RuntimeException e) { // a repeated task that throws would not be repeated
            LOG.error("Documents could not be held against the watches, and are again later", e);
        }
    }

    private void review() {
        Questions here = questions;
        try {
            if (anyWatch && here != null) {
                Map<String, KeptWatch> before = book().watches();
                Map<String, KeptWatch> now = examiner.reviewed(before, here);
                if (!now.equals(before)) {
                    book().write(now);
                }
            }
        } catch (IOException e) {
            LOG.error("What the policies say of the watches could not be kept", e);
        }
    }

    // ---- watches

    @Override
    public Watch watch(String name, String query, Watch.Kind kind, Duration silence, boolean alsoOld)
            throws RefusedException, QueryException, IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a watch: it begins with a letter or digit, and has letters,"
                    + " digits, points, dashes and underscores, 64 at most");
        }
        if (query.isBlank()) {
            throw new IllegalArgumentException("the query is empty, and a watch waits for something");
        }
        if (kind == Watch.Kind.SILENCE ? silence.isZero() || silence.isNegative() : !silence.isZero()) {
            throw new IllegalArgumentException("a time is needed for silence, and for nothing else");
        }
        return keeper.call(() -> make(new Watch(name, query.strip(), kind, silence, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty()), alsoOld));
    }

    private Watch make(Watch wanted, boolean alsoOld) throws RefusedException, QueryException, IOException {
        Questions here = questions;
        SearchService index = search;
        if (here == null || index == null) {
            throw new IOException("no index is here that could answer the query; deploy one, such as org.marsad.index.lucene");
        }
        Map<String, KeptWatch> watches = book().watches();
        KeptWatch known = watches.get(wanted.name());
        if (known != null && !isSame(known.watch(), wanted)) {
            throw new IllegalArgumentException("there is a watch " + wanted.name() + " already, for  " + known.watch().query()
                    + "  ; end it first with  unwatch-query " + wanted.name() + "  or take another name");
        }
        if (policies.isEmpty()) {
            throw new RefusedException("nothing may be watched, because no policy is here that says what may be; deploy one, such as"
                    + " org.marsad.watch.policy");
        }
        Optional<Policies.Refusal> refusal = policies.refusal(wanted.query(), here);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get().words());
        }
        KeptWatch made = known == null ? new KeptWatch(wanted, "", wanted.made(), false)
                : known.watch().suspended().isPresent() ? known.resumed(wanted.made()) : known;
        if (known == null) {
            made = withOld(made, alsoOld, here, index);
        }
        watches.put(wanted.name(), made);
        if (!anyWatch) {
            book().follow(followed != null ? followed : catalogue.head(), Set.of());
        }
        book().write(watches);
        setTicking(true);
        return made.watch();
    }

    private static boolean isSame(Watch one, Watch other) {
        return one.query().equals(other.query()) && one.kind() == other.kind() && one.silence().equals(other.silence());
    }

    /** The watch after the documents that are here already. */
    private KeptWatch withOld(KeptWatch made, boolean alsoOld, Questions here, SearchService index) throws QueryException, IOException {
        Watch watch = made.watch();
        if (watch.kind() == Watch.Kind.SILENCE || watch.kind() == Watch.Kind.EACH && !alsoOld) {
            return made;
        }
        Set<DocumentId> old = new LinkedHashSet<>();
        try (Stream<DocumentId> all = index.matching(Query.of(watch.query()))) {
            for (List<DocumentId> some : Examiner.slices(all.toList())) {
                old.addAll(here.answering(Query.of(watch.query()), new HashSet<>(some)));
            }
        }
        if (watch.kind() == Watch.Kind.FIRST && !old.isEmpty() && !alsoOld) {
            throw new IllegalArgumentException("there will be no first mention: " + old.size()
                    + (old.size() == 1 ? " document that is here answers" : " documents that are here answer")
                    + " the query already; with --also-old the first of them is marked");
        }
        Evaluation evaluation = new Evaluation(here, catalogue, clock);
        KeptWatch after = made;
        if (watch.kind() == Watch.Kind.FIRST) {
            after = evaluation.hold(made, old);
        } else {
            evaluation.holdOld(watch, old);
        }
        book().alerts().add(evaluation.marked(), deliveries.deliveredToAll());
        return after;
    }

    @Override
    public void unwatch(String name) throws IOException {
        inOrder(() -> {
            Map<String, KeptWatch> watches = book().watches();
            if (watches.remove(name) == null) {
                throw new IllegalArgumentException("there is no watch '" + name + "'; there "
                        + (watches.isEmpty() ? "is none" : "are: " + watches.keySet().stream().collect(Collectors.joining(", "))));
            }
            book().write(watches);
            setTicking(!watches.isEmpty());
            return null;
        });
    }

    @Override
    public List<Watch> watches() throws IOException {
        return inOrder(() -> {
            review();
            return book().watches().values().stream().map(this::shown).toList();
        });
    }

    private Watch shown(KeptWatch kept) {
        return policies.isEmpty() && kept.watch().suspended().isEmpty() ? kept.watch().suspendedFor(Optional.of(
                "no policy is here that says what may be watched; documents wait until one is")) : kept.watch();
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

    private void setTicking(boolean wanted) {
        anyWatch = wanted;
        keeper.repeat(this::tick, TICK, wanted && ticks);
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
