package org.marsad.analysis.keyterms;

/** How words of a text are written when nothing is glued to the first. */
final class Words {

    private Words() {
    }

    /** The words from one to another, with one space between each. */
    static String written(String text, Word first, Word last) {
        return (first.shape().surface() + text.substring(first.end(), last.end())).replaceAll("[\\s\\p{Z}]+", " ");
    }
}
