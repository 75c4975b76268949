package org.marsad.analysis.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.marsad.analysis.topics.Rule.Kind;
import org.marsad.api.text.Matcher;

/** The rules of a file, ready to be met. Immutable; safe for use by several threads. */
final class TopicFinder {

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    /** The rules that find mentions, by their terms. */
    private final Map<String, List<Rule>> singles = new HashMap<>();
    /** Rules of two lists and exceptions, by the terms of their first list and of their second. */
    private final Map<String, List<Rule>> firsts = new HashMap<>();
    private final Map<String, List<Rule>> seconds = new HashMap<>();

    TopicFinder(Collection<Rule> rules, Matcher matcher) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            boolean isSingle = rule.kind() == Kind.WORDS || rule.kind() == Kind.WEAK;
            rule.terms().forEach(term -> enter(isSingle ? singles : firsts, term, rule));
            rule.others().forEach(term -> enter(seconds, term, rule));
        }
        vocabulary = new Vocabulary(rules.stream().flatMap(rule -> Stream.concat(rule.terms().stream(), rule.others().stream())).toList(),
                matcher);
    }

    private static void enter(Map<String, List<Rule>> map, String term, Rule rule) {
        List<Rule> of = map.computeIfAbsent(term, none -> new ArrayList<>());
        if (!of.contains(rule)) {
            of.add(rule);
        }
    }

    /** What is met in a text, in reading order; of one topic no two overlap. */
    List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        // A rule holds long lists of words; here it is just the one it is.
        Map<Rule, List<Hit>> first = new IdentityHashMap<>();
        Map<Rule, List<Hit>> second = new IdentityHashMap<>();
        for (Hit hit : vocabulary.find(text)) {
            singles.getOrDefault(hit.term(), List.of()).forEach(rule -> mentions.add(Mention.of(rule, hit)));
            collect(firsts, hit, first);
            collect(seconds, hit, second);
        }
        Nearness nearness = new Nearness(text);
        for (Rule rule : rules) {
            if (rule.kind() == Kind.NEAR) {
                List<Hit> others = second.getOrDefault(rule, List.of());
                first.getOrDefault(rule, List.of()).forEach(hit -> nearness.nearest(hit, others, rule.reach())
                        .ifPresent(other -> mentions.add(Mention.of(rule, hit, other))));
            }
        }
        Exceptions exceptions = new Exceptions(first, nearness);
        mentions.removeIf(exceptions::hold);
        return new Precedence(mentions).settled();
    }

    private static void collect(Map<String, List<Rule>> rulesByTerm, Hit hit, Map<Rule, List<Hit>> hits) {
        rulesByTerm.getOrDefault(hit.term(), List.of()).forEach(rule -> hits.computeIfAbsent(rule, none -> new ArrayList<>()).add(hit));
    }
}
