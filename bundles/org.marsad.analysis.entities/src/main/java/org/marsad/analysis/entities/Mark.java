package org.marsad.analysis.entities;

/**
 * A name of a list met in a text, in one of its meanings.
 *
 * @param entry    what the list says
 * @param spelling the name as the list has it
 * @param first    the first token of it, which may have particles glued to its front
 * @param last     the last token
 * @param begin    where the name begins in the text, behind the particles
 * @param end      the place after it
 * @param glued    whether particles are glued to its front
 */
record Mark(Entry entry, String spelling, int first, int last, int begin, int end, boolean glued) {

    boolean is(Role role) {
        return entry.role() == role;
    }
}
