package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Places, organisations and events that a list has. */
final class ListRule implements Rule {

    private static final double SURE = 0.95;
    private static final double BY_CUE = 0.8;
    /** Regions that are called as directions are need more than «من»: «بجهة الشرق». */
    private static final Set<String> DIRECTIONS = Set.of("الشرق", "الغرب", "الشمال", "الجنوب", "الوسط");
    private static final String NATION_AND_COUNTRY = "السعودية";
    /** Verbs have it before them; «سنابل» is no «نابل». */
    private static final char FUTURE = 'س';
    private static final String COMPANY = "company";
    private static final String OUTLET = "outlet";
    /** Signs behind the place a line opens with. */
    private static final String DATELINE = ":/";
    private static final String DOTS = "..";
    private static final String ELLIPSIS = "…";

    /** Words before the name of a place; with these a name that is also an ordinary word is a place. */
    private static final WordSet PREPOSITIONS = WordSet.of("في", "من", "الي", "نحو", "صوب", "باتجاه", "قرب", "داخل", "خارج", "شمال", "جنوب",
            "شرق", "غرب", "وسط", "بين", "عبر", "قباله", "سواحل", "بسواحل", "محيط", "بمحيط", "مشارف", "تخوم", "احواز",
            "باحواز", "وفي", "ومن",
            "والي", "دول", "بدول", "لدول", "ودول", "بلدان");

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

    /** «الوزير مازن فلان»: a short name of a body that is a given name, too, behind a title. */
    private static boolean isGivenName(Passage passage, Mark mark) {
        return mark.is(Role.ORGANIZATION) && mark.first() == mark.last() && !mark.glued() && passage.endsHere(mark.first() - 1, Role.TITLE)
                && passage.bare(mark.first(), Role.GIVEN).filter(given -> !given.entry().byCue()).isPresent();
    }

    private static Optional<Candidate> read(Passage passage, Mark mark) {
        if (isGivenName(passage, mark)) {
            return Optional.empty();
        }
        if (mark.glued() && passage.text().charAt(mark.begin() - 1) == FUTURE) {
            return Optional.empty();
        }
        Entry entry = mark.entry();
        boolean other = mark.is(Role.PLACE) && (isPartOfMore(passage, mark) || opensOtherWords(passage, mark));
        if (other || isNationality(passage, mark) || Accusative.isAdjective(passage, mark) || entry.byCue() && !hasCue(passage, mark)) {
            return Optional.empty();
        }
        int begin = begin(passage, mark);
        return Optional.of(new Candidate(entry.role(), begin, mark.end(), entry.name(), entry.kind(), "list", entry.source(),
                entry.byCue() ? BY_CUE : SURE));
    }

    /** «السعودية» behind a definite feminine is an adjective: «الكاتبة السعودية». */
    private static boolean isNationality(Passage passage, Mark mark) {
        if (mark.glued() || !NATION_AND_COUNTRY.equals(mark.spelling())) {
            return false;
        }
        Tokens tokens = passage.tokens();
        int before = mark.first() - 1;
        boolean definite = tokens.isDefinite(before, true) || passage.isAny(before, Role.TITLE);
        return tokens.goesOn(mark.first()) && tokens.isWord(before) && definite
                && (tokens.word(before).endsWith("ه") || tokens.word(before).endsWith("ات"));
    }

    /** «صحيفة» and the like say what an outlet is and do not belong to its name. */
    private static int begin(Passage passage, Mark mark) {
        String kind = mark.entry().kind();
        if (mark.last() == mark.first() || !kind.equals(OUTLET) && !kind.equals(COMPANY)) {
            return mark.begin();
        }
        boolean announced = passage.anyMark(mark.first(), head -> head.is(Role.HEAD) && head.entry().kind().equals(kind)
                && head.last() == mark.first());
        return announced ? passage.tokens().begin(mark.first() + 1) : mark.begin();
    }

    static boolean hasCue(Passage passage, Mark mark) {
        Tokens tokens = passage.tokens();
        if (mark.glued()) {
            if (DIRECTIONS.contains(mark.spelling())) {
                return false;
            }
            char particle = passage.text().charAt(mark.begin() - 1);
            boolean joined = particle == 'و' && mark.begin() - 1 == tokens.begin(mark.first()) && tokens.goesOn(mark.first());
            return particle == 'ب' || joined && passage.endsHere(mark.first() - 1, Role.PLACE);
        }
        int before = mark.first() - 1;
        if (tokens.opensLine(mark.first())) {
            return DATELINE.indexOf(passage.text().charAt(Math.min(mark.end(), passage.text().length() - 1))) >= 0
                    || passage.text().startsWith(DOTS, mark.end()) || passage.text().startsWith(ELLIPSIS, mark.end())
                    || tokens.isSign(mark.last() + 1, '-') || tokens.isSign(mark.last() + 1, '–') || tokens.isSign(mark.last() + 1, '/');
        }
        if (tokens.isSign(before, '،') && passage.endsHere(before - 1, Role.PLACE)) {
            return tokens.isSign(mark.last() + 1, '،') || passage.marks(mark.last() + 1).stream().anyMatch(next -> next.is(Role.PLACE)
                    && next.glued() && passage.text().charAt(next.begin() - 1) == 'و');
        }
        return passage.endsHere(before, Role.CUE) || PREPOSITIONS.has(tokens, before) && !DIRECTIONS.contains(mark.spelling());
    }

    /** Whether the word before the token is one that stands before places. */
    static boolean isBehindPreposition(Tokens tokens, int token) {
        return tokens.goesOn(token) && PREPOSITIONS.has(tokens, token - 1);
    }

    /** «مسقط رأسه». */
    private static boolean opensOtherWords(Passage passage, Mark mark) {
        if (!passage.isAny(mark.first(), Role.WORD)) {
            return false;
        }
        for (Mark other : passage.marks(mark.first())) {
            if (other.is(Role.WORD) && other.last() > mark.last()) {
                return true;
            }
        }
        return false;
    }

    /** «نيو» before it or a hyphen on either side: the name of something else. */
    private static boolean isPartOfMore(Passage passage, Mark mark) {
        Tokens tokens = passage.tokens();
        return mark.first() > 1 && tokens.isSign(mark.first() - 1, '-') && !mark.glued()
                && tokens.end(mark.first() - 1) == tokens.begin(mark.first())
                && tokens.end(mark.first() - 2) == tokens.begin(mark.first() - 1) && !passage.isAny(mark.first() - 2, Role.PLACE);
    }
}
