package org.marsad.evaluation.segmentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.marsad.evaluation.measure.Agreement;

/** Which different words belong together: by the lemmas they share, and by their stems. */
final class Conflation {

    /** The lemmas of each word. */
    private final Map<String, Set<String>> words = new TreeMap<>();

    Conflation(List<SegmentedWord> tokens) {
        tokens.stream().filter(token -> !token.lemma().isEmpty() && !token.lemma().equals("_"))
                .forEach(token -> words.computeIfAbsent(token.surface(), word -> new HashSet<>()).add(token.lemma()));
    }

    /** How far the pairs of words with one stem are those with one lemma. */
    Agreement by(UnaryOperator<String> stem) throws InterruptedException {
        Map<String, List<String>> byLemma = new HashMap<>();
        Map<String, List<String>> byStem = new HashMap<>();
        words.forEach((word, lemmas) -> {
            lemmas.forEach(lemma -> byLemma.computeIfAbsent(lemma, l -> new ArrayList<>()).add(word));
            byStem.computeIfAbsent(stem.apply(word), s -> new ArrayList<>()).add(word);
        });
        return Agreement.exact(pairs(byStem), pairs(byLemma));
    }

    private static Set<List<String>> pairs(Map<String, List<String>> groups) throws InterruptedException {
        Set<List<String>> pairs = new HashSet<>();
        for (List<String> group : groups.values()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off");
            }
            for (int one = 0; one < group.size(); one++) {
                for (int other = one + 1; other < group.size(); other++) {
                    pairs.add(List.of(group.get(one), group.get(other)));
                }
            }
        }
        return pairs;
    }
}
