package org.marsad.analysis.keyterms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the candidates of a document into order, and says how each is called. */
final class KeytermFinder {

    private static final Comparator<Keyterm> ORDER = Comparator.comparingDouble(Keyterm::score)
            .thenComparing(term -> term.candidate().place(0)).thenComparing(term -> -term.candidate().length());

    private final String text;
    private final List<Word> words;

    KeytermFinder(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * The terms, the one that says most first.
     *
     * @param most    how many at most
     * @param longest the most words of a phrase
     */
    List<Keyterm> find(int most, int longest) throws InterruptedException {
        WordWeights weights = new WordWeights(words);
        return new Candidates(words, weights, longest).find().stream().map(candidate -> new Keyterm(candidate, score(candidate, weights)))
                .sorted(ORDER).limit(most).toList();
    }

    /** YAKE's score of a phrase: the product of the weights of its words, over its frequency and one more than their sum. */
    private static double score(Candidate candidate, WordWeights weights) {
        double product = 1;
        double sum = 0;
        for (int word = 0; word < candidate.length(); word++) {
            double weight = weights.of(candidate.stem(word));
            product *= weight;
            sum += weight;
        }
        return product / (candidate.count() * (1 + sum));
    }

    /** How a term is written most often; of forms that are as frequent the first that had not to be guessed. */
    String value(Candidate candidate) {
        if (candidate.count() == 1) {
            return surface(candidate.place(0), candidate.length());
        }
        String[] surfaces = new String[candidate.count()];
        Map<String, Integer> counts = new HashMap<>();
        String best = "";
        boolean isBestRestored = true;
        int most = 0;
        for (int i = 0; i < surfaces.length; i++) {
            surfaces[i] = surface(candidate.place(i), candidate.length());
            counts.merge(surfaces[i], 1, Integer::sum);
        }
        for (int i = 0; i < surfaces.length; i++) {
            String surface = surfaces[i];
            boolean isRestored = words.get(candidate.place(i)).shape().restored();
            int count = counts.get(surface);
            if (best.isEmpty() || isBestRestored && !isRestored || isBestRestored == isRestored && count > most) {
                best = surface;
                most = count;
                isBestRestored = isRestored;
            }
        }
        return best;
    }

    int begin(int place) {
        return words.get(place).begin();
    }

    int end(int place, int length) {
        return words.get(place + length - 1).end();
    }

    private String surface(int place, int length) {
        return Words.written(text, words.get(place), words.get(place + length - 1));
    }
}
