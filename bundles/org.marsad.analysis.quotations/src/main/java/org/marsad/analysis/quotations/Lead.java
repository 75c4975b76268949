package org.marsad.analysis.quotations;

import java.util.Optional;

/**
 * What a cue leads to.
 *
 * @param kind   how speech begins
 * @param first  the first token behind the cue
 * @param end    the token behind those that may name the speaker
 * @param begin  the token with which the speech begins
 * @param quoted the stretch in quotation marks that is the speech, if it is one
 */
record Lead(Kind kind, int first, int end, int begin, Optional<Quoted> quoted) {

    /** How speech begins. */
    enum Kind {
        /** With a quotation mark. */
        QUOTED,
        /** With «أن» or «إن». */
        THAT,
        /** With a colon. */
        COLON,
        /** With a preposition of the verb and a noun: «أعلن عن تشكيل». */
        NOUN,
        /** With a noun for what is stressed: «ضرورة», «أهمية». */
        MATTER,
        /** With a noun behind the subject of the verb: «نفى فلان وجود». */
        OBJECT;

        /** Whether what is said is a noun, and not a clause or the very words. */
        boolean isNominal() {
            return this == NOUN || this == MATTER || this == OBJECT;
        }
    }
}
