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
    /** The rules of two lists, in the order of the file. */
    private final List<Rule> pairs;
    /** What a term is looked for, by the term. */
    private final Map<String, Uses> uses = new HashMap<>();

    /**
     * The rules that look for a term.
     *
     * @param singles those that find mentions by it alone
     * @param firsts  those of two lists that have it in the first, and exceptions
     * @param seconds those of two lists that have it in the second
     */
    private record Uses(List<Rule> singles, List<Rule> firsts, List<Rule> seconds) {}

    TopicFinder(Collection<Rule> rules, Matcher matcher) {
        this.pairs = rules.stream().filter(rule -> rule.kind() == Kind.NEAR).toList();
        for (Rule rule : rules) {
            boolean isSingle = rule.kind() == Kind.WORDS || rule.kind() == Kind.WEAK;
            rule.terms().forEach(term -> enter(isSingle ? uses(term).singles : uses(term).firsts, rule));
            rule.others().forEach(term -> enter(uses(term).seconds, rule));
        }
        vocabulary = new Vocabulary(rules.stream().flatMap(rule -> Stream.concat(rule.terms().stream(), rule.others().stream())).toList(),
                matcher);
    }

    private Uses uses(String term) {
        return uses.computeIfAbsent(term, none -> new Uses(new ArrayList<>(1), new ArrayList<>(1), new ArrayList<>(1)));
    }

    private static void enter(List<Rule> rules, Rule rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    /** What is met in a text, in reading order; of one topic no two overlap. */
    List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        // A rule holds long lists of words; here it is just the one it is.
        Map<Rule, List<Hit>> first = new IdentityHashMap<>();
        Map<Rule, List<Hit>> second = new IdentityHashMap<>();
        for (Hit hit : vocabulary.find(text)) {
            Uses of = uses.get(hit.term());
            for (Rule rule : of.singles) {
                mentions.add(Mention.of(rule, hit));
            }
            collect(of.firsts, hit, first);
            collect(of.seconds, hit, second);
        }
        Nearness nearness = new Nearness(text);
        if (!first.isEmpty() && !second.isEmpty()) {
            addPairs(first, second, nearness, mentions);
        }
        Exceptions exceptions = new Exceptions(first, nearness);
        mentions.removeIf(exceptions::hold);
        return new Precedence(mentions).settled();
    }

    private void addPairs(Map<Rule, List<Hit>> first, Map<Rule, List<Hit>> second, Nearness nearness, List<Mention> mentions) {
        for (Rule rule : pairs) {
            List<Hit> hits = first.get(rule);
            List<Hit> others = hits == null ? null : second.get(rule);
            if (others != null) {
                hits.forEach(hit -> nearness.nearest(hit, others, rule.reach())
                        .ifPresent(other -> mentions.add(Mention.of(rule, hit, other))));
            }
        }
    }

    private static void collect(List<Rule> rules, Hit hit, Map<Rule, List<Hit>> hits) {
        for (Rule rule : rules) {
            hits.computeIfAbsent(rule, none -> new ArrayList<>()).add(hit);
        }
    }
}
