package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.function.Consumer;

/** Places, organisations and events that a list has. */
final class ListRule implements Rule {

    private static final double SURE = 0.95;
    private static final double BY_CUE = 0.8;
    private static final String OUTLET = "outlet";
    /** Signs behind the place a line opens with. */
    private static final String DATELINE = ":/";

    /** Words before the name of a place; with these a name that is also an ordinary word is a place. */
    private static final WordSet PREPOSITIONS = WordSet.of("في", "من", "الي", "نحو", "صوب", "باتجاه", "قرب", "داخل", "خارج", "شمال", "جنوب",
            "شرق", "غرب", "وسط", "بين", "عبر");

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        for (int token = 0; token < passage.tokens().size(); token++) {
            if (!passage.isAny(token, Role.PLACE, Role.ORGANIZATION, Role.EVENT)) {
                continue;
            }
            for (Mark mark : passage.marks(token)) {
                if (mark.is(Role.PLACE) || mark.is(Role.ORGANIZATION) || mark.is(Role.EVENT)) {
                    read(passage, mark).ifPresent(found);
                }
            }
        }
    }

    private static Optional<Candidate> read(Passage passage, Mark mark) {
        Entry entry = mark.entry();
        if (entry.byCue() && !hasCue(passage, mark) || mark.is(Role.PLACE) && isPartOfMore(passage, mark)) {
            return Optional.empty();
        }
        int begin = begin(passage, mark);
        return Optional.of(new Candidate(entry.role(), begin, mark.end(), entry.name(), entry.kind(), "list", entry.source(),
                entry.byCue() ? BY_CUE : SURE));
    }

    /** «صحيفة» and the like say what an outlet is and do not belong to its name. */
    private static int begin(Passage passage, Mark mark) {
        if (!mark.entry().kind().equals(OUTLET) || mark.last() == mark.first()) {
            return mark.begin();
        }
        boolean announced = passage.anyMark(mark.first(), head -> head.is(Role.HEAD)
                && head.entry().kind().equals(OUTLET) && head.last() == mark.first());
        return announced ? passage.tokens().begin(mark.first() + 1) : mark.begin();
    }

    static boolean hasCue(Passage passage, Mark mark) {
        Tokens tokens = passage.tokens();
        if (mark.glued()) {
            char particle = passage.text().charAt(mark.begin() - 1);
            boolean joined = particle == 'و' && mark.begin() - 1 == tokens.begin(mark.first()) && tokens.goesOn(mark.first());
            return particle == 'ب' || joined && passage.endsHere(mark.first() - 1, Role.PLACE);
        }
        int before = mark.first() - 1;
        if (tokens.opensLine(mark.first())) {
            return DATELINE.indexOf(passage.text().charAt(Math.min(mark.end(), passage.text().length() - 1))) >= 0
                    || tokens.isSign(mark.last() + 1, '-') || tokens.isSign(mark.last() + 1, '–') || tokens.isSign(mark.last() + 1, '/');
        }
        return !tokens.opensLine(mark.first()) && (passage.endsHere(before, Role.CUE) || PREPOSITIONS.has(tokens, before));
    }

    /** Whether the word before the token is one that stands before places. */
    static boolean isBehindPreposition(Tokens tokens, int token) {
        return tokens.goesOn(token) && PREPOSITIONS.has(tokens, token - 1);
    }

    /** «نيو» before it or a hyphen on either side: the name of something else. */
    private static boolean isPartOfMore(Passage passage, Mark mark) {
        Tokens tokens = passage.tokens();
        return mark.first() > 1 && tokens.isSign(mark.first() - 1, '-') && !mark.glued()
                && tokens.end(mark.first() - 1) == tokens.begin(mark.first()) && tokens.end(mark.first() - 2) == tokens.begin(mark.first() - 1) && !passage.isAny(mark.first() - 2, Role.PLACE);
    }
}
