package org.marsad.analysis.quotations;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a text has said of those it names, so that they can be met again without their full names: a person by the last part of a name
 * («وهبي»), by a role («الوزير»), by a role and what it is for («وزير العدل»), by a title and the last part («السيد وهبي»); a body by its
 * noun («المنظمة»). Only within one text; nothing is kept.
 */
final class Acquaintances {

    private static final int MOST_BEFORE = 6;
    private static final int SHORTEST = 4;
    /** With these one is addressed; what somebody is stands before them: «رئيس الجمعية، السيد فلان». */
    private static final Set<String> TITLES = Set.of("سيد", "سيده", "دكتور", "مهندس", "استاذ", "شيخ", "حاج");

    private final Passage passage;
    private final Tokens tokens;
    /** Where somebody was called so, and who that is. */
    private final Map<String, TreeMap<Integer, Names.Name>> known = new HashMap<>();
    private final Map<URI, Names.Name> fullest = new HashMap<>();

    Acquaintances(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        for (Names.Name name : passage.names().all()) {
            if (name.link().isPresent()) {
                learn(name);
                fullest.merge(name.link().get(), name, (one, other) -> other.end() - other.begin() > one.end() - one.begin() ? other : one);
            }
        }
    }

    private void learn(Names.Name name) {
        int first = tokens.from(name.begin() + 1) - 1;
        int behind = tokens.from(name.end());
        if (!name.person()) {
            noun(Use.BODY, first, name);
            noun(Use.BODY, tokens.isWord(first - 1) ? first - 1 : first - 2, name);
            return;
        }
        if (behind - first > 1) {
            note(bare(tokens.word(behind - 1)), name);
        }
        role(tokens.isComma(behind) ? behind + 1 : behind, name);
        for (int token = first - 1; token >= Math.max(0, first - MOST_BEFORE) && (tokens.isWord(token) || tokens.isComma(token)); token--) {
            if (role(token, name)) {
                break;
            }
        }
    }

    private void noun(Use use, int token, Names.Name name) {
        String noun = passage.lexicon().noun(use, tokens, token);
        if (!noun.isEmpty()) {
            note(noun, name);
        }
    }

    /** Notes what somebody is; false if the token tells no more than how one is addressed. */
    private boolean role(int token, Names.Name name) {
        String noun = tokens.word(token).startsWith("لل") ? "" : passage.lexicon().noun(Use.ROLE, tokens, token);
        if (!noun.isEmpty()) {
            note(noun, name);
            note(noun + " " + tokens.word(token + 1), name);
        }
        return !noun.isEmpty() && !TITLES.contains(noun);
    }

    private void note(String words, Names.Name name) {
        known.computeIfAbsent(words, none -> new TreeMap<>()).put(name.begin(), name);
    }

    /** The full name of whom a name of one word belongs to: «وهبي», the same as «خالد وهبي» before; empty if it is full itself. */
    Optional<Names.Name> full(Names.Name name) {
        Names.Name longest = name.link().map(fullest::get).orElse(name);
        boolean part = longest.begin() < name.begin() && passage.text().substring(longest.begin(), longest.end())
                .contains(passage.text().substring(name.begin(), name.end()));
        return part && longest.end() - longest.begin() > name.end() - name.begin() ? Optional.of(longest) : Optional.empty();
    }

    /** Who is meant by the words of these tokens, if somebody was called so before. */
    Optional<Names.Name> meant(int first, int end) {
        String noun = passage.lexicon().noun(Use.ROLE, tokens, first);
        if (!noun.isEmpty() && end - first == 2 && tokens.isDefinite(first)) {
            return before(bare(tokens.word(first + 1)), first).filter(Names.Name::person)
                    .or(() -> before(noun + " " + tokens.word(first + 1), first)); // «الأخت الصغرى», «أختها الصغرى فلانة» before
        }
        String words = noun.isEmpty() ? bare(tokens.word(first)) : end - first == 1 ? noun : noun + " " + tokens.word(first + 1);
        boolean lone = end - first == 1 && (noun.isEmpty() ? words.length() >= SHORTEST : tokens.isDefinite(first));
        Optional<Names.Name> body = end - first == 1 && tokens.isDefinite(first)
                ? before(passage.lexicon().noun(Use.BODY, tokens, first), first) : Optional.empty();
        return lone || !noun.isEmpty() && end - first >= 2 && !tokens.isDefinite(first) ? before(words, first).or(() -> body)
                : Optional.empty();
    }

    /** The last who was called so before a token. */
    private Optional<Names.Name> before(String words, int token) {
        return Optional.ofNullable(known.get(words)).map(places -> places.floorEntry(tokens.begin(token))).map(Map.Entry::getValue);
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST ? word.substring(2) : word;
    }
}
