package org.marsad.index.lucene.query;

/**
 * A piece of a question.
 *
 * @param kind     what it is
 * @param text     what it says: the word, the words between quotes, the name of the field, the distance
 * @param position where it begins in the question, in UTF-16 units
 */
record Token(Kind kind, String text, int position) {

    /** The kinds of pieces. */
    enum Kind { WORD, QUOTED, FIELD, MINUS, OR, AND, NEAR, OPEN, CLOSE, END }
}
