package org.marsad.extract.tika.worker;

import java.util.Arrays;
import java.util.List;

/** The points of some languages of one script. */
final class LanguageScores {

    private final List<String> languages;
    private final double[] points;

    /** All languages begin with 0. */
    LanguageScores(List<String> languages) {
        this.languages = languages;
        points = new double[languages.size()];
    }

    /** Gives points to some of the languages. */
    void add(List<String> some, double gain) {
        for (String language : some) {
            add(language, gain);
        }
    }

    /** Gives points to a language. */
    void add(String language, double gain) {
        points[languages.indexOf(language)] += gain;
    }

    /** Takes points from all languages but some. */
    void take(List<String> spared, double loss) {
        for (int at = 0; at < points.length; at++) {
            points[at] -= spared.contains(languages.get(at)) ? 0 : loss;
        }
    }

    /** The points of the language that has most of them. */
    double most() {
        return Arrays.stream(points).max().orElse(0);
    }

    /** The language with most points. */
    LanguageGuess best() {
        int best = 0;
        double second = Double.NEGATIVE_INFINITY;
        for (int at = 1; at < points.length; at++) {
            if (points[at] > points[best]) {
                second = points[best];
                best = at;
            } else {
                second = Math.max(second, points[at]);
            }
        }
        return LanguageGuess.leading(languages.get(best), points[best] - second);
    }
}
