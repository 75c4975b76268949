package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.Set;

/**
 * Nouns with which a name goes on behind a preposition, since they say nothing without it: «الدفاع عن X», «التعاون بين X وY»,
 * «التعاون في مجال X», «التكفل بالنساء ضحايا العنف», «المعني بالمخدرات والجريمة».
 */
final class Governed {

    private static final Set<String> DEFENCE = Set.of("الدفاع", "للدفاع");
    private static final String OF = "عن";
    private static final Set<String> RELATIONS = Set.of("التعاون", "للتعاون", "التنسيق", "للتنسيق", "الحوار", "للحوار",
            "التضامن", "للتضامن",
            "الصداقه", "للصداقه", "التقارب", "للتقارب", "التبادل", "للتبادل", "المساواه", "للمساواه", "المناصفه", "الشراكه", "للشراكه");
    private static final String BETWEEN = "بين";
    private static final String IN = "في";
    private static final Set<String> AREAS = Set.of("مجال", "ميدان", "مجالات", "قطاع");
    private static final Set<String> CARE = Set.of("التكفل", "للتكفل", "النهوض", "للنهوض", "العنايه", "للعنايه", "التعريف", "للتعريف",
            "الاتجار", "المعني", "المعنيه", "الاهتمام", "للاهتمام", "الارتقاء", "للارتقاء");
    private static final String VICTIMS = "ضحايا";
    private static final String WITH_ARTICLE = "بال";
    private static final int SHORTEST_OBJECT = 5;

    private final Passage passage;
    private final Tokens tokens;
    private final Complement complement;

    Governed(Passage passage, Complement complement) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.complement = complement;
    }

    /** The last token of what stands behind the preposition of this noun, or {@link Phrases#NOTHING}. */
    int object(int noun) {
        int next = noun + 1;
        if (!tokens.goesOn(next)) {
            return Phrases.NOTHING;
        }
        String word = tokens.word(noun);
        if (DEFENCE.contains(word) && OF.equals(tokens.word(next))) {
            return complement.phrase(next + 1);
        }
        if (RELATIONS.contains(word)) {
            return BETWEEN.equals(tokens.word(next)) ? members(next + 1)
                    : IN.equals(tokens.word(next)) && tokens.goesOn(next + 1) && AREAS.contains(tokens.word(next + 1))
                            ? complement.phrase(next + 2) : Phrases.NOTHING;
        }
        return CARE.contains(word) && tokens.word(next).startsWith(WITH_ARTICLE) && tokens.word(next).length() >= SHORTEST_OBJECT
                ? withVictims(complement.adjectives(next)) : Phrases.NOTHING;
    }

    /** «قادة شرطة شرق إفريقيا», «المغرب وفرنسا», «الأديان». */
    private int members(int first) {
        int noun = first;
        while (noun - first < 2 && tokens.goesOn(noun) && passage.bare(noun, Role.PLACE).isEmpty()
                && !tokens.isDefinite(noun, true) && !tokens.isNumber(noun)) {
            noun++;
        }
        Optional<Mark> place = tokens.goesOn(noun) ? passage.bare(noun, Role.PLACE) : Optional.empty();
        if (place.isEmpty()) {
            return complement.phrase(first);
        }
        int last = place.get().last();
        Optional<Mark> other = tokens.goesOn(last + 1) ? passage.mark(last + 1, Role.PLACE).filter(Mark::glued)
                .filter(next -> passage.text().charAt(next.begin() - 1) == 'و') : Optional.empty();
        return noun == first ? other.map(Mark::last).orElse(last) : last;
    }

    private int withVictims(int last) {
        int more = tokens.goesOn(last + 1) && VICTIMS.equals(tokens.word(last + 1)) ? complement.phrase(last + 2) : Phrases.NOTHING;
        return more == Phrases.NOTHING ? last : more;
    }
}
