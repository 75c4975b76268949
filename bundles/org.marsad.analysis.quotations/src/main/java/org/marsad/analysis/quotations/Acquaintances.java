package org.marsad.analysis.quotations;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a text has said of the persons it names, so that they can be met again without their full names: by the last part of a name
 * («وهبي»), by a role («الوزير»), by a role and what it is for («وزير العدل»). Only within one text; nothing is kept.
 */
final class Acquaintances {

    private static final int MOST_BEFORE = 5;
    private static final int SHORTEST = 4;

    private final Passage passage;
    private final Tokens tokens;
    /** Where somebody was called so, and who that is. */
    private final Map<String, TreeMap<Integer, URI>> known = new HashMap<>();

    Acquaintances(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        for (Names.Name name : passage.names().all()) {
            if (name.person() && name.link().isPresent()) {
                learn(name, name.link().get());
            }
        }
    }

    private void learn(Names.Name name, URI link) {
        int first = tokens.from(name.begin() + 1) - 1;
        int behind = tokens.from(name.end());
        if (behind - first > 1) {
            note(bare(tokens.word(behind - 1)), name.begin(), link);
        }
        role(tokens.isComma(behind) ? behind + 1 : behind, name.begin(), link);
        for (int token = first - 1; token >= Math.max(0, first - MOST_BEFORE) && (tokens.isWord(token) || tokens.isComma(token)); token--) {
            if (role(token, name.begin(), link)) {
                break;
            }
        }
    }

    private boolean role(int token, int place, URI link) {
        String noun = passage.lexicon().noun(Use.ROLE, tokens, token);
        if (!noun.isEmpty()) {
            note(noun, place, link);
            note(noun + " " + tokens.word(token + 1), place, link);
        }
        return !noun.isEmpty();
    }

    private void note(String words, int place, URI link) {
        known.computeIfAbsent(words, none -> new TreeMap<>()).put(place, link);
    }

    /** Who is meant by the words of these tokens, if somebody was called so before. */
    Optional<URI> meant(int first, int end) {
        String noun = passage.lexicon().noun(Use.ROLE, tokens, first);
        String words = noun.isEmpty() ? bare(tokens.word(first)) : end - first == 1 ? noun : noun + " " + tokens.word(first + 1);
        boolean lone = end - first == 1 && (noun.isEmpty() ? words.length() >= SHORTEST : tokens.isDefinite(first));
        if (!lone && (noun.isEmpty() || end - first < 2 || tokens.isDefinite(first)) || !known.containsKey(words)) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(words).floorEntry(tokens.begin(first))).map(Map.Entry::getValue);
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST ? word.substring(2) : word;
    }
}
