package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and phrases of a document that may be terms. A phrase has to come back, or stand in the title; a word that stands there only
 * once has to be in the title; adjectives are terms within phrases only. What stands mostly within a longer candidate is left to that
 * one: the idea of the C-value of K. Frantzi, S. Ananiadou and H. Mima, <i>Automatic recognition of multi-word terms</i>, International Journal
 * on Digital Libraries 3, 2000.
 */
final class Candidates {

    /** A candidate of which less than this share stands alone is part of a longer one. */
    private static final double LEAST_ALONE = 1 / 3.0;

    private final List<Word> words;
    private final WordWeights weights;
    private final int longest;
    /** By the number of words, and then by the number of the first word. */
    private final List<Map<Integer, Candidate>> byPlace = new ArrayList<>();

    /**
     * Those of a document.
     *
     * @param words   its words in reading order
     * @param longest the most words of a phrase
     */
    Candidates(List<Word> words, WordWeights weights, int longest) {
        this.words = words;
        this.weights = weights;
        this.longest = longest;
    }

    /** The candidates by first place, those that stand mostly within longer ones left out. */
    List<Candidate> find() throws InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        for (int length = 1; length <= longest; length++) {
            Map<Integer, Candidate> places = new HashMap<>();
            for (Candidate candidate : ofLength(length)) {
                if (isTerm(candidate)) {
                    candidate.places().forEach(place -> places.put(place, candidate));
                    candidates.add(candidate);
                }
            }
            byPlace.add(places);
        }
        candidates.removeIf(candidate -> alone(candidate) < LEAST_ALONE * candidate.count());
        return candidates;
    }

    private Iterable<Candidate> ofLength(int length) throws InterruptedException {
        Map<List<String>, Candidate> candidates = new LinkedHashMap<>();
        for (int first = 0; first + length <= words.size(); first++) {
            Interruption.check();
            if (isPhrase(first, length)) {
                List<String> stems = words.subList(first, first + length).stream().map(Word::stem).toList();
                candidates.computeIfAbsent(stems, Candidate::new).add(first, words.get(first).inTitle());
            }
        }
        return candidates.values();
    }

    private boolean isPhrase(int first, int length) {
        for (int i = first + 1; i < first + length; i++) {
            if (!words.get(i).isJoined()) {
                return false;
            }
        }
        return true;
    }

    private boolean isTerm(Candidate candidate) {
        boolean isRepeated = candidate.count() > 1;
        if (candidate.length() == 1) {
            return (isRepeated || candidate.inTitle()) && weights.isNoun(candidate.stems().get(0)) && !isAdjective(candidate);
        }
        boolean isOfTitle = candidate.inTitle() && candidate.stems().stream().allMatch(stem -> weights.count(stem) > 1);
        return (isRepeated || isOfTitle) && candidate.stems().stream().anyMatch(weights::isNoun)
                && candidate.stems().stream().distinct().count() == candidate.length();
    }

    /** Behind «و» both nouns and adjectives go on; the other places decide, or, where there are none, its ending. */
    private boolean isAdjective(Candidate candidate) {
        List<Word> telling = candidate.places().stream().map(words::get).filter(word -> !word.shape().isCoordinated()).toList();
        if (telling.isEmpty()) {
            return words.get(candidate.places().get(0)).shape().isRelative();
        }
        return 2 * telling.stream().filter(Word::isAdjective).count() >= telling.size();
    }

    /** At how many places it stands outside longer candidates. */
    private long alone(Candidate candidate) {
        return candidate.places().stream().filter(place -> !isWithinLonger(place, candidate.length())).count();
    }

    private boolean isWithinLonger(int place, int length) {
        for (int longer = length + 1; longer <= longest; longer++) {
            for (int first = place + length - longer; first <= place; first++) {
                if (byPlace.get(longer - 1).containsKey(first)) {
                    return true;
                }
            }
        }
        return false;
    }
}
