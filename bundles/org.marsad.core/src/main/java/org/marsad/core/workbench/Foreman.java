package org.marsad.core.workbench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;
import org.marsad.api.progress.Progress;
import org.marsad.api.search.SearchService;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Status;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Verification;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.backup.BackupDesk;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.Roster;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.export.ExportDesk;
import org.marsad.core.follow.Followers;
import org.marsad.core.intake.Pollers;
import org.marsad.core.intake.Room;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Remains;
import org.marsad.core.store.StoreException;
import org.marsad.core.store.Header;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The workbench as a whole: puts together what its parts know, and passes on what is to be done. */
@Component(immediate = true)
public final class Foreman implements Workbench {

    /** Below this much free space an operator is warned. */

    /** What the state of an analyzer begins with that has left, and left layers. */
    static final String GONE = "gone";

    /** The state of a service whose place another has. */
    static final String OUTRANKED = "not used: another of the same name has a higher ranking or was here first";

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Followers followers;
    private final Pollers pollers;
    private final ExportDesk exports;
    private final Room room;
    private final BackupDesk backups;
    private final Path data;
    private final String version;
    private final Instant since = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SearchService search;

    /** Needs all parts of the core. */
    @Activate
    public Foreman(BundleContext context, @Reference CatalogueStore store, @Reference Conductor conductor,
            @Reference Followers followers, @Reference Pollers pollers, @Reference ExportDesk exports,
            @Reference Room room, @Reference BackupDesk backups) {
        this.store = store;
        this.conductor = conductor;
        this.followers = followers;
        this.pollers = pollers;
        this.exports = exports;
        this.room = room;
        this.backups = backups;
        this.data = Path.of(context.getProperty("marsad.data"));
        this.version = context.getBundle().getVersion().toString();
    }

    // ---- what is here

    @Override
    public List<ServiceState> services(ServiceKind kind) {
        Stream<ServiceState> states = switch (kind) {
            case SOURCE -> pollers.states().stream().map(this::source);
            case EXTRACTOR -> counted(kind, conductor.extractors(), seat -> seat.texts("types"));
            case NORMALIZER -> conductor.normalizers().all().stream().map(seat -> state(kind, seat, normalizerState(seat), List.of()));
            case ANALYZER -> Stream.concat(counted(kind, conductor.analyzers(), seat -> seat.texts("produces")), gone());
            case EXPORTER -> exports.exporters().all().stream().map(seat -> state(kind, seat, exportState(seat), seat.texts("extensions")));
            case FOLLOWER -> followers.states().stream().map(this::follower);
        };
        return states.sorted(Comparator.comparing((ServiceState state) -> !state.state().equals(ServiceState.ACTIVE))
                .thenComparing(ServiceState::id)).toList();
    }

    private <S> Stream<ServiceState> counted(ServiceKind kind, Roster<S> roster, Function<Seat<S>, List<String>> handles) {
        Services services = conductor.services();
        Census census = Census.of(store, services);
        return roster.all().stream().map(seat -> {
            boolean used = services.analyzers().contains(seat) || services.extractors().containsValue(seat);
            String state = used ? ServiceState.ACTIVE : unused(seat, services);
            ServiceState plain = state(kind, seat, state, handles.apply(seat));
            return new ServiceState(kind, plain.id(), plain.revision(), plain.bundle(), plain.version(), plain.ranking(), state,
                    plain.handles(), OptionalLong.of(census.done(seat)), OptionalLong.of(census.missing(seat)), seat.meanMillis());
        });
    }

    /** Analyzers that are not here and have left layers. */
    private Stream<ServiceState> gone() {
        Map<String, Remains> remains = store.records().remains();
        remains.keySet().removeAll(analyzersHere());
        return remains.entrySet().stream().flatMap(each -> each.getValue().newest().stream().map(maker -> new ServiceState(
                ServiceKind.ANALYZER, each.getKey(), maker.revision(), maker.bundle(), maker.version(), 0,
                GONE + ": its layers are kept; 'analyze --prune' takes them out", List.of(), OptionalLong.of(each.getValue().layers()),
                OptionalLong.empty(), OptionalDouble.empty())));
    }

    private Set<String> analyzersHere() {
        return conductor.analyzers().all().stream().map(Seat::id).collect(Collectors.toSet());
    }

    private String normalizerState(Seat<?> seat) {
        Services services = conductor.services();
        return services.normalizers().containsValue(seat) ? ServiceState.ACTIVE : unused(seat, services);
    }

