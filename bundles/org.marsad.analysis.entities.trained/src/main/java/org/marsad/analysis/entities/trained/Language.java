package org.marsad.analysis.entities.trained;

import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameLists;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Stemmer;

/**
 * What is known of the language without having learned it.
 *
 * @param matcher cuts words
 * @param stemmer brings forms together
 * @param gentle  the normal form texts are read in
 * @param search  the normal form words are compared in
 * @param lists   what lists say of words
 */
record Language(Matcher matcher, Stemmer stemmer, Normalizer gentle, Normalizer search, NameLists lists) {

    /** Takes words apart by the words that were learned from. */
    WordForms forms(Vocabulary vocabulary) {
        return new WordForms(matcher, stemmer, search, vocabulary.by(search));
    }

    /** The lists as features. */
    ListedNames hints() {
        return new ListHints(lists);
    }
}
