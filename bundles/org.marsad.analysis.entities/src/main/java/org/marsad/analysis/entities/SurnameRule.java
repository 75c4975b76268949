package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The surname alone, with or without an article, of a person whose full name the passage has; and a surname such as «العمراني» that
 * opens a line and is followed by a verb, as headlines do. A surname is led to the full name only within one passage: no list of
 * persons is kept.
 */
final class SurnameRule {

    /** Only of names that are this sure a part is looked for by itself. */
    private static final double SURE = 0.8;
    private static final double SURNAME = 0.8;
    private static final double SHORT = 0.7;
    private static final double HEADLINE = 0.6;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_NISBA = 6;
    private static final int LONGEST_HEADLINE = 20;
    private static final String SERVANT = "عبد";
    private static final String PARTICLES = "وفبلك";

    private final Passage passage;
    private final Tokens tokens;

    SurnameRule(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** The persons besides those found by their full names. */
    List<Candidate> find(List<Candidate> candidates) {
        Map<String, Candidate> bySurname = bySurname(candidates);
        Map<String, Candidate> byGivenName = byGivenName(candidates);
        Letters lastLetters = Letters.lastOf(bySurname.keySet());
        List<Candidate> found = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            boolean mayBeSurname = !bySurname.isEmpty() && tokens.mayEndIn(token, lastLetters);
            if ((mayBeSurname || tokens.opensLine(token) && tokens.isWord(token)) && isFree(token)) {
                Candidate person = mayBeSurname ? surname(token, bySurname) : null;
                person = person != null ? person : headline(token);
                if (person != null) {
                    found.add(person);
                }
            }
            if (!byGivenName.isEmpty() && passage.bare(token, Role.GIVEN).isPresent()) {
                givenName(token, byGivenName).ifPresent(found::add);
            }
        }
        return found;
    }

    private Map<String, Candidate> bySurname(List<Candidate> candidates) {
        Map<String, Candidate> bySurname = new HashMap<>();
        for (Candidate person : candidates) {
            if (person.role() == Role.PERSON && person.confidence() >= SURE) {
                String name = Spelling.fold(person.value());
                int last = name.lastIndexOf(' ');
                String surname = bare(name.substring(last + 1));
                boolean joined = last == SERVANT.length() && name.startsWith(SERVANT);
                if (last > 0 && !joined && surname.length() >= SHORTEST) {
                    bySurname.putIfAbsent(surname, person);
                }
            }
        }
        return bySurname;
    }

    /** Persons by their given names, where only one in the passage has it. */
    private Map<String, Candidate> byGivenName(List<Candidate> candidates) {
        Map<String, Candidate> byGivenName = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Candidate person : candidates) {
            if (person.role() == Role.PERSON && person.confidence() >= SURE) {
                Optional<Mark> given = passage.bare(tokens.at(person.begin()), Role.GIVEN);
                if (given.isPresent() && !given.get().entry().byCue() && given.get().end() < person.end()) {
                    String name = Spelling.fold(given.get().spelling());
                    Candidate before = byGivenName.putIfAbsent(name, person);
                    if (before != null && !before.value().equals(person.value())) {
                        shared.add(name);
                    }
                }
            }
        }
        byGivenName.keySet().removeAll(shared);
        return byGivenName;
    }

    /** «تقول فاطمة»: the given name of a person with the full name elsewhere, and no name behind it. */
    private Optional<Candidate> givenName(int token, Map<String, Candidate> byGivenName) {
        Optional<Mark> given = passage.bare(token, Role.GIVEN);
        Candidate person = given.map(name -> byGivenName.get(Spelling.fold(name.spelling()))).orElse(null);
        if (person == null || passage.isAny(token - 1, Role.GIVEN, Role.PARTICLE, Role.TITLE, Role.SURNAME)) {
            return Optional.empty();
        }
        int next = given.get().last() + 1;
        boolean closed = !tokens.goesOn(next) || passage.isCommon(next) || passage.bare(next, Role.WORD).isPresent()
                || SurnameShape.isVerb(tokens.word(next));
        return closed ? Optional.of(new Candidate(Role.PERSON, given.get().begin(), given.get().end(), person.value(), "", "surname",
                person.source(), SHORT)) : Optional.empty();
    }

    private Candidate surname(int token, Map<String, Candidate> bySurname) {
        String word = tokens.word(token);
        for (int cut = 0; cut < Math.min(3, word.length() - SHORTEST + 1); cut++) {
            Candidate person = bySurname.get(bare(word.substring(cut)));
            if (person != null) {
                int begin = isParticleOf(person, token - 1) ? tokens.begin(token - 1) : tokens.begin(token) + cut;
                return new Candidate(Role.PERSON, begin, tokens.end(token), person.value(), "", "surname", person.source(), SURNAME);
            }
            if (PARTICLES.indexOf(word.charAt(cut)) < 0) {
                return null;
            }
        }
        return null;
    }

    /** «ولد» before «سيدي» of «محمد ولد سيدي». */
    private boolean isParticleOf(Candidate person, int token) {
        return passage.bare(token, Role.PARTICLE).isPresent() && tokens.goesOn(token + 1)
                && person.value().endsWith(" " + passage.words(tokens.begin(token), tokens.end(token + 1)));
    }

    private Candidate headline(int token) {
        if (!tokens.opensLine(token)) {
            return null;
        }
        String word = tokens.word(token);
        String verb = tokens.word(token + 1);
        boolean opens = word.length() >= SHORTEST_NISBA && word.startsWith("ال") && word.endsWith("ي")
                && tokens.goesOn(token + 1) && verb.length() >= SHORTEST && verb.startsWith("ي") && isHeadline(token);
        return opens ? new Candidate(Role.PERSON, tokens.begin(token), tokens.end(token),
                passage.words(tokens.begin(token), tokens.end(token)), "", "headline", "", HEADLINE) : null;
    }

    /** A short line without a full stop at its end. */
    private boolean isHeadline(int token) {
        int last = token;
        while (last + 1 < tokens.size() && !tokens.opensLine(last + 1) && last - token < LONGEST_HEADLINE) {
            last++;
        }
        return last - token < LONGEST_HEADLINE && !tokens.isSign(last, '.');
    }

    /** No list knows the word as something else. */
    private boolean isFree(int token) {
        for (Mark mark : passage.marks(token)) {
            if (!mark.is(Role.GIVEN) && !mark.is(Role.SURNAME) && !mark.entry().byCue()) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST ? word.substring(2) : word.startsWith("لل") ? word.substring(2) : word;
    }
}