    private String exportState(Seat<?> seat) {
        Map<Seat<?>, String> barred = exports.barred();
        boolean used = exports.exporters().best(each -> List.of(each.id()), barred.keySet()).containsValue(seat);
        return used ? ServiceState.ACTIVE : barred.getOrDefault(seat, OUTRANKED);
    }

    /** Why a service that is here is not used. */
    private static String unused(Seat<?> seat, Services services) {
        String barred = services.barred().get(seat);
        if (barred != null) {
            return barred;
        }
        return services.waiting().entrySet().stream().filter(waiting -> waiting.getKey() == seat).map(Map.Entry::getValue).findFirst()
                .orElse(OUTRANKED);
    }

    private static ServiceState state(ServiceKind kind, Seat<?> seat, String state, List<String> handles) {
        return new ServiceState(kind, seat.id(), seat.revision(), seat.bundle(), seat.version(), ranking(seat.reference()), state,
                handles, OptionalLong.empty(), OptionalLong.empty(), seat.meanMillis());
    }

    private ServiceState source(Pollers.SourceState source) {
        return plain(ServiceKind.SOURCE, source.reference(), source.name(), source.trouble(), OptionalLong.empty(),
                OptionalLong.of(store.records().present(source.name()).size()), OptionalDouble.empty());
    }

    private ServiceState follower(Followers.FollowerState follower) {
        return plain(ServiceKind.FOLLOWER, follower.reference(), follower.id(), follower.trouble(),
                OptionalLong.of(store.head().sequence() - follower.committed()), OptionalLong.of(follower.committed()),
                follower.meanMillis());
    }

    private static ServiceState plain(ServiceKind kind, ServiceReference<?> reference, String id, Optional<String> trouble,
            OptionalLong missing, OptionalLong done, OptionalDouble meanMillis) {
        return new ServiceState(kind, id, "", Objects.toString(reference.getBundle().getSymbolicName(), ""),
                reference.getBundle().getVersion().toString(), ranking(reference),
                trouble.map(said -> "in trouble: " + said).orElse(ServiceState.ACTIVE), List.of(), done, missing, meanMillis);
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    @Override
    public Status status() {
        Census census = Census.of(store, conductor.services());
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long free = data.toFile().getUsableSpace();
        return new Status(census.documents(), census.states(), store.records().countsByType(), backlog(), free,
                size(data.resolve("catalogue")), heap.getUsed(), heap.getMax(), since, versions(), warnings(), notes());
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("marsad", version);
        versions.put("java", System.getProperty("java.version"));
        return versions;
    }

    private List<String> notes() {
        return conductor.limits().stripsMetadata() ? List.of("what files say of their senders (author, company, program, place, times)"
                + " is not kept of texts extracted now; the original bytes are (ingest.stripMetadata in"
                + " conf/org.marsad.core.conductor.cfg)") : List.of();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        store.health().trouble().ifPresent(warnings::add);
        room.trouble().ifPresent(warnings::add);
        if (conductor.services().extractors().isEmpty()) {
            warnings.add("no extractor is here, so no document gets a text: deploy one, such as org.marsad.extract.tika");
        }
        if (search == null) {
            warnings.add("no search service is here: deploy an index, such as org.marsad.index.lucene");
        }
        Stream.concat(conductor.services().barred().entrySet().stream(), exports.barred().entrySet().stream())
                .map(each -> "the " + each.getKey().kind().name().toLowerCase(Locale.ROOT) + " '" + each.getKey().id() + "' of "
                        + each.getKey().bundle() + " " + each.getKey().version() + " is not used: " + each.getValue()
                        + "; see 'why " + each.getKey().id() + "'").sorted().forEach(warnings::add);
        followers.states().forEach(follower -> follower.trouble().ifPresent(said -> warnings.add("the follower " + follower.id()
                + " is in trouble: " + said + "; see log/marsad.log")));
        pollers.states().forEach(source -> source.trouble().ifPresent(said -> warnings.add("the source " + source.name()
                + " could not be asked: " + said)));
        return warnings;
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0; // a data source elsewhere keeps nothing here
        }
    }

    @Override
    public List<Trouble> troubles() {
        return store.records().troubles();
    }

    @Override
    public Backlog backlog() {
        return new Backlog(conductor.backlog(), followers.lag());
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean still;
        do {
            store.health().broken().ifPresent(said -> {
                throw new StoreException(said, null);
            });
            Duration rest = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            still = conductor.awaitIdle(rest) && followers.awaitCaughtUp(rest);
        } while (still && !backlog().isEmpty() && System.nanoTime() < deadline);
        return still && backlog().isEmpty();
    }

