package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Set;

/**
 * Words of a list, one form of one of them.
 *
 * @param use          what they are for
 * @param form         the form, of a verb
 * @param words        the words in folded spelling
 * @param prepositions how a noun that is said is led to, folded; of verbs only: a preposition («أعلن عن تشكيل»), a glued letter
 *                     («تعهد ب»), {@code +} for a noun behind the subject («نفى فلان وجود»), {@code +} and a preposition for one
 *                     with that preposition behind it («وصف فلان اللقاء بالمثمر»)
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
