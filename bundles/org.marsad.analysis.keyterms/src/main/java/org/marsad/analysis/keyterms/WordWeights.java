package org.marsad.analysis.keyterms;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Collection<Statistics> all = count(words);
        most = all.stream().mapToInt(Statistics::count).max().orElse(1);
        double mean = all.stream().mapToInt(Statistics::count).average().orElse(1);
        double variance = all.stream().mapToDouble(of -> Math.pow(of.count() - mean, 2)).average().orElse(0);
        usual = mean + Math.sqrt(variance);
        sentences = words.isEmpty() ? 1 : words.get(words.size() - 1).sentence() + 1;
    }

    /** Gives the statistics in an order that depends on the stems alone: so sums are rounded the same in every document that has them. */
    private Collection<Statistics> count(List<Word> words) {
        Map<String, Statistics> byStem = new HashMap<>();
        Pairs pairs = new Pairs();
        Word before = null;
        for (Word word : words) {
            Statistics of = of(word, byStem);
            of.add(word.sentence(), word.isNoun());
            if (word.isJoined() && before != null) {
                boolean isNew = pairs.add(before.stemNumber(), word.stemNumber());
                of.addLeft(isNew);
                statistics[before.stemNumber()].addRight(isNew);
            }
            before = word;
        }
        return byStem.values();
    }

    private Statistics of(Word word, Map<String, Statistics> byStem) {
        int number = word.stemNumber();
        if (number >= statistics.length) {
            statistics = Arrays.copyOf(statistics, Math.max(number + 1, statistics.length * 2));
        }
        if (statistics[number] == null) {
            statistics[number] = new Statistics();
            byStem.put(word.stem(), statistics[number]);
        }
        return statistics[number];
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
