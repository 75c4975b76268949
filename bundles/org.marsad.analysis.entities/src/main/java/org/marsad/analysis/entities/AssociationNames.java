package org.marsad.analysis.entities;

import java.util.Optional;

/** Reads what associations are called, a place in it or not. A reading gives the last token, or {@link Phrases#NOTHING}. */
final class AssociationNames {

    private static final String GUARDIANS = "اولياء";
    private static final int SHORTEST = 3;

    private final Passage passage;
    private final Tokens tokens;
    private final Phrases phrases;
    private final Complement complement;

    AssociationNames(Passage passage, Phrases phrases, Complement complement) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.phrases = phrases;
        this.complement = complement;
    }

    /** «أمل الشاوية للتنمية والتضامن», «نساء الأطلس»: a noun and a place; «أمل للتنمية»: a given name and what it is for. */
    int named(int next) {
        boolean noun = tokens.goesOn(next) && tokens.word(next).length() >= SHORTEST && !tokens.isNumber(next)
                && !tokens.isDefinite(next, true) && passage.bare(next, Role.WORD).isEmpty() && passage.bare(next, Role.PLACE).isEmpty()
                && !passage.isAny(next, Role.TITLE, Role.NATIONALITY);
        if (!noun || !tokens.goesOn(next + 1)) {
            return Phrases.NOTHING;
        }
        Optional<Mark> place = passage.bare(next + 1, Role.PLACE).filter(mark -> !mark.entry().byCue());
        int last = place.map(Mark::last).orElse(next);
        boolean purposeful = tokens.goesOn(last + 1) && phrases.isBehindLam(last + 1) && complement.isField(last + 1);
        int purpose = purposeful ? complement.purpose(last + 1) : Phrases.NOTHING;
        if (place.isPresent()) {
            return Math.max(last, purpose);
        }
        return passage.bare(next, Role.GIVEN).isPresent() ? purpose : Phrases.NOTHING;
    }

    /** «آباء وأولياء التلاميذ بإقليم سطات»: of these there is one everywhere, and the place belongs to the name. */
    int ofFamilies(int first, int last) {
        boolean families = false;
        for (int token = first; token <= last; token++) {
            families |= tokens.word(token).endsWith(GUARDIANS);
        }
        if (!families || !tokens.goesOn(last + 1)) {
            return Phrases.NOTHING;
        }
        return phrases.placeOrTown(last + 1);
    }
}
