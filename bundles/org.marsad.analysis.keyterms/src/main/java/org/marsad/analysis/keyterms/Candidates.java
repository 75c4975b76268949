package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    /** The places of all candidates by their number of words: the numbers of their first words. */
    private final List<BitSet> byLength = new ArrayList<>();

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
        Collection<Candidate> phrases = single();
        for (int length = 1; length <= longest; length++) {
            BitSet places = new BitSet(words.size());
            phrases = length == 1 ? phrases : longer(phrases, length);
            for (Candidate candidate : phrases) {
                if (isTerm(candidate)) {
                    for (int i = 0; i < candidate.count(); i++) {
                        places.set(candidate.place(i));
                    }
                    candidates.add(candidate);
                }
            }
            byLength.add(places);
        }
        candidates.removeIf(candidate -> alone(candidate) < LEAST_ALONE * candidate.count());
        return candidates;
    }

    /** All words by first place, that come back or stand in the title. */
    private Collection<Candidate> single() throws InterruptedException {
        List<Candidate> single = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            Interruption.check();
            Word word = words.get(place);
            if (word.stemNumber() == single.size()) {
                single.add(new Candidate(word.stemNumber()));
            }
            single.get(word.stemNumber()).add(place, word.inTitle());
        }
        single.removeIf(Candidates::isLost);
        return single;
    }

    /** Whether it neither comes back nor stands in the title. */
    private static boolean isLost(Candidate phrase) {
        return phrase.count() == 1 && !phrase.inTitle();
    }

    /**
     * All phrases of a length, by first place, that come back or stand in the title. What begins with a phrase which does neither
     * does neither, so only those that do are made longer.
     *
     * @param shorter those with one word less
     */
    private Collection<Candidate> longer(Collection<Candidate> shorter, int length) throws InterruptedException {
        Candidate[] byPlace = new Candidate[words.size()];
        for (Candidate phrase : shorter) {
            for (int i = 0; i < phrase.count(); i++) {
                byPlace[phrase.place(i)] = phrase;
            }
        }
        Set<Candidate> longer = new LinkedHashSet<>();
        for (int first = 0; first + length <= words.size(); first++) {
            Interruption.check();
            Word last = words.get(first + length - 1);
            if (byPlace[first] != null && last.isJoined()) {
                Candidate phrase = byPlace[first].with(last.stemNumber());
                phrase.add(first, words.get(first).inTitle());
                longer.add(phrase);
            }
        }
        longer.removeIf(Candidates::isLost);
        return longer;
    }

    private boolean isTerm(Candidate candidate) {
        boolean isRepeated = candidate.count() > 1;
        if (candidate.length() == 1) {
            return (isRepeated || candidate.inTitle()) && weights.isNoun(candidate.stem(0)) && !isAdjective(candidate);
        }
        boolean isOfTitle = candidate.inTitle() && candidate.stems().allMatch(stem -> weights.count(stem) > 1);
        return (isRepeated || isOfTitle) && candidate.stems().anyMatch(weights::isNoun)
                && candidate.stems().distinct().count() == candidate.length();
    }

    /** Behind «و» both nouns and adjectives go on; the other places decide, or, where there are none, its ending. */
    private boolean isAdjective(Candidate candidate) {
        int telling = 0;
        int adjectives = 0;
        for (int i = 0; i < candidate.count(); i++) {
            Word word = words.get(candidate.place(i));
            if (!word.shape().isCoordinated()) {
                telling++;
                adjectives += word.isAdjective() ? 1 : 0;
            }
        }
        return telling == 0 ? words.get(candidate.place(0)).shape().isRelative() : 2 * adjectives >= telling;
    }

    /** At how many places it stands outside longer candidates. */
    private int alone(Candidate candidate) {
        int alone = 0;
        for (int i = 0; i < candidate.count(); i++) {
            alone += isWithinLonger(candidate.place(i), candidate.length()) ? 0 : 1;
        }
        return alone;
    }

    private boolean isWithinLonger(int place, int length) {
        for (int longer = length + 1; longer <= longest; longer++) {
            for (int first = place + length - longer; first <= place; first++) {
                if (first >= 0 && byLength.get(longer - 1).get(first)) {
                    return true;
                }
            }
        }
        return false;
    }
}
