package org.marsad.analysis.keyterms;

import java.util.Arrays;
import java.util.List;

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

    /** By the number of a stem. */
    private Statistics[] statistics = new Statistics[64];
    private final double usual;
    private final int most;
    private final int sentences;

    /** Counts the words of a document, which are in reading order. */
    WordWeights(List<Word> words) {
        int[] counts = count(words);
        Arrays.sort(counts);
        most = counts.length == 0 ? 1 : counts[counts.length - 1];
        double mean = counts.length == 0 ? 1 : (double) words.size() / counts.length;
        usual = mean + Math.sqrt(variance(counts, mean));
        sentences = words.isEmpty() ? 1 : words.get(words.size() - 1).sentence() + 1;
    }

    /** Gives how often each stem is there. */
    private int[] count(List<Word> words) {
        Pairs pairs = new Pairs();
        Word before = null;
        int stems = 0;
        for (Word word : words) {
            Statistics of = statistics(word.stemNumber());
            of.add(word.sentence(), word.isNoun());
            if (word.isJoined() && before != null) {
                boolean isNew = pairs.add(before.stemNumber(), word.stemNumber());
                of.addLeft(isNew);
                statistics[before.stemNumber()].addRight(isNew);
            }
            stems = Math.max(stems, word.stemNumber() + 1);
            before = word;
        }
        int[] counts = new int[stems];
        for (int stem = 0; stem < stems; stem++) {
            counts[stem] = statistics[stem].count();
        }
        return counts;
    }

    private Statistics statistics(int stem) {
        if (stem >= statistics.length) {
            statistics = Arrays.copyOf(statistics, Math.max(stem + 1, statistics.length * 2));
        }
        if (statistics[stem] == null) {
            statistics[stem] = new Statistics();
        }
        return statistics[stem];
    }

    /** Of counts in ascending order: so the sum is rounded the same in every document that has them. */
    private static double variance(int[] counts, double mean) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - mean) * (count - mean);
        }
        return counts.length == 0 ? 0 : sum / counts.length;
    }

    /** The weight of a word of the document, above 0, by the number of its stem: the smaller, the more it says. */
    double of(int stem) {
        Statistics of = statistics[stem];
        double related = 1 + of.variety() * of.count() / most;
        double late = Math.log(Math.log(LOG_OF_FIRST_SENTENCES + of.median()));
        double noun = of.nouns() / (1 + Math.log(of.count()));
        double frequency = of.count() / usual;
        double spread = (double) of.differentSentences() / sentences;
        return related * late / (noun + (frequency + spread) / related);
    }

    /** How often the forms of a word stand in the document, by the number of its stem. */
    int count(int stem) {
        return statistics[stem].count();
    }

    /** Whether a form of the word stands somewhere as only nouns do. */
    boolean isNoun(int stem) {
        return statistics[stem].nouns() > 0;
    }
}
