package org.marsad.api.text;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A written word that a {@link Matcher} has looked at once, to be cut with the counts of one text after another. Whoever meets the same
 * words in many texts keeps it, as long as the matcher is there. Immutable; may be used by several threads at once.
 */
@ProviderType
@FunctionalInterface
public interface PreparedWord {

    /**
     * How the word is put together: what {@link Matcher#cut} gives for it. Mostly this is the same object whenever the parts are the
     * same, so that what follows from them may be kept with it.
     *
     * @param counts how often words occur in a body of text, as for {@link Matcher#cut}
     */
    WordCut cut(WordCounts counts);
}
