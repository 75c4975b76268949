package org.marsad.analysis.entities.trained;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a first reading found in a whole document, as features for a second: how the same word was labelled elsewhere in it. A name is
 * introduced in one sentence and taken for granted in the next (Krishnan and Manning 2006).
 */
final class Memory {

    private final Labels labels;
    private final Map<Long, int[]> byForm = new HashMap<>();
    private final Map<Long, int[]> byPair = new HashMap<>();

    /**
     * Remembers a reading.
     *
     * @param passages the sentences of a document
     * @param found    their labels
     */
    Memory(Labels labels, List<Passage> passages, List<int[]> found) {
        this.labels = labels;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (int at = 0; at < passage.size(); at++) {
                if (isOfUse(passage, at)) {
                    count(byForm, key(passage, at), found.get(i)[at]);
                    count(byPair, pair(passage, at), found.get(i)[at]);
                }
            }
        }
    }

    /** What is remembered at each place of a sentence, which was read as {@code found}. */
    long[][] features(Passage passage, int[] found) {
        long[] said = new long[found.length];
        for (int at = 0; at < said.length; at++) {
            said[at] = isOfUse(passage, at) ? elsewhere(byForm, key(passage, at), found[at]) : 0;
        }
        long[][] features = new long[found.length][];
        for (int at = 0; at < features.length; at++) {
            int before = passage.core(at, -1);
            int after = passage.core(at, 1);
            features[at] = new long[] {
                Hashes.feature(80, said[at]),
                Hashes.feature(81, before < 0 ? 0 : said[before], said[at]),
                Hashes.feature(82, after < 0 ? 0 : said[after], said[at]),
                Hashes.feature(83, isOfUse(passage, at) ? elsewhere(byPair, pair(passage, at), found[at]) : 0)};
        }
        return features;
    }

    /** The label it has most often at other places, whether at all of them, and whether they are many; 1 if there are none. */
    private long elsewhere(Map<Long, int[]> counts, long key, int own) {
        int[] seen = counts.get(key).clone();
        seen[own]--;
        int best = 0;
        int sum = 0;
        for (int label = 0; label < seen.length; label++) {
            best = seen[label] > seen[best] ? label : best;
            sum += seen[label];
        }
        return sum == 0 ? 1 : 2 + best * 4L + (seen[best] == sum ? 2 : 0) + (sum > 2 ? 1 : 0);
    }

    private void count(Map<Long, int[]> counts, long key, int label) {
        counts.computeIfAbsent(key, any -> new int[labels.size()])[label]++;
    }

    private static boolean isOfUse(Passage passage, int at) {
        Lexeme lexeme = passage.lexeme(at);
        return lexeme.isCore() && lexeme.hasWords();
    }

    private static long key(Passage passage, int at) {
        return passage.lexeme(at).stem();
    }

    private static long pair(Passage passage, int at) {
        int before = passage.core(at, -1);
        return Hashes.feature(1, before < 0 ? 0 : passage.lexeme(before).stem(), key(passage, at));
    }
}
