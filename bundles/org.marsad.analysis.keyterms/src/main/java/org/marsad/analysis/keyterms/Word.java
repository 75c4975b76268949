package org.marsad.analysis.keyterms;

/**
 * A word of the document that may be part of a term.
 *
 * @param begin       where it begins in the view, behind its particles
 * @param end         where it ends, before its pronouns
 * @param shape       what can be said of it wherever it stands
 * @param stemNumber  the number of its stem in the document, from 0 in the order in which stems are met
 * @param isJoined    whether the word before in the list stands before it in the same phrase
 * @param sentence    the number of its sentence, from 0
 * @param isNoun      whether its form or the word before it says that it is no verb
 * @param isAdjective whether it stands behind a word as adjectives do
 * @param inTitle     whether it stands in the title
 */
record Word(int begin, int end, Shape shape, int stemNumber, boolean isJoined, int sentence, boolean isNoun,
        boolean isAdjective, boolean inTitle) {

    String stem() {
        return shape.stem();
    }
}
