package org.marsad.analysis.similarity.align;

import java.util.Arrays;
import org.marsad.analysis.similarity.text.Words;

/**
 * Neighbouring runs that stand in two texts with little between them: a passage in which some words were changed, put in or left out.
 * Between two runs the words that stand in both in the same order belong to it, too.
 */
final class Passage {

    private int[] here = new int[32];
    private int[] there = new int[32];
    private int size;

    Passage(Tile first) {
        take(first);
    }

    /** How many words it has in both texts. */
    int size() {
        return size;
    }

    /** The index of a word in the first text. */
    int here(int index) {
        return here[index];
    }

    /** The index of the same word in the other. */
    int there(int index) {
        return there[index];
    }

    private int hereEnd() {
        return here[size - 1] + 1;
    }

    private int thereEnd() {
        return there[size - 1] + 1;
    }

    /** Whether a run begins behind this, in both texts, with not more than {@code gap} words between. */
    boolean isFollowedBy(Tile tile, int gap) {
        int before = tile.there() - thereEnd();
        return tile.here() - hereEnd() <= gap && before >= 0 && before <= gap;
    }

    /** Goes on with a run that follows. */
    void extend(Tile tile, Words hereWords, Words thereWords) {
        bridge(hereEnd(), tile.here(), hereWords, thereEnd(), tile.there(), thereWords);
        take(tile);
    }

    /** The share of words that are in both, of the text from the first to the last of them, where that is less. */
    double density() {
        int longer = Math.max(hereEnd() - here[0], thereEnd() - there[0]);
        return (double) size / longer;
    }

    private void take(Tile tile) {
        for (int i = 0; i < tile.length(); i++) {
            take(tile.here() + i, tile.there() + i);
        }
    }

    private void take(int hereIndex, int thereIndex) {
        if (size == here.length) {
            here = Arrays.copyOf(here, size * 2);
            there = Arrays.copyOf(there, size * 2);
        }
        here[size] = hereIndex;
        there[size++] = thereIndex;
    }

    /** The longest common subsequence of two short stretches. */
    private void bridge(int begin, int end, Words words, int otherBegin, int otherEnd, Words otherWords) {
        int rows = end - begin;
        int columns = otherEnd - otherBegin;
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = words.key(begin + i) == otherWords.key(otherBegin + j) ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (words.key(begin + i) == otherWords.key(otherBegin + j)) {
                take(begin + i++, otherBegin + j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
