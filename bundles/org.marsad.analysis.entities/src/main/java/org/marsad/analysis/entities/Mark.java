package org.marsad.analysis.entities;

/**
 * A name of a list met in a text, in one of its meanings.
 *
 * @param sense what the list says of it
 * @param first the first token of it, which may have particles glued to its front
 * @param last  the last token
 * @param begin where the name begins in the text, behind the particles
 * @param end   the place after it
 * @param glued whether particles are glued to its front
 */
record Mark(Sense sense, int first, int last, int begin, int end, boolean glued) {

    /** The line of the list. */
    Entry entry() {
        return sense.entry();
    }

    /** The name as the list has it. */
    String spelling() {
        return sense.spelling();
    }

    boolean is(Role role) {
        return sense.role() == role;
    }
}
