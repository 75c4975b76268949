package org.marsad.analysis.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.analysis.topics.Rule.Kind;

/** The exceptions met in one text. */
final class Exceptions {

    private final Nearness nearness;
    private final Map<String, Ends> phrases = new HashMap<>();
    private final Map<String, Map<Rule, List<Hit>>> contexts = new HashMap<>();

    /**
     * Takes what was met of the rules that are exceptions.
     *
     * @param hits by rule, from left to right
     */
    Exceptions(Map<Rule, List<Hit>> hits, Nearness nearness) {
        this.nearness = nearness;
        hits.forEach((rule, met) -> {
            if (rule.kind() == Kind.EXCEPT) {
                Ends ends = phrases.computeIfAbsent(rule.topic(), none -> new Ends());
                met.forEach(hit -> ends.add(hit.begin(), hit.end()));
            } else if (rule.kind() == Kind.EXCEPT_NEAR) {
                contexts.computeIfAbsent(rule.topic(), none -> new HashMap<>()).put(rule, met);
            }
        });
    }

    /** Whether an exception of its topic holds for a mention. */
    boolean hold(Mention mention) {
        return isInPhrase(mention) || isNearContext(mention);
    }

    private boolean isInPhrase(Mention mention) {
        Ends ends = phrases.get(mention.rule().topic());
        return ends != null && (touches(ends, mention.first()) || touches(ends, mention.last()));
    }

    private static boolean touches(Ends phrases, Hit words) {
        return phrases.ofThoseBefore(words.end()) > words.begin();
    }

    private boolean isNearContext(Mention mention) {
        Hit whole = new Hit(mention.begin(), mention.end(), mention.matched());
        return contexts.getOrDefault(mention.rule().topic(), Map.of()).entrySet().stream()
                .anyMatch(context -> nearness.nearest(whole, context.getValue(), context.getKey().reach()).isPresent());
    }
}
