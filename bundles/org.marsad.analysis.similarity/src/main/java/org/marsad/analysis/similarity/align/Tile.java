package org.marsad.analysis.similarity.align;

/**
 * A run of words that stands in two texts, word for word.
 *
 * @param here   the index of its first word in the first text
 * @param there  the same in the other
 * @param length how many words
 */
record Tile(int here, int there, int length) {

    int hereEnd() {
        return here + length;
    }

    int thereEnd() {
        return there + length;
    }
}
