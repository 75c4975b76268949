package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another name or an abbreviation in brackets behind a name belongs to it: «الشرطة الجنائية الدولية (الإنتربول)». */
final class BracketRule {

    private static final int LONGEST_ABBREVIATION = 10;
    private static final int MOST_SPELLED = 7;
    /** The kind of heads that are adjectives as often: «المنظمة» in «الجريمة المنظمة». */
    private static final String WITH_ARTICLE = "definite";
    private static final int MOST_MORE = 8;
    /** Words with which a name goes on, folded. */
    private static final Set<String> OPENING = Set.of("بين", "حول", "ضد", "المكلف", "المكلفه", "المعني", "المعنيه",
            "المختص", "المختصه", "الخاص", "الخاصه");
    private static final Set<String> AREAS = Set.of("في مجال", "في ميدان", "في مجالات", "في قطاع", "في شوون", "من اجل");
    private static final Set<String> LETTERS = Set.of("اي", "بي", "سي", "دي", "اف", "جي", "اتش", "جاي", "كي", "كاي", "ال", "ام", "ان", "او",
            "كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد", "ايه", "اه", "كا", "ايس");
    private static final Set<String> LATIN_PARTICLES = Set.of("de", "del", "la", "las", "los", "des", "du", "of", "for",
            "and", "et", "the", "y",
            "e", "d", "di", "der", "für", "und", "en", "to", "on", "in");

    private final Passage passage;
    private final Tokens tokens;

    BracketRule(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** The candidates, organisations and events longer by their brackets. */
    List<Candidate> extend(List<Candidate> candidates) {
        List<Candidate> extended = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            boolean mayHave = candidate.role() == Role.ORGANIZATION || candidate.role() == Role.EVENT;
            extended.add(mayHave ? end(candidate).map(candidate::upTo).orElse(candidate) : candidate);
        }
        return extended;
    }

    private Optional<Integer> end(Candidate candidate) {
        int last = tokens.at(candidate.end() - 1);
        int opening = opening(last + 1, candidate.rule().equals("institution"));
        if (!tokens.isSign(opening, '(') || !tokens.isWord(opening + 1)) {
            return Optional.empty();
        }
        int close = opening + 2;
        if (tokens.isSign(close, ')') && isAbbreviation(opening + 1)) {
            return Optional.of(tokens.end(close));
        }
        Optional<Integer> known = passage.marks(opening + 1).stream()
                .filter(mark -> mark.is(Role.ORGANIZATION) && tokens.isSign(mark.last() + 1, ')')
                        && (isSame(mark.entry(), last)
                                || candidate.rule().equals("institution") && !isHeaded(mark) && !isOutlet(opening + 1)))
                .map(mark -> tokens.end(mark.last() + 1)).findFirst();
        return known.isPresent() ? known : spelledOut(opening + 1);
    }

    private int opening(int next, boolean mayGoOn) {
        if (tokens.isSign(next, '(')) {
            return next;
        }
        int behindPlace = behindPlace(next);
        return behindPlace == Phrases.NOTHING && mayGoOn ? behindMore(next) : behindPlace;
    }

    /** The bracket with Latin capitals behind the place of a body: «بالرباط (ABCD)». */
    private int behindPlace(int token) {
        Optional<Mark> place = tokens.goesOn(token) ? passage.mark(token, Role.PLACE).filter(Mark::glued) : Optional.empty();
        int opening = place.map(Mark::last).orElse(token) + 1;
        boolean capitals = place.isPresent() && passage.text().charAt(place.get().begin() - 1) == 'ب' && tokens.isSign(opening, '(')
                && tokens.isWord(opening + 1) && Character.isUpperCase(tokens.first(opening + 1));
        return capitals ? opening : Phrases.NOTHING;
    }

    /**
     * The bracket behind words with which a name goes on, if it has an abbreviation that says that they belong to it: «في مجال إنفاذ
     * القانون (يوروبول)». Without such a bracket it is not known where the name ends.
     */
    private int behindMore(int first) {
        String word = tokens.word(first);
        boolean more = tokens.goesOn(first) && (OPENING.contains(word) || word.startsWith("ل")
                || tokens.goesOn(first + 1) && AREAS.contains(word + ' ' + tokens.word(first + 1)));
        if (!more) {
            return Phrases.NOTHING;
        }
        for (int token = first; token < first + MOST_MORE; token++) {
            if (tokens.isSign(token, '(')) {
                return tokens.isWord(token + 1) && tokens.isSign(token + 2, ')') && !isOutlet(token + 1) ? token : Phrases.NOTHING;
            }
            if (!tokens.goesOn(token) || tokens.isNumber(token) || passage.isAny(token, Role.ORGANIZATION, Role.TITLE, Role.GIVEN)
                    || passage.anyMark(token, mark -> mark.is(Role.HEAD) && !mark.entry().kind().equals(WITH_ARTICLE))
                    || SurnameShape.isVerb(tokens.word(token))) {
                return Phrases.NOTHING;
            }
        }
        return Phrases.NOTHING;
    }

    /** «(رويترز)» behind a name says who reports of it. */
    private boolean isOutlet(int token) {
        return passage.anyMark(token, mark -> mark.is(Role.ORGANIZATION) && mark.entry().kind().equals("outlet"));
    }

    /** A body that has the word for what it is in its name is another one: «(وزارة الداخلية)». */
    private boolean isHeaded(Mark mark) {
        return passage.isAny(mark.first(), Role.HEAD);
    }

    /** Latin words, each with a capital, or names of letters: «(Guardia Civil)», «(إف بي آي)». */
    private Optional<Integer> spelledOut(int first) {
        int token = first;
        while (token - first < MOST_SPELLED && tokens.isWord(token) && (isLatinName(token) || LETTERS.contains(tokens.word(token)))) {
            token += tokens.isSign(token + 1, '-') && tokens.isWord(token + 2) ? 2 : 1;
        }
        return token > first && tokens.isSign(token, ')') ? Optional.of(tokens.end(token)) : Optional.empty();
    }

    private boolean isLatinName(int token) {
        String word = passage.text().substring(tokens.begin(token), tokens.end(token));
        boolean latin = word.codePoints().allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
        return latin && (Character.isUpperCase(word.codePointAt(0)) || LATIN_PARTICLES.contains(word));
    }

    private boolean isAbbreviation(int token) {
        String word = passage.text().substring(tokens.begin(token), tokens.end(token));
        boolean latin = word.chars().allMatch(unit -> unit >= 'A' && unit <= 'Z' || unit >= 'a' && unit <= 'z');
        return word.length() >= 2 && word.length() <= LONGEST_ABBREVIATION && (latin || isArabicAbbreviation(token));
    }

    /** «كاف», «بترا»: one word that is no other name and none of the words of a sentence. */
    private boolean isArabicAbbreviation(int token) {
        return tokens.word(token).length() > 2 && !tokens.isNumber(token) && !tokens.isDefinite(token, true)
                && !passage.isAny(token, Role.WORD, Role.PLACE, Role.GIVEN, Role.TITLE, Role.NATIONALITY, Role.FIELD);
    }

    /** Whether another name of the same organisation ends at the token. */
    private boolean isSame(Entry entry, int last) {
        for (int first = last; first >= Math.max(0, last - 6); first--) {
            for (Mark mark : passage.marks(first)) {
                if (mark.last() == last && mark.entry() == entry) {
                    return true;
                }
            }
        }
        return false;
    }
}
