package org.marsad.analysis.similarity.comparison;

import java.util.List;

/**
 * What a sentence has a name for: where a lorry is bound, who holds an office. Two names in the same slot are two answers to one
 * question (frame semantics: Fillmore, Frame semantics and the nature of language, 1976).
 *
 * @param frame  the kind of question
 * @param anchor what it is asked of, such as {@code truck}; empty where the sentence does not say
 * @param more   what belongs to it, by stems in their order: whose minister, mayor of what
 * @param words  it as the text has it, for readers
 */
record Slot(Frame frame, String anchor, List<String> more, String words) {

    /** Keeps its own copy. */
    Slot {
        more = List.copyOf(more);
    }

    /** Only those of one group can be the same. */
    String group() {
        return switch (frame) {
            case TO, FROM, BURIED, BORN, NATIVE, LIVES -> "";
            case ALIKE -> anchor + " " + String.join(" ", more);
            default -> anchor;
        };
    }

    /** The same slot in other words for readers. */
    Slot as(String written) {
        return new Slot(frame, anchor, more, written);
    }

    /** What is asked. */
    enum Frame {
        /** Where something or somebody is bound for. */
        TO(false),
        /** Where it comes from. */
        FROM(false),
        /** Where somebody was buried. */
        BURIED(false),
        /** Where somebody was born. */
        BORN(false),
        /** Where somebody's people are from. */
        NATIVE(false),
        /** Where somebody lives. */
        LIVES(false),
        /** Where something happened or was held. */
        HAPPENED(true),
        /** Where the hurt or the dead were taken. */
        TAKEN(false),
        /** Who holds an office. */
        OFFICE(false),
        /** Who arrested, seized or broke up. */
        ACTED(false),
        /** Which court ruled. */
        RULED(false),
        /** Whatever stands behind the same word in nearly the same sentence. */
        ALIKE(true);

        private final boolean nowhereElse;

        Frame(boolean nowhereElse) {
            this.nowhereElse = nowhereElse;
        }

        /** Whether two names differ only if neither is anywhere in the other document. */
        boolean nowhereElse() {
            return nowhereElse;
        }
    }
}
