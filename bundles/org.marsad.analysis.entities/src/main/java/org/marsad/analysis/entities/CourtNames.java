package org.marsad.analysis.entities;

import java.util.Set;

/** Reads the names of courts and of their chambers. A reading gives the last token, or {@link Phrases#NOTHING}. */
final class CourtNames {

    private static final Set<String> CHARGED = Set.of("المكلفه", "المختصه");
    private static final Set<String> BEFORE = Set.of("لدي");

    private final Passage passage;
    private final Tokens tokens;
    private final Phrases phrases;
    private final Complement complement;

    CourtNames(Passage passage, Phrases phrases, Complement complement) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.phrases = phrases;
        this.complement = complement;
    }

    /** The place of a court belongs to its name; without one it is the court that was named before. */
    int court(Mark head) {
        int next = head.last() + 1;
        int last = head.last();
        if (head.last() == head.first()) {
            last = phrases.nouns(next);
            if (last == Phrases.NOTHING) {
                int town = phrases.place(next);
                return town == Phrases.NOTHING ? town : complement.adjectives(town);
            }
        } else {
            last = complement.adjectives(last);
        }
        int place = phrases.placeOrTown(last + 1);
        place = place == Phrases.NOTHING ? complement.purpose(last + 1) : place;
        return place != Phrases.NOTHING ? place : last > head.last() ? last : Phrases.NOTHING;
    }

    /** A chamber has the name of its court behind its own: «غرفة الجنايات بمحكمة الاستئناف بفاس». */
    int chamber(Mark head) {
        int last = complement.adjectives(head.last());
        if (CHARGED.contains(tokens.word(last + 1)) && tokens.goesOn(last + 1)) {
            int charge = complement.chain(last + 2);
            last = charge == Phrases.NOTHING ? last : charge;
        }
        int next = BEFORE.contains(tokens.word(last + 1)) ? last + 2 : last + 1;
        return !tokens.goesOn(next) ? Phrases.NOTHING : passage.marks(next).stream()
                .filter(mark -> mark.is(Role.HEAD) && mark.entry().kind().equals("court"))
                .map(this::court).filter(end -> end != Phrases.NOTHING).findFirst().orElse(Phrases.NOTHING);
    }
}
