package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How little a word characterises its document, by what YAKE looks at: how often it stands there, how early, in how many sentences, and
 * beside how many different words, which empty words do. From R. Campos, V. Mangaravite, A. Pasquali, A. Jorge, C. Nunes and A. Jatowt,
 * <i>YAKE! Keyword extraction from single documents using multiple local features</i>, Information Sciences 509, 2020.
 *
 * <p>One of its features is the capital letter, which Arabic does not have. In its place stands what tells a noun: the article, or a
 * preposition before it.
 */
final class WordWeights {

    private static final double LOG_OF_FIRST_SENTENCES = 3;

    private final Map<String, Statistics> statistics = new HashMap<>();
    private final double usual;
    private final int most;
    private final int sentences;

    /** What is counted of the forms of one word. */
    private static final class Statistics {

        private final List<Integer> sentences = new ArrayList<>();
        private final Set<String> left = new HashSet<>();
        private final Set<String> right = new HashSet<>();
        private int leftCount;
        private int rightCount;
        private int nouns;

        private void goesWith(Set<String> neighbours, String stem) {
            neighbours.add(stem);
            if (neighbours == left) {
                leftCount++;
            } else {
                rightCount++;
            }
        }

        private int count() {
            return sentences.size();
        }

        private double median() {
            int middle = sentences.size() / 2;
            return sentences.size() % 2 == 1 ? sentences.get(middle) : (sentences.get(middle - 1) + sentences.get(middle)) / 2.0;
        }

        /** They are in reading order. */
        private int differentSentences() {
            int different = 0;
            int before = -1;
            for (int sentence : sentences) {
                different += sentence == before ? 0 : 1;
                before = sentence;
            }
            return different;
        }

        private double variety() {
            return ratio(left.size(), leftCount) + ratio(right.size(), rightCount);
        }

        private static double ratio(int different, int all) {
            return all == 0 ? 0 : (double) different / all;
        }
    }

    /** Counts the words of a document, which are in reading order. */
    WordWeights(List<Word> words) {
        Word before = null;
        for (Word word : words) {
            Statistics of = statistics.computeIfAbsent(word.stem(), none -> new Statistics());
            of.sentences.add(word.sentence());
            of.nouns += word.isNoun() ? 1 : 0;
            if (word.isJoined() && before != null) {
                of.goesWith(of.left, before.stem());
                Statistics other = statistics.get(before.stem());
                other.goesWith(other.right, word.stem());
            }
            before = word;
        }
        most = statistics.values().stream().mapToInt(Statistics::count).max().orElse(1);
        double mean = statistics.values().stream().mapToInt(Statistics::count).average().orElse(1);
        double variance = statistics.values().stream().mapToDouble(of -> Math.pow(of.count() - mean, 2)).average().orElse(0);
        usual = mean + Math.sqrt(variance);
        sentences = words.isEmpty() ? 1 : words.get(words.size() - 1).sentence() + 1;
    }

    /** The weight of a word of the document, above 0: the smaller, the more it says. */
    double of(String stem) {
        Statistics of = statistics.get(stem);
        double related = 1 + of.variety() * of.count() / most;
        double late = Math.log(Math.log(LOG_OF_FIRST_SENTENCES + of.median()));
        double noun = of.nouns / (1 + Math.log(of.count()));
        double frequency = of.count() / usual;
        double spread = (double) of.differentSentences() / sentences;
        return related * late / (noun + (frequency + spread) / related);
    }

    /** How often the forms of a word stand in the document. */
    int count(String stem) {
        return statistics.get(stem).count();
    }

    /** Whether a form of the word stands somewhere as only nouns do. */
    boolean isNoun(String stem) {
        return statistics.get(stem).nouns > 0;
    }
}
