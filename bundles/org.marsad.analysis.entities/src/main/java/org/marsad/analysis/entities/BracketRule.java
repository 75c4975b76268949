package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another name or an abbreviation in brackets behind a name belongs to it: «الشرطة الجنائية الدولية (الإنتربول)». */
final class BracketRule {

    private static final int LONGEST_ABBREVIATION = 10;

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
        if (!tokens.isSign(last + 1, '(') || !tokens.isWord(last + 2)) {
            return Optional.empty();
        }
        int close = last + 3;
        if (tokens.isSign(close, ')') && isAbbreviation(last + 2)) {
            return Optional.of(tokens.end(close));
        }
        return passage.marks(last + 2).stream()
                .filter(mark -> mark.is(Role.ORGANIZATION) && tokens.isSign(mark.last() + 1, ')') && isSame(mark.entry(), last))
                .map(mark -> tokens.end(mark.last() + 1)).findFirst();
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
