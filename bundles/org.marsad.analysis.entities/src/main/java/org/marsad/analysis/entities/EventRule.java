package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Events that open with a word for what they are and have a number, or belong to somebody or some place: «الدورة 93 للجمعية العامة
 * للإنتربول», «المهرجان الوطني للفيلم», «قمة الدوحة».
 */
final class EventRule implements Rule {

    private static final double CONFIDENCE = 0.75;
    private static final int MOST_ORDINALS = 4;

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Phrases phrases = new Phrases(passage);
        for (int token = 0; token < passage.tokens().size(); token++) {
            passage.mark(token, Role.EVENTHEAD).ifPresent(head -> last(passage, phrases, head).ifPresent(last -> {
                int end = passage.tokens().end(last);
                found.accept(new Candidate(Role.EVENT, head.begin(), end, passage.words(head.begin(), end), "event", "event",
                        head.entry().source(), CONFIDENCE));
            }));
        }
    }

    private static Optional<Integer> last(Passage passage, Phrases phrases, Mark head) {
        Tokens tokens = passage.tokens();
        int last = head.last();
        boolean counted = false;
        while (last - head.last() < MOST_ORDINALS && tokens.goesOn(last + 1)
                && (tokens.isNumber(last + 1) || passage.isAny(last + 1, Role.ORDINAL))) {
            counted = true;
            last++;
        }
        boolean described = false;
        while (phrases.isDefinite(last + 1) && passage.isAny(last + 1, Role.ADJECTIVE, Role.NATIONALITY)) {
            described = true;
            last++;
        }
        int owner = owner(passage, last + 1);
        if (owner != Phrases.NOTHING) {
            return Optional.of(owner);
        }
        int purpose = phrases.purpose(last + 1);
        if (purpose != Phrases.NOTHING && (counted || described)) {
            return Optional.of(purpose);
        }
        return counted && last > head.last() ? Optional.of(last) : Optional.empty();
    }

    /** The organisation or place whose event it is, nothing or ل before it. */
    private static int owner(Passage passage, int token) {
        if (!passage.tokens().goesOn(token)) {
            return Phrases.NOTHING;
        }
        List<Mark> owners = passage.marks(token).stream().filter(mark -> mark.is(Role.ORGANIZATION) || mark.is(Role.PLACE) && !mark.glued()
                && !mark.entry().byCue()).filter(mark -> !mark.glued() || passage.text().charAt(mark.begin() - 1) == 'ل').toList();
        return owners.isEmpty() ? Phrases.NOTHING : owners.get(0).last();
    }
}
