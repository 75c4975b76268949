package org.marsad.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.WatchPolicyService;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies that are here. All must agree to a watch; where there is none, nobody does. Who is not here has no say, but as long as
 * one may be on its way nothing can be decided: what it forbids would be marked before it comes. Safe for use by several threads.
 */
final class Policies {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

    /** How long one that has left may take to come back: when its bundle is replaced, it leaves first. */
    private static final Duration RETURN = Duration.ofSeconds(10);

    private final Map<ServiceReference<WatchPolicy>, WatchPolicy> here = new ConcurrentHashMap<>();
    private final Map<String, Instant> left = new ConcurrentHashMap<>();
    private final Awaited awaited;
    private final Clock clock;

    /** Whoever knows whether policies may still come with the container. */
    @FunctionalInterface
    interface Awaited {

        /** What they come with, in words; empty if all that belongs to the container has come. */
        Optional<String> now();
    }

    /** None is here. */
    Policies(Awaited awaited, Clock clock) {
        this.awaited = awaited;
        this.clock = clock;
    }

    /** A policy arrives. */
    void add(ServiceReference<WatchPolicy> reference, WatchPolicy policy) {
        here.put(reference, policy);
        left.remove(id(reference));
    }

    /** A policy leaves. */
    void remove(ServiceReference<WatchPolicy> reference) {
        if (here.remove(reference) != null && here.keySet().stream().noneMatch(other -> id(other).equals(id(reference)))) {
            left.put(id(reference), clock.instant());
        }
    }

    /** Why nobody can decide at present what may be watched, in words; empty if those that are here can. */
    Optional<String> indecision() {
        return awaited.now().or(() -> here.isEmpty() ? Optional.of("no policy is here that says what may be watched; deploy one, such as"
                + " org.marsad.watch.policy") : returning());
    }

    private Optional<String> returning() {
        left.values().removeIf(time -> {
            Duration gone = Duration.between(time, clock.instant());
            return gone.isNegative() || gone.compareTo(RETURN) >= 0; // below zero: the clock was put back since
        });
        return left.keySet().stream().sorted().findFirst().map(id -> "the policy " + id + " has just left and may be coming back, as one that"
                + " is replaced; that is known after " + RETURN.toSeconds() + " seconds");
    }

    /**
     * Who says no, and why.
     *
     * @param policy the name of the policy
     * @param words  what it says, for a person
     */
    record Refusal(String policy, String words) {}

    /**
     * Asks all that are here.
     *
     * @throws QueryException if the query is not understood
     */
    Optional<Refusal> refusal(String query, Questions questions) throws QueryException {
        WatchPolicy.Proposal proposal = new WatchPolicy.Proposal(query, questions.ways(query));
        List<ServiceReference<WatchPolicy>> all = here.keySet().stream().sorted(Comparator.comparing(Policies::id)).toList();
        for (ServiceReference<WatchPolicy> reference : all) {
            Optional<Refusal> refusal = Optional.ofNullable(here.get(reference)).flatMap(policy -> ask(id(reference), policy, proposal));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** A policy that cannot tell has not agreed. */
    private static Optional<Refusal> ask(String id, WatchPolicy policy, WatchPolicy.Proposal proposal) {
        try {
            return policy.objection(proposal).map(objection -> new Refusal(id, (objection.part().isEmpty() ? ""
                    : "«" + objection.part() + "»: ") + objection.reason() + " (policy " + id + ")"));
        } catch (IOException e) {
            return Optional.of(new Refusal(id, "the policy " + id + " cannot tell whether this may be watched: " + e.getMessage()));
        } catch (RuntimeException | LinkageError e) { // any bundle can bring one, and what breaks must not let anything pass
            LOG.error("The policy {} broke", id, e);
            return Optional.of(new Refusal(id, "the policy " + id + " broke (" + e.getClass().getSimpleName()
                    + "), so nobody knows whether this may be watched; see log/marsad.log and replace its bundle"));
        }
    }

    private static String id(ServiceReference<WatchPolicy> reference) {
        return String.valueOf(reference.getProperty(WatchPolicyService.PREFIX_ + "id"));
    }
}
