package org.marsad.evaluation.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.Problem;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.ingest.ExtractionException;

/**
 * Has documents worked on by the services that are in use, several at once, without taking them in. To be closed; for one thread.
 */
public final class Rehearsal implements AutoCloseable {

    private static final int MOST_THREADS = 4;

    private final Trials trials;
    private final Path folder;
    private final ExecutorService threads;
    private final AtomicInteger number = new AtomicInteger();
    private long documents;
    private long troubled;

    /** Makes a folder of its own for the documents. */
    public Rehearsal(Trials trials) throws IOException {
        this.trials = trials;
        this.folder = Files.createTempDirectory("marsad-evaluation");
        this.threads = Executors.newFixedThreadPool(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), run -> {
            Thread thread = new Thread(run, "marsad-evaluation");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Works on one document. Throws what {@link #all} throws. */
    public Outcome one(Draft draft) throws EvaluationException, IOException, InterruptedException {
        return all(List.of(draft)).get(0);
    }

    /**
     * Works on documents.
     *
     * @return what came of them, in their order
     * @throws EvaluationException  if nothing is here that reads one of them
     * @throws IOException          if one could not be written or read
     * @throws InterruptedException if called off
     */
    public List<Outcome> all(List<Draft> drafts) throws EvaluationException, IOException, InterruptedException {
        List<Callable<Outcome>> calls = drafts.stream().map(draft -> (Callable<Outcome>) () -> rehearse(draft)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> future : threads.invokeAll(calls)) {
            outcomes.add(get(future));
        }
        documents += outcomes.size();
        troubled += outcomes.stream().filter(outcome -> outcome.entry().isPresent() && !outcome.isWhole()).count();
        return outcomes;
    }

    /** How many documents an analyzer could not work on; there should be none. */
    public Figure troubled() {
        return new Figure("documents an analyzer could not work on", "count", troubled, documents).atMost(0);
    }

    private Outcome rehearse(Draft draft) throws EvaluationException, IOException, InterruptedException {
        Path file = folder.resolve(Integer.toString(number.incrementAndGet()));
        Files.write(file, draft.bytes());
        try {
            return new Outcome(draft, Optional.of(trials.rehearse(file, Optional.of(draft.mediaType()))), "");
        } catch (ExtractionException e) {
            if (e.code() == Problem.Code.UNSUPPORTED) {
                throw new EvaluationException(draft.name() + " cannot be read: " + e.getMessage() + "; " + e.advice(), e);
            }
            return new Outcome(draft, Optional.empty(), e.code().label() + ": " + e.getMessage());
        } finally {
            Files.delete(file);
        }
    }

    private static Outcome get(Future<Outcome> future) throws EvaluationException, IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof EvaluationException known) {
                throw known;
            } else if (cause instanceof IOException known) {
                throw known;
            } else if (cause instanceof InterruptedException known) {
                throw known;
            } else if (cause instanceof Error known) {
                throw known;
            }
            throw new IllegalStateException("a document could not be worked on", cause);
        }
    }

    /** Ends the threads and deletes the folder. */
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
    }
}
