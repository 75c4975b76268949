package org.marsad.shell.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.progress.Progress;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Status;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Verification;
import org.marsad.api.workbench.Workbench;

/** A workbench that remembers what it was told and answers what it was given. */
public final class FakeWorkbench implements Workbench {

    /** What it was told, in order. */
    public final List<String> told = new ArrayList<>();

    /** The services it has. */
    public final List<ServiceState> services = new ArrayList<>();

    /** The problems it has. */
    public final List<Trouble> troubles = new ArrayList<>();

    /** What is still to be done; each time somebody waits one of it is. */
    public volatile Backlog backlog = new Backlog(0, 0);

    /** Set, it is never done. */
    public volatile boolean stuck;

    /** Somebody waits. */
    public final CountDownLatch waitedFor = new CountDownLatch(1);

    /** What verifying finds. */
    public Verification verification = new Verification(List.of());

    /** How many layers of analyzers that are gone it has. */
    public long pruned = 4;

    /** Set, it breaks when it is asked how it is. */
    public boolean broken;

    @Override
    public List<ServiceState> services(ServiceKind kind) {
        return services.stream().filter(service -> service.kind() == kind).toList();
    }

    @Override
    public Status status() {
        if (broken) {
            throw new IllegalStateException("secret detail");
        }
        return new Status(3, Map.of(State.OK, 2L, State.FAILED, 1L), Map.of("text/plain", 3L), backlog, 5_000_000_000L,
                1_500_000, 20_000_000, 512_000_000, Instant.parse("2026-01-01T00:00:00Z"), Map.of("marsad", "0.1.0"),
                List.of());
    }

    @Override
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public Backlog backlog() {
        return backlog;
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
        waitedFor.countDown();
        if (stuck) {
            TimeUnit.MILLISECONDS.sleep(patience.toMillis());
            return false;
        }
        told.add("await");
        if (backlog.isEmpty()) {
            return true;
        }
        backlog = new Backlog(Math.max(0, backlog.documents() - 1), 0);
        return false;
    }

    @Override
    public long analyzeAgain(Optional<String> analyzer, Optional<DocumentId> document) {
        told.add("analyzeAgain " + analyzer.orElse("all") + " " + document.map(DocumentId::shortForm).orElse("all"));
        return 7;
    }

    @Override
    public long prune(Optional<String> analyzer) {
        if (analyzer.isPresent() && services.stream().anyMatch(service -> service.id().equals(analyzer.get())
                && service.state().equals(ServiceState.ACTIVE))) {
            throw new IllegalArgumentException("the analyzer " + analyzer.get() + " is here");
        }
        told.add("prune " + analyzer.orElse("all"));
        return pruned;
    }

    @Override
    public void extractAgain(Collection<DocumentId> documents) {
        told.add("extractAgain " + documents.stream().map(DocumentId::shortForm).sorted().toList());
    }

    @Override
    public long retry(Collection<DocumentId> documents) {
        told.add("retry " + documents.stream().map(DocumentId::shortForm).toList());
        return 2;
    }

    @Override
    public List<String> reindex() {
        told.add("reindex");
        return services(ServiceKind.FOLLOWER).stream().map(ServiceState::id).toList();
    }

    @Override
    public void remove(Collection<DocumentId> documents) {
        told.add("remove " + documents.stream().map(DocumentId::shortForm).toList());
    }

    @Override
    public Backup backup(Path folder, Progress.Job job) throws IOException {
        if (Files.exists(folder)) {
            throw new IOException(folder + " is there already");
        }
        told.add("backup " + folder.getFileName());
        return new Backup(5, 2_000_000);
    }

    @Override
    public Verification verify(Progress.Job job) {
        job.advance(3);
        return verification;
    }
}
