package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** «المملكة» without more is the kingdom of which a passage speaks most. */
final class KingdomRule {

    private static final Set<String> KINGDOMS = Set.of("MA", "SA", "JO", "BH");
    private static final WordSet WORDS = WordSet.of("المملكه", "للمملكه", "بالمملكه", "والمملكه", "فالمملكه");
    private static final int LENGTH = "المملكة".length();
    private static final double CONFIDENCE = 0.7;

    private KingdomRule() {
    }

    /** The places this adds to what the lists have found in a passage. */
    static List<Candidate> find(Passage passage) {
        Tokens tokens = passage.tokens();
        List<Integer> places = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (WORDS.has(tokens, token) && !passage.isAny(token, Role.PLACE) && !passage.isAny(token + 1, Role.NATIONALITY)) {
                places.add(token);
            }
        }
        String kingdom = places.isEmpty() ? "" : mostly(evidence(passage));
        return kingdom.isEmpty() ? List.of() : places.stream().map(token -> {
            int begin = tokens.end(token) - LENGTH + (tokens.word(token).startsWith("لل") ? 1 : 0);
            return new Candidate(Role.PLACE, Math.max(begin, tokens.begin(token)), tokens.end(token), CountryNames.of(kingdom).get(0),
                    "country", "kingdom", "", CONFIDENCE);
        }).toList();
    }

    /** By kingdom, how many names speak for it. */
    private static Map<String, Integer> evidence(Passage passage) {
        Map<String, Integer> evidence = new HashMap<>();
        for (int token = 0; token < passage.tokens().size(); token++) {
            List<Mark> marks = passage.marks(token);
            for (int at = 0; at < marks.size(); at++) {
                String code = marks.get(at).entry().within();
                if (!code.isEmpty() && KINGDOMS.contains(code) && isFirstOf(code, marks, at)) {
                    evidence.merge(code, 1, Integer::sum);
                }
            }
        }
        return evidence;
    }

    /** Whether none of the marks before this one is of the same kingdom. */
    private static boolean isFirstOf(String code, List<Mark> marks, int mark) {
        for (int at = 0; at < mark; at++) {
            if (marks.get(at).entry().within().equals(code)) {
                return false;
            }
        }
        return true;
    }

    /** The kingdom with most evidence; none if two have as much. */
    private static String mostly(Map<String, Integer> evidence) {
        int most = evidence.values().stream().max(Integer::compare).orElse(0);
        List<String> first = evidence.keySet().stream().filter(code -> evidence.get(code) == most).toList();
        return first.size() == 1 ? first.get(0) : "";
    }
}
