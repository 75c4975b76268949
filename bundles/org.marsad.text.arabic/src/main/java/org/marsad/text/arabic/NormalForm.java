package org.marsad.text.arabic;

import java.util.EnumSet;
import java.util.Set;
import org.marsad.api.text.NormalizedText;

/**
 * A normal form made of a set of {@link Rule rules}.
 *
 * <p>What it writes is in normal form already: writing it again changes nothing. Texts that Unicode holds for
 * canonically equivalent have the same normal form; so have texts that differ in the order of Arabic marks alone.
 */
final class NormalForm {

    private final CharacterTable table;
    private final Entities entities;
    private final boolean shortensElongations;

    NormalForm(Set<Rule> rules) {
        Set<Rule> copy = EnumSet.noneOf(Rule.class);
        copy.addAll(rules);
        table = new CharacterTable(copy);
        entities = copy.contains(Rule.ENTITIES) ? new Entities(table) : null;
        shortensElongations = copy.contains(Rule.ELONGATION);
    }

    /** The order is important: only rewritten text shows which letters repeat, and which references are whole. */
    NormalizedText normalize(String original) {
        NormalizedText text = Rewriter.rewrite(original, table);
        if (entities != null) {
            text = entities.decode(text);
        }
        return shortensElongations ? Elongations.shorten(text) : text;
    }
}
