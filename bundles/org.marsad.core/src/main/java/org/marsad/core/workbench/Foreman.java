package org.marsad.core.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.export.ExportDesk;
import org.marsad.core.follow.Followers;
import org.marsad.core.intake.Pollers;
import org.marsad.core.intake.Room;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.marsad.core.store.Remains;
import org.marsad.core.store.StoreException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The workbench as a whole: puts together what its parts know, and passes on what is to be done. */
@Component(immediate = true)
public final class Foreman implements Workbench {

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Followers followers;
    private final ExportDesk exports;
    private final BackupDesk backups;
    private final ServiceStates states;
    private final StatusReport report;

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
        this.exports = exports;
        this.backups = backups;
        this.states = new ServiceStates(store, conductor, followers, pollers, exports);
        this.report = new StatusReport(store, conductor, followers, pollers, exports, room, Path.of(context.getProperty("marsad.data")),
                context.getBundle().getVersion().toString());
    }

    // ---- what is here

    @Override
    public List<ServiceState> services(ServiceKind kind) {
        return states.of(kind);
    }

    @Override
    public Status status() {
        return report.now(backlog(), search != null);
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

    private Set<String> analyzersHere() {
        return conductor.analyzers().all().stream().map(Seat::id).collect(Collectors.toSet());
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
