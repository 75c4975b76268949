package org.marsad.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;

/** An intake in trouble: what is asked of it goes to another one, unless the trouble is in the way. Remembers who called it. */
final class TroubledIntake implements Intake {

    private final MemoryIntake healthy;
    private final Trouble trouble;
    private final Thread owner = Thread.currentThread();
    private final List<String> strangers = new ArrayList<>();
    private int calls;

    TroubledIntake(MemoryIntake healthy, Trouble trouble) {
        this.healthy = healthy;
        this.trouble = trouble;
    }

    /** What happens instead of a call of {@code accept}; nothing if it returns. */
    interface Trouble {

        Trouble NONE = call -> { };

        /** Throws if this call, 1 being the first, does not come through. */
        void before(int call) throws IOException, InterruptedException;
    }

    @Override
    public Receipt accept(Provenance provenance, InputStream content) throws IOException, InterruptedException {
        note();
        calls++;
        trouble.before(calls);
        return healthy.accept(provenance, content);
    }

    @Override
    public Optional<Receipt> recall(String source, URI origin, String stamp) {
        note();
        return healthy.recall(source, origin, stamp);
    }

    @Override
    public void refuse(Provenance provenance, Problem.Code code, String reason, String advice) throws IOException {
        note();
        healthy.refuse(provenance, code, reason, advice);
    }

    @Override
    public void gone(String source, URI origin) throws IOException {
        note();
        healthy.gone(source, origin);
    }

    @Override
    public List<URI> present(String source) {
        note();
        return healthy.present(source);
    }

    @Override
    public long maximumSize() {
        return healthy.maximumSize();
    }

    /** How often {@code accept} was called. */
    int calls() {
        return calls;
    }

    /** The names of other threads that called it. */
    synchronized List<String> strangers() {
        return List.copyOf(strangers);
    }

    private synchronized void note() {
        if (Thread.currentThread() != owner) {
            strangers.add(Thread.currentThread().getName());
        }
    }
}
