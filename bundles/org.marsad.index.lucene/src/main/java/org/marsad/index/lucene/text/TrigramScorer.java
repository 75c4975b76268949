package org.marsad.index.lucene.text;

import org.apache.lucene.util.BytesRef;

/**
 * Scores texts by the trigrams they share with the words of a question, with BM25. For one thread.
 *
 * <p>That a trigram occurs at all counts more here than with words, and how often it does counts less: a trigram that comes
 * again is often from another word. So k1 is smaller than what words have, and the length of the text matters less.
 */
public final class TrigramScorer {

    private static final float K1 = 0.4f;
    private static final float B = 0.6f;

    private final float[] weights = new float[Trigrams.NUMBERS];
    private final float meanLength;
    private final int[] shared;
    private final int[] counts;

    /** A scorer for the trigrams of a question among texts with these statistics. */
    public TrigramScorer(TrigramCounts asked, TrigramStatistics statistics) {
        int last = -1;
        for (int i = 0; i < asked.different(); i++) {
            last = asked.next(last + 1);
            weights[last] = asked.count(last) * statistics.rarity(last);
        }
        meanLength = statistics.meanLength();
        shared = new int[asked.different()];
        counts = new int[asked.different()];
    }

    /** How well a text answers. */
    public float score(BytesRef profile) {
        int[] sums = new int[2];
        TrigramProfile.read(profile, (trigram, count) -> {
            if (weights[trigram] > 0) {
                shared[sums[0]] = trigram;
                counts[sums[0]++] = count;
            }
            sums[1] += count;
        });
        float norm = K1 * (1 - B + B * sums[1] / meanLength);
        float score = 0;
        for (int i = 0; i < sums[0]; i++) {
            score += weights[shared[i]] * counts[i] / (counts[i] + norm);
        }
        return score;
    }
}
