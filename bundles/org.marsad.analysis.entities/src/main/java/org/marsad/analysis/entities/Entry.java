package org.marsad.analysis.entities;

import java.util.List;

/**
 * A line of a list.
 *
 * @param name    the canonical name
 * @param aliases other names and spellings of the same
 * @param role    what the line says about them
 * @param kind    more about it, such as {@code city} or {@code outlet}; may be empty
 * @param within  the country it belongs to, ISO 3166 code; may be empty
 * @param byCue   whether it counts only where words around it speak for it
 * @param list    the list it is from
 * @param line    its line there, from 1
 */
record Entry(String name, List<String> aliases, Role role, String kind, String within, boolean byCue, String list, long line) {

    Entry {
        aliases = List.copyOf(aliases);
    }

    /** The place in the lists, as annotations state it. */
    String source() {
        return list + ":" + line;
    }
}
