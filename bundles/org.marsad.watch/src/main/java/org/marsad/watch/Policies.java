package org.marsad.watch;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.WatchPolicyService;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies that are here. All must agree to a watch; where there is none, nobody does. */
final class Policies {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

    private final Map<ServiceReference<WatchPolicy>, WatchPolicy> here = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    /** A policy arrives. */
    void add(ServiceReference<WatchPolicy> reference, WatchPolicy policy) {
        here.put(reference, policy);
        left.remove(id(reference));
    }

    /** A policy leaves; its word counts no longer, unless everything leaves because the container stops. */
    void remove(ServiceReference<WatchPolicy> reference, boolean stopping) {
        if (here.remove(reference) != null && !stopping && here.keySet().stream().noneMatch(other -> id(other).equals(id(reference)))) {
            left.add(id(reference));
        }
    }

    boolean isEmpty() {
        return here.isEmpty();
    }

    /** Whether a policy that has said no still may: it is here, or has not come yet since the container was started. */
    boolean mayCome(String id) {
        return !left.contains(id) && here.keySet().stream().noneMatch(reference -> id(reference).equals(id));
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