    // ---- what is to be done

    @Override
    public long analyzeAgain(Optional<String> analyzer, Optional<DocumentId> document) throws IOException {
        analyzer.ifPresentOrElse(conductor::pardon, conductor::pardonAll);
        Services services = conductor.services();
        if (analyzer.isPresent() && services.analyzer(analyzer.get()).isEmpty()) {
            TreeSet<String> here = new TreeSet<>(services.analyzers().stream().map(Seat::id).toList());
            throw new IllegalArgumentException("there is no analyzer '" + analyzer.get() + "' in use; there "
                    + (here.isEmpty() ? "is none" : "are: " + String.join(", ", here)));
        }
        Optional<Long> no = document.flatMap(store.records()::header).map(Header::no);
        if (document.isPresent() && no.isEmpty()) {
            return 0;
        }
        long stale = store.transactions().makeLayersStale(no, analyzer);
        conductor.reconsider();
        return stale;
    }

    @Override
    public long prune(Optional<String> analyzer) throws IOException {
        Map<String, Remains> remains = store.records().remains();
        Set<String> here = analyzersHere();
        if (analyzer.isPresent() && here.contains(analyzer.get())) {
            throw new IllegalArgumentException("the analyzer '" + analyzer.get() + "' is here, so its layers are not taken out"
                    + gone(remains, here));
        }
        if (analyzer.isPresent() && !remains.containsKey(analyzer.get())) {
            throw new IllegalArgumentException("the analyzer '" + analyzer.get() + "' is not here and has no layers"
                    + gone(remains, here));
        }
        long layers = 0;
        for (String id : analyzer.map(Set::of).orElse(remains.keySet())) {
            layers += here.contains(id) ? 0 : store.transactions().prune(id);
        }
        conductor.reconsider(); // what used them is to be made without
        return layers;
    }

    /** The end of a message that names what could be pruned. */
    private static String gone(Map<String, Remains> remains, Set<String> here) {
        String gone = remains.keySet().stream().filter(id -> !here.contains(id)).sorted().collect(Collectors.joining(", "));
        return gone.isEmpty() ? "; there is nothing to take out" : "; gone are: " + gone;
    }

    @Override
    public void extractAgain(Collection<DocumentId> documents) throws IOException {
        List<Long> numbers = numbers(documents);
        store.transactions().makeTextsStale(numbers);
        conductor.offer(numbers);
    }

    @Override
    public long retry(Collection<DocumentId> documents) throws IOException {
        pardon(documents);
        List<Long> numbers = numbers(documents);
        long forgotten = store.transactions().forgetProblems(documents.isEmpty() ? Optional.empty() : Optional.of(numbers));
        if (documents.isEmpty()) {
            conductor.reconsider();
        } else {
            conductor.offer(numbers);
        }
        return forgotten;
    }

    /** Lets the services try again that could not make what is missing from these documents, or all services. */
    private void pardon(Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            conductor.pardonAll();
            exports.pardonAll();
            return;
        }
        List<Header> headers = documents.stream().map(store.records()::header).flatMap(Optional::stream).toList();
        headers.stream().flatMap(header -> header.failures().keySet().stream()).distinct().forEach(conductor::pardon);
        Set<String> types = headers.stream().filter(header -> header.text().isEmpty()).map(Header::mediaType).collect(Collectors.toSet());
        conductor.extractors().all().stream().filter(seat -> seat.texts("types").stream().anyMatch(types::contains))
                .map(Seat::id).distinct().forEach(conductor::pardon);
    }

    private List<Long> numbers(Collection<DocumentId> documents) {
        return documents.stream().map(store.records()::header).flatMap(Optional::stream).map(Header::no).toList();
    }

    @Override
    public List<String> reindex() {
        return followers.startAgain();
    }

    @Override
    public void remove(Collection<DocumentId> documents) throws IOException {
        store.transactions().remove(documents);
    }

    @Override
    public Backup backup(Path folder, Progress.Job job) throws IOException, InterruptedException {
        return backups.make(folder, job);
    }

    @Override
    public Verification verify(Progress.Job job) throws InterruptedException {
        job.total(store.records().countAfter(0));
        return new Verifier(store, conductor, Optional.ofNullable(search), job).verify();
    }
}
