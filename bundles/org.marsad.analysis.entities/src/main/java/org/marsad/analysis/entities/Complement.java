package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what completes the name of an institution as Arabic builds it: nouns in construct that end in a definite one, its adjectives, and
 * more of the same joined by «و»: «التربية الوطنية والتعليم الأولي والرياضة», «مكافحة آثار الكوارث الطبيعية». It ends before verbs,
 * relative pronouns, prepositions, persons, and nouns that no institution is for. A reading gives the last token, or
 * {@link Phrases#NOTHING}.
 */
final class Complement {

    private static final Pattern JOINED = Pattern.compile("وال.{3,}");
    private static final Pattern NISBA = Pattern.compile("ال.{2,}يه?");
    private static final Pattern PERSONS = Pattern.compile("و?ال.{3,}(ين|ون)");
    private static final Pattern FORM_EIGHT = Pattern.compile("والت[^اوي].{1,2}");
    private static final Set<String> NOT = Set.of("غير");
    /** «الجريمة المنظمة» is no organisation. */
    private static final String ORGANIZED = "المنظمه";
    private static final String CRIME = "جريمه";
    private static final int MOST_JOINED = 6;
    private static final int MOST_ADJECTIVES = 3;
    private static final int MOST_CONSTRUCT = 3;
    private static final int SHORTEST_NOUN = 3;

    private final Passage passage;
    private final Tokens tokens;
    private final Phrases phrases;
    private final Governed governed;

    Complement(Passage passage, Phrases phrases) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.phrases = phrases;
        this.governed = new Governed(passage, this);
    }

    /** A phrase and all that is joined to it. */
    int chain(int token) {
        int last = phrase(token);
        return last == Phrases.NOTHING ? last : joined(last);
    }

    /** What it is for: a chain behind ل, or the place or body it belongs to. */
    int purpose(int token) {
        if (!tokens.goesOn(token) || !tokens.word(token).startsWith("ل")) {
            return Phrases.NOTHING;
        }
        Optional<Mark> area = passage.mark(token, Role.CUE).filter(cue -> cue.glued() && phrases.isBehind(cue, 'ل'));
        if (area.isPresent()) {
            int place = barePlace(area.get().last() + 1);
            if (place != Phrases.NOTHING) {
                return place;
            }
        }
        if (phrases.isBehindLam(token)) {
            int object = governed.object(token);
            return joined(object == Phrases.NOTHING ? adjectives(token) : object);
        }
        if (isShortDefinite(token + 1) && tokens.word(token).equals("لكره")) {
            return token + 1;
        }
        int known = phrases.purpose(token);
        boolean noun = tokens.word(token).length() > SHORTEST_NOUN && (!passage.isAny(token, Role.WORD) || isField(token));
        int last = noun && isField(token) ? barePlace(token + 1) : Phrases.NOTHING;
        last = last == Phrases.NOTHING && noun ? phrase(token + 1) : last;
        return last == Phrases.NOTHING ? known : joined(last);
    }

    /** Adjectives behind a word, as many as there are; the word itself if there are none. */
    int adjectives(int word) {
        int last = word;
        while (last - word < MOST_ADJECTIVES) {
            if (isAdjective(last + 1)) {
                last++;
            } else if (NOT.contains(tokens.word(last + 1)) && tokens.goesOn(last + 1) && isAdjective(last + 2)) {
                last += 2;
            } else {
                return last;
            }
        }
        return last;
    }

    /** A place with nothing before it, or with the word for what it is. */
    int barePlace(int token) {
        if (!tokens.goesOn(token)) {
            return Phrases.NOTHING;
        }
        Optional<Mark> place = passage.bare(token, Role.PLACE);
        if (place.isPresent()) {
            return place.get().last();
        }
        Optional<Mark> cue = passage.bare(token, Role.CUE);
        return cue.isPresent() && tokens.goesOn(cue.get().last() + 1)
                ? passage.bare(cue.get().last() + 1, Role.PLACE).map(Mark::last).orElse(Phrases.NOTHING) : Phrases.NOTHING;
    }

    /** Whether institutions are named after what the word says. */
    boolean isField(int token) {
        return passage.isAny(token, Role.FIELD);
    }

    /** What a word takes behind its preposition, and what is joined to that: «بالنساء ضحايا العنف» of «التكفل». */
    int charge(int word) {
        int object = governed.object(word);
        return object == Phrases.NOTHING ? object : joined(object);
    }

    /** «بتطبيق العقوبات», «بالمخدرات والجريمة»: what a body is charged with. */
    int chargedWith(int token) {
        if (!tokens.goesOn(token) || !tokens.word(token).startsWith("ب") || tokens.word(token).length() <= SHORTEST_NOUN) {
            return Phrases.NOTHING;
        }
        int last = tokens.word(token).startsWith("بال") ? adjectives(token) : phrase(token + 1);
        return last == Phrases.NOTHING ? last : joined(last);
    }

    /** Nouns in construct and the definite one they end in, with its adjectives. */
    int phrase(int token) {
        int first = token;
        while (first - token < MOST_CONSTRUCT && phrases.isIndefiniteNoun(first) && !tokens.word(first).startsWith("ال")) {
            first++;
            while (first - token < MOST_JOINED && isFieldBehindAnd(first)) {
                first++;
            }
        }
        boolean noun = phrases.isDefinite(first) && (isField(first) || !passage.isAny(first, Role.GIVEN, Role.TITLE))
                || isShortDefinite(first);
        if (!noun) {
            return Phrases.NOTHING;
        }
        int object = governed.object(first);
        return object == Phrases.NOTHING ? adjectives(first) : object;
    }

    /** «اليد», too short to be told by its form. */
    private boolean isShortDefinite(int token) {
        return tokens.goesOn(token) && tokens.word(token).length() == SHORTEST_NOUN + 1 && tokens.word(token).startsWith("ال")
                && isField(token);
    }

    private int joined(int phrase) {
        int last = phrase;
        for (int times = 0; times < MOST_JOINED; times++) {
            int next = last + 1;
            if (isJoined(next)) {
                last = adjectives(next);
            } else if (isJoinedField(next)) {
                last = phrase(next + 1);
            } else {
                return last;
            }
        }
        return last;
    }

    private boolean isJoined(int token) {
        String word = tokens.word(token);
        return tokens.goesOn(token) && JOINED.matcher(word).matches() && !phrases.isStop(token) && !FORM_EIGHT.matcher(word).matches()
                && (isField(token) || !PERSONS.matcher(word).matches() && !passage.isAny(token, Role.HEAD, Role.GIVEN, Role.PLACE))
                && !passage.isAny(token, Role.ORGANIZATION, Role.EVENTHEAD)
                && (word.endsWith("يه") || !passage.isAny(token, Role.TITLE));
    }

    /** «وإصلاح الإدارة»: an indefinite noun that institutions are for, and what it is of. */
    private boolean isJoinedField(int token) {
        return isFieldBehindAnd(token) && phrase(token + 1) != Phrases.NOTHING;
    }

    /** «وأولياء» in «آباء وأولياء التلاميذ». */
    private boolean isFieldBehindAnd(int token) {
        return tokens.goesOn(token) && passage.mark(token, Role.FIELD).filter(field -> field.glued() && field.last() == token
                && phrases.isBehind(field, 'و') && !tokens.isDefinite(token, true)).isPresent();
    }

    private boolean isAdjective(int token) {
        return phrases.isDefinite(token) && (ORGANIZED.equals(tokens.word(token)) && tokens.word(token - 1).endsWith(CRIME)
                || passage.isAny(token, Role.ADJECTIVE, Role.NATIONALITY)
                || NISBA.matcher(tokens.word(token)).matches()
                        && !passage.isAny(token, Role.GIVEN, Role.TITLE, Role.PLACE, Role.ORGANIZATION, Role.SURNAME));
    }
}
