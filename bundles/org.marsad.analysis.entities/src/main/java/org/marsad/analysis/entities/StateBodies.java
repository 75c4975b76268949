package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;

/**
 * Reads the names of bodies of a state: offices, forces, prisons, missions abroad, and the place that tells one of many from the others.
 * A reading gives the last token, or {@link Phrases#NOTHING}.
 */
final class StateBodies {

    /** A body that has one of these in its name is one of many, and its place tells it from the others. */
    private static final Set<String> LOCAL = Set.of("الاقليمي", "الاقليميه", "الجهوي", "الجهويه", "المحلي", "المحليه", "الولائي",
            "الولائيه", "الجامعي", "الجامعيه", "الحضريه", "الابتدائيه", "الجماعي", "البلدي");
    private static final Set<String> MISSIONS = Set.of("سفارة", "قنصلية", "القنصلية العامة");
    private static final Set<String> KINGDOM = Set.of("المملكه", "للمملكه");

    private final Passage passage;
    private final Tokens tokens;
    private final Phrases phrases;
    private final Complement complement;

    StateBodies(Passage passage, Phrases phrases, Complement complement) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.phrases = phrases;
        this.complement = complement;
    }

    /** «المديرية العامة للأمن الوطني», «مديرية مراقبة التراب الوطني», «ولاية أمن مراكش». */
    int office(Mark head) {
        int next = head.last() + 1;
        int mission = MISSIONS.contains(head.spelling()) ? mission(next) : Phrases.NOTHING;
        if (mission != Phrases.NOTHING) {
            return mission;
        }
        boolean complete = head.last() > head.first() && isSecurity(head);
        int last = complement.purpose(next);
        if (last == Phrases.NOTHING) {
            last = tokens.isDefinite(head.first(), true) ? Phrases.NOTHING : complement.chain(next);
        }
        if (last == Phrases.NOTHING) {
            int place = phrases.place(next);
            return place != Phrases.NOTHING ? place : complete && head.spelling().endsWith("للأمن") ? head.last() : Phrases.NOTHING;
        }
        return last > next || phrases.isBehindLam(next) || tokens.word(next).startsWith("ل") ? withPlace(head.first(), last)
                : Phrases.NOTHING;
    }

    private static boolean isSecurity(Mark head) {
        return head.spelling().contains("أمن") || head.spelling().contains("شرطة") || head.spelling().contains("درك");
    }

    /** «المخابرات العامة الفلانية»: with what sort it is of, and of which nation. */
    int force(Mark head) {
        int last = complement.adjectives(head.last());
        return last > head.last() + 1 && passage.isAny(last, Role.NATIONALITY) ? last : Phrases.NOTHING;
    }

    /** «سفارة المملكة المغربية بمدريد», «القنصلية العامة لإسبانيا بتطوان»: the state, and where it is. */
    private int mission(int next) {
        Optional<Mark> state = tokens.goesOn(next) ? passage.mark(next, Role.PLACE).filter(place -> !place.glued()
                || phrases.isBehind(place, 'ل')) : Optional.empty();
        int last = state.map(Mark::last).orElse(KINGDOM.contains(tokens.word(next)) ? next : next - 1);
        int place = phrases.place(last + 1);
        return last >= next && place != Phrases.NOTHING ? place : Phrases.NOTHING;
    }

    /** «السجن المحلي سلا 2»: its place, and the number it has there. */
    int prison(int next) {
        int place = phrases.placeOrTown(next);
        return place != Phrases.NOTHING && tokens.goesOn(place + 1) && tokens.isNumber(place + 1)
                && tokens.word(place + 1).length() == 1 ? place + 1 : place;
    }

    /** The place of a body that is one of many belongs to its name. */
    int withPlace(int first, int last) {
        if (last > first && passage.endsHere(last, Role.PLACE)) {
            return last;
        }
        for (int token = first; token <= last; token++) {
            if (LOCAL.contains(tokens.word(token))) {
                int place = phrases.placeOrTown(last + 1);
                return place == Phrases.NOTHING ? last : place;
            }
        }
        return last;
    }
}
