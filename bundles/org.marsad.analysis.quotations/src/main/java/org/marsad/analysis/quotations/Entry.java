package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Set;

/**
 * Words of a list, one form of one of them.
 *
 * @param use          what they are for
 * @param form         the form, of a verb
 * @param words        the words in folded spelling
 * @param prepositions behind which what is said may be a noun («أعلن عن تشكيل»), folded; of verbs only
 * @param source       the list and the line, such as {@code verbs:12}
 */
record Entry(Use use, Form form, List<String> words, Set<String> prepositions, String source) {

    /** The form of a verb. */
    enum Form {
        /** «أكد». */
        PERFECT,
        /** «يؤكد». */
        IMPERFECT,
        /** «مؤكدا»: who says it is the subject of another verb. */
        PARTICIPLE,
        /** No verb. */
        NONE
    }
}
