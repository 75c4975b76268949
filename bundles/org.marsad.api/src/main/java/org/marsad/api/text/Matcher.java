package org.marsad.api.text;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Recognises words and names although other words are written together with them.
 *
 * <p>A service; there is one in a container. Whoever looks names up in Arabic text asks it, so that a name which a list finds is
 * also found, highlighted and counted by a search. Texts may be given as extracted or in any normal form: spelling is folded
 * inside, and every position is a position in the text that was given, in UTF-16 units, end exclusive. Safe for use by several
 * threads.
 */
@ProviderType
public interface Matcher {

    /**
     * Changes whenever the same list and text would give other matches. An analyzer that uses the matcher folds it into its own
     * revision.
     */
    String revision();

    /**
     * Prepares a list to be looked for. That costs about as much as reading the list, at the latest when the first
     * text comes; keep what is returned.
     *
     * @param names the names, of one word or several, in any spelling, without glued particles; blank ones are left out
     */
    NameFinder finder(Collection<String> names);

    /**
     * How a written word is put together. Where several readings are possible, the one decides whose parts are words of their
     * own most often.
     *
     * @param word   one word as written, not empty
     * @param counts how often words occur in a body of text; {@link WordCounts#NONE} if there is none, {@link CountedWords} of a single
     *               text are answered the sooner
     */
    WordCut cut(String word, WordCounts counts);

    /**
     * Looks at a word once, to cut it in many texts.
     *
     * @param word one word as written, not empty
     */
    default PreparedWord prepare(String word) {
        return counts -> cut(word, counts);
    }
}
