package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.marsad.api.training.TaggedSentence;

/**
 * Sentences as a learner sees them: by place the rows of the features it has, and its label. Features are numbers of rows from the
 * beginning, so that a sentence takes little room.
 */
final class Corpus {

    /** So many sentences are taken for a document: about the length of an article. */
    static final int SENTENCES = 20;

    private final FeatureTable table;
    private final List<Passage> passages = new ArrayList<>();
    private final List<int[][]> rows = new ArrayList<>();
    private final List<int[]> golds = new ArrayList<>();

    /**
     * Takes sentences apart.
     *
     * @param cutoff features seen less often are left out
     */
    Corpus(Labels labels, List<TaggedSentence> sentences, WordForms forms, ListedNames names, int cutoff) throws InterruptedException {
        for (int begin = 0; begin < sentences.size(); begin += SENTENCES) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off while reading");
            }
            List<TaggedSentence> document = sentences.subList(begin, Math.min(sentences.size(), begin + SENTENCES));
            passages.addAll(Passage.of(document.stream().map(TaggedSentence::words).toList(), forms, names));
        }
        for (int i = 0; i < passages.size(); i++) {
            golds.add(PartLabels.of(labels, passages.get(i), sentences.get(i).tags()));
        }
        table = often(cutoff);
        passages.forEach(passage -> rows.add(rows(Features.of(passage))));
    }

    FeatureTable table() {
        return table;
    }

    int size() {
        return passages.size();
    }

    List<Passage> passages() {
        return passages;
    }

    int[][] rows(int sentence) {
        return rows.get(sentence);
    }

    int[] gold(int sentence) {
        return golds.get(sentence);
    }

    /** Adds to the features of each sentence what a reading of its document found; {@code found} is by sentence and place. */
    void remember(Labels labels, List<int[]> found) {
        for (int begin = 0; begin < size(); begin += SENTENCES) {
            int end = Math.min(size(), begin + SENTENCES);
            Memory memory = new Memory(labels, passages.subList(begin, end), found.subList(begin, end));
            for (int i = begin; i < end; i++) {
                long[][] more = memory.features(passages.get(i), found.get(i));
                int[][] places = rows.get(i);
                for (int at = 0; at < places.length; at++) {
                    int known = places[at].length;
                    places[at] = Arrays.copyOf(places[at], known + more[at].length);
                    for (int j = 0; j < more[at].length; j++) {
                        places[at][known + j] = table.add(more[at][j]);
                    }
                }
            }
        }
    }

    private FeatureTable often(int cutoff) {
        FeatureTable all = new FeatureTable(1 << 16);
        int[] counts = new int[1 << 16];
        for (Passage passage : passages) {
            for (long[] place : Features.of(passage)) {
                for (long feature : place) {
                    int row = all.add(feature);
                    counts = row < counts.length ? counts : Arrays.copyOf(counts, counts.length * 2);
                    counts[row]++;
                }
            }
        }
        long[] features = all.features();
        FeatureTable often = new FeatureTable(1 << 16);
        for (int row = 0; row < features.length; row++) {
            if (counts[row] >= cutoff) {
                often.add(features[row]);
            }
        }
        return often;
    }

    private int[][] rows(long[][] features) {
        int[][] found = new int[features.length][];
        for (int at = 0; at < found.length; at++) {
            found[at] = Arrays.stream(features[at]).mapToInt(table::row).filter(row -> row != FeatureTable.NONE).toArray();
        }
        return found;
    }
}
