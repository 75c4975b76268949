package org.marsad.index.lucene.text;

/** The forms in which words are compared. */
public enum Form {

    /** As it is written, without marks. */
    EXACT,
    /** With letters that are often exchanged made one. */
    FOLDED,
    /** Folded and without particles and endings. */
    STEM
}
