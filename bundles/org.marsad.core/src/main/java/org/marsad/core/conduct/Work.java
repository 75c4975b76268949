package org.marsad.core.conduct;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.core.store.Made;
import org.marsad.core.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document while a thread works on it: what it has, what is made of it, step by step, until nothing is missing or a service
 * has left. What was made is kept, in one go, or looked at, by whoever called. Three roads for failure: the document's fault and a
 * service's fault are things that were made too; of a service that leaves nothing is recorded, the work is still missing.
 */
public final class Work {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    /** Defects that were logged with their trace; the next of the same kind are only recorded. */
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    /** How often something is called that got no memory though it had hardly taken any. */
    private static final int MOST_CALLS = 4;

    private final Material material;
    private final Supplier<Services> services;
    private final Supervisor supervisor;
    private final Oversight oversight;
    private final WorkingCopy document;
    private final Map<String, Form> forms = new HashMap<>();

    /** A text in a normal form, or why there is none. */
    private record Form(NormalizedText text, Verdict verdict) {}

    /**
     * Work that is only tried: no service is examined before, and none is held to account for failures.
     *
     * @param services   what to use, asked before each step
     * @param supervisor of the thread that will call {@link #run}
     */
    public Work(Material material, Supplier<Services> services, Supervisor supervisor) {
        this(material, services, supervisor, Oversight.NONE);
    }

    /** Work whose services are chosen, and judged, by {@code oversight}. */
    Work(Material material, Supplier<Services> services, Supervisor supervisor, Oversight oversight) {
        this.material = material;
        this.document = new WorkingCopy(material);
        this.services = services;
        this.supervisor = supervisor;
        this.oversight = oversight;
    }

    /** What was made so far. */
    public List<Made> made() {
        return document.made();
    }

    /**
     * Makes what is missing.
     *
     * @return whether nothing is missing any more; if not, a service has left and another look is needed
     * @throws InterruptedException if the thread is to stop
     */
    public boolean run() throws InterruptedException {
        while (true) {
            Services now = services.get();
            Optional<Plan.Step> step = Plan.next(document.header(), now);
            if (step.isEmpty()) {
                return true;
            }
            if (!take(step.get(), now)) {
                return false;
            }
        }
    }

    private boolean take(Plan.Step step, Services now) throws InterruptedException {
        if (step instanceof Plan.Step.Extract extract) {
            return extract(extract);
        } else if (step instanceof Plan.Step.Analyse analyse) {
            return analyse(analyse, now);
        }
        Plan.Step.GiveUp giveUp = (Plan.Step.GiveUp) step;
        document.fail(Problem.TEXT, new Verdict(Problem.Code.UNSUPPORTED, giveUp.reason(), giveUp.advice(), false), giveUp.tried());
        return true;
    }

    /** Calls a service, and again after a while if it got no memory because others had it all. */
    private <S, T> Outcome<T> call(Seat<S> seat, Duration patience, Supervisor.Call<S, T> call) throws InterruptedException {
        int calls = 1;
        Outcome<T> outcome = supervisor.call(seat, patience, call);
        while (calls < MOST_CALLS && isShortOfMemoryForOthersReasons(outcome)) {
            TimeUnit.MILLISECONDS.sleep(100L << calls); // the one who has it will fail or be called off
            outcome = supervisor.call(seat, patience, call);
            calls++;
        }
        if (outcome instanceof Outcome.Threw<T> threw && threw.fault() instanceof StoreException trouble) {
            throw trouble; // it happened while the service was reading, but it is no fault of the service
        }
        return outcome;
    }

    private static boolean isShortOfMemoryForOthersReasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Threw<?> threw && threw.fault() instanceof OutOfMemoryError
                && !MemoryWatch.isSuspicious(threw.allocated());
    }

    /** Why there is no result, noted against the service if it is its own fault; empty if there is one or the service was leaving. */
    private Optional<Verdict> judge(Seat<?> seat, Outcome<?> outcome, Duration patience) {
        Optional<Verdict> verdict = Verdict.of(seat, document.header().id(), outcome, patience, supervisor.limits());
        if (outcome instanceof Outcome.Done<?>) {
            oversight.succeeded(seat);
        }
        verdict.filter(Verdict::own).ifPresent(own -> {
            log(seat, own, outcome);
            oversight.failed(seat, document.header().id(), own.code(), own.reason());
        });
        return verdict;
    }

    private void log(Seat<?> seat, Verdict verdict, Outcome<?> outcome) {
        Throwable fault = outcome instanceof Outcome.Threw<?> threw ? threw.fault() : null;
        String kind = fault == null ? verdict.code().label() : fault.getClass().getName();
        if (LOGGED.add(seat + " " + kind)) {
            String said = "The " + seat.noun() + " " + seat + " failed on document " + document.header().id().shortForm() + " ("
                    + verdict.code().label() + "); further failures of this kind are recorded as problems only";
            try {
                LOG.error(said, fault);
            } catch (RuntimeException | StackOverflowError e) { // an exception class of a foreign bundle may be broken itself
                LOG.error(said);
            }
        }
    }

    // ---- text

    private boolean extract(Plan.Step.Extract step) throws InterruptedException {
        Seat<Extractor> seat = step.seat();
        if (!oversight.admits(seat)) {
            return false;
        }
        Duration patience = supervisor.limits().extractor();
        Content content = material.content();
        Outcome<Made.Text> outcome = call(seat, patience, (extractor, run) -> new Made.Text(kept(extractor.extract(content)),
                step.madeFrom()));
        Optional<Verdict> verdict = judge(seat, outcome, patience);
        verdict.ifPresent(why -> document.fail(Problem.TEXT, why, why.own() ? Plan.blamed(step.madeFrom(), seat) : step.madeFrom()));
        if (outcome instanceof Outcome.Done<Made.Text> done) {
            document.keep(done.value());
            forms.clear();
        }
        return verdict.isPresent() || outcome instanceof Outcome.Done;
    }

    /** The part of what an extractor has read that an operator wants to have. */
    private DocumentText kept(DocumentText extracted) {
        return supervisor.limits().stripsMetadata() ? SenderMetadata.strip(extracted, document.header().mediaType()) : extracted;
    }

    // ---- layers

    private boolean analyse(Plan.Step.Analyse step, Services now) throws InterruptedException {
        Seat<Analyzer> seat = step.seat();
        Optional<Form> form = form(seat.text("normalizer"), now);
        if (form.isEmpty() || !oversight.admits(seat)) {
            return false;
        }
        String tried = Plan.tried(seat, step.madeFrom());
        if (form.get().verdict() != null) {
            document.fail(seat.id(), form.get().verdict(), Plan.blamed(tried, now.normalizers().get(seat.text("normalizer"))));
            return true;
        }
        Duration patience = supervisor.limits().analyzer();
        Outcome<Made.Annotations> outcome = call(seat, patience, analysis(step, form.get().text()));
        Optional<Verdict> verdict = judge(seat, outcome, patience);
        verdict.ifPresent(why -> document.fail(seat.id(), why, why.own() ? Plan.blamed(tried, seat) : tried));
        if (outcome instanceof Outcome.Done<Made.Annotations> done) {
            document.keep(done.value());
        }
        return verdict.isPresent() || outcome instanceof Outcome.Done;
    }

    /** What is asked of an analyzer; the layer is packed there too, for what it says is part of what it does. */
    private Supervisor.Call<Analyzer, Made.Annotations> analysis(Plan.Step.Analyse step, NormalizedText form) {
        Seat<Analyzer> seat = step.seat();
        DocumentText extracted = document.text();
        Set<String> sources = Plan.asksForSources(seat) ? document.header().sources() : Set.of();
        View view = new View(document.header().id(), document.header().mediaType(), sources, extracted, form, layers(seat, step.madeFrom()));
        int limit = supervisor.limits().findings();
        return (analyzer, run) -> {
            Basket basket = new Basket(form, run, limit);
            analyzer.analyze(view, basket);
            return new Made.Annotations(new Layer(seat.id(), seat.revision(), seat.bundle(), seat.version(), now(), step.madeFrom(),
                    basket.found()), extracted);
        };
    }

    /** The text in a normal form or why there is none; empty if the normalizer has just left. Asked for once. */
    private Optional<Form> form(String id, Services now) throws InterruptedException {
        if (id.isEmpty()) {
            return Optional.of(new Form(new NormalizedText(document.text().text(), OffsetMap.identity(document.text().text().length())), null));
        }
        Form known = forms.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Seat<Normalizer> seat = now.normalizers().get(id);
        if (!oversight.admits(seat)) {
            return Optional.empty();
        }
        String original = document.text().text();
        Duration patience = supervisor.limits().analyzer();
        Outcome<NormalizedText> outcome = call(seat, patience, (normalizer, run) -> Objects.requireNonNull(normalizer.normalize(original),
                "it gave nothing"));
        Optional<Verdict> verdict = judge(seat, outcome, patience);
        Optional<Form> form = outcome instanceof Outcome.Done<NormalizedText> done ? Optional.of(new Form(done.value(), null))
                : verdict.map(why -> new Form(null, why));
        form.ifPresent(newForm -> forms.put(id, newForm));
        return form;
    }

    /** The layers an analyzer builds on: exactly those whose fingerprints are among what its own is made from. */
    private Collection<Layer> layers(Seat<Analyzer> seat, Map<String, String> madeFrom) {
        return Services.builtOn(seat).stream().filter(madeFrom::containsKey).map(document.layers()::get).filter(Objects::nonNull).toList();
    }

    /** To the millisecond, as it is stored. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
