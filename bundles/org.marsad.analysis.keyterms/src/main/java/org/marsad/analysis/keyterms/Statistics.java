package org.marsad.analysis.keyterms;

import java.util.Arrays;

/** What is counted of the forms of one word in a document. */
final class Statistics {

    /** The sentences in which they stand, in reading order, one for each place. */
    private int[] sentences = new int[2];
    private int count;
    private int differentSentences;
    private int nouns;
    private int leftCount;
    private int rightCount;
    private int differentLeft;
    private int differentRight;

    /** A place: the number of its sentence, and whether the word stands there as only nouns do. */
    void add(int sentence, boolean isNoun) {
        if (count == sentences.length) {
            sentences = Arrays.copyOf(sentences, count * 2);
        }
        differentSentences += count > 0 && sentences[count - 1] == sentence ? 0 : 1;
        sentences[count++] = sentence;
        nouns += isNoun ? 1 : 0;
    }

    /** A word that goes with it on the left. */
    void addLeft(boolean isNew) {
        leftCount++;
        differentLeft += isNew ? 1 : 0;
    }

    /** A word that goes with it on the right. */
    void addRight(boolean isNew) {
        rightCount++;
        differentRight += isNew ? 1 : 0;
    }

    int count() {
        return count;
    }

    int nouns() {
        return nouns;
    }

    int differentSentences() {
        return differentSentences;
    }

    double median() {
        int middle = count / 2;
        return count % 2 == 1 ? sentences[middle] : (sentences[middle - 1] + sentences[middle]) / 2.0;
    }

    /** Beside how many different words it stands, of all that stand beside it. */
    double variety() {
        return ratio(differentLeft, leftCount) + ratio(differentRight, rightCount);
    }

    private static double ratio(int different, int all) {
        return all == 0 ? 0 : (double) different / all;
    }
}
