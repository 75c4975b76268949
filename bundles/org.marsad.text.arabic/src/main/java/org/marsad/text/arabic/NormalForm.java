package org.marsad.text.arabic;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.RecentWords;

/**
 * A normal form made of a set of {@link Rule rules}.
 *
 * <p>What it writes is in normal form already: writing it again changes nothing. Texts that Unicode holds for
 * canonically equivalent have the same normal form; so have texts that differ in the order of Arabic marks alone.
 */
final class NormalForm {

    private static final int WORDS_KEPT = 1 << 12;

    private final CharacterTable table;
    private final Entities entities;
    private final boolean shortensElongations;
    private final RecentWords<NormalizedText> recent = new RecentWords<>(WORDS_KEPT, this::make);

    NormalForm(Set<Rule> rules) {
        Set<Rule> copy = EnumSet.noneOf(Rule.class);
        copy.addAll(rules);
        table = new CharacterTable(copy);
        entities = copy.contains(Rule.ENTITIES) ? new Entities(table) : null;
        shortensElongations = copy.contains(Rule.ELONGATION);
    }

    /** The form of a text. That of a word is known if the word came a short while ago, where making it takes more than looking it up. */
    NormalizedText normalize(String original) {
        if (original.length() > RecentWords.LONGEST) {
            return make(original);
        }
        Optional<NormalizedText> replaced = Rewriter.replace(original, table);
        return replaced.isPresent() ? finish(replaced.get()) : recent.of(original);
    }

    /** The text of the form alone; the text itself, if it is its own form. */
    String textOf(String original) {
        return original.length() <= RecentWords.LONGEST && table.isOwn(original) && original.indexOf('&') < 0 && !shortensElongations
                ? original : normalize(original).text();
    }

    /**
     * The units of a text in one form and then in the other, where each is replaced by one and nothing has to be done beyond single
     * ones, as with most texts. Empty for any other.
     */
    static Optional<char[]> replace(String original, NormalForm first, NormalForm second) {
        char[] firstOnes = first.table.replacements();
        char[] secondOnes = second.table.replacements();
        char[] replaced = new char[original.length()];
        for (int at = 0; at < replaced.length; at++) {
            char between = firstOnes[original.charAt(at)];
            char unit = secondOnes[between];
            if (!CharacterTable.isSimple(between) || !CharacterTable.isSimple(unit) || between == Entities.FIRST || unit == Entities.FIRST
                    || at > 1 && unit == replaced[at - 1] && unit == replaced[at - 2] && Elongations.isLetter(unit)) {
                return Optional.empty();
            }
            replaced[at] = unit;
        }
        return Optional.of(replaced);
    }

    private NormalizedText make(String original) {
        return finish(Rewriter.rewrite(original, table));
    }

    /** The order is important: only rewritten text shows which letters repeat, and which references are whole. */
    private NormalizedText finish(NormalizedText rewritten) {
        NormalizedText text = rewritten;
        if (entities != null) {
            text = entities.decode(text);
        }
        return shortensElongations ? Elongations.shorten(text) : text;
    }
}
