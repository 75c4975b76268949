package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.text.CountedWords;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * The ways to read one written word, of which counts decide. The ways and what would speak for them need no counts, so this is made once
 * for a word, in whatever texts it comes. Immutable.
 */
final class WordReadings {

    private final String word;
    private final NormalizedText form;
    private final boolean hasTanwin;
    /** What is done where nothing speaks for another reading. */
    private final WordCut usual;
    /** What is done where nothing is counted but the word as it is written, and how much its shape speaks for that. */
    private final WordCut byShape;
    private final double weightOfShape;
    private final Evidence[] others;
    /** The hashes of all words that are counted for the other ways. */
    private final int[] counted;

    private WordReadings(String word, NormalizedText form, boolean hasTanwin, WordCut usual, List<Evidence> others) {
        this.word = word;
        this.form = form;
        this.hasTanwin = hasTanwin;
        this.usual = usual;
        this.others = others.toArray(Evidence[]::new);
        this.counted = counted(form.text(), hasTanwin, others);
        CutReading best = null;
        double weight = 0;
        for (Evidence evidence : others) {
            double another = evidence.weight(WordCounts.NONE);
            if (another > weight) {
                best = evidence.reading();
                weight = another;
            }
        }
        this.byShape = best == null ? usual : parts(word, form, best);
        this.weightOfShape = weight;
    }

    private static int[] counted(String letters, boolean hasTanwin, List<Evidence> others) {
        int size = hasTanwin ? 1 : 0;
        for (Evidence evidence : others) {
            size += evidence.words();
        }
        int[] hashes = new int[size];
        int filled = 0;
        if (hasTanwin) {
            hashes[filled++] = Evidence.withoutTanwin(letters).hashCode();
        }
        for (Evidence evidence : others) {
            filled = evidence.hash(hashes, filled);
        }
        return hashes;
    }

    /** A word that can be read in one way only, whatever is counted. */
    static WordReadings certain(String word, NormalizedText form, CutReading reading) {
        return new WordReadings(word, form, false, parts(word, form, reading), List.of());
    }

    /**
     * A word that may be whole.
     *
     * @param form   its gentle form
     * @param others the ways to read it in which something is cut off; of those that weigh the same the first is taken
     */
    static WordReadings of(String word, NormalizedText form, boolean hasTanwin, List<Evidence> others) {
        return new WordReadings(word, form, hasTanwin, WordCut.whole(word), others);
    }

    /** The word cut by the reading for which most speaks with these counts. */
    WordCut cut(WordCounts counts) {
        if (others.length == 0) {
            return usual;
        }
        if (counts instanceof CountedWords ofText && !isAnyIn(ofText)) {
            return weightOfShape > Evidence.ofWhole(form.text(), false, counts) ? byShape : usual;
        }
        Evidence best = null;
        double weight = Evidence.ofWhole(form.text(), hasTanwin, counts);
        for (Evidence evidence : others) {
            double another = evidence.weight(counts);
            if (another > weight) {
                best = evidence;
                weight = another;
            }
        }
        return best == null ? usual : parts(word, form, best.reading());
    }

    private boolean isAnyIn(CountedWords words) {
        for (int hash : counted) {
            if (words.mayHave(hash)) {
                return true;
            }
        }
        return false;
    }

    /** The parts as written, or the whole word where a border would go through one written character. */
    private static WordCut parts(String word, NormalizedText form, CutReading reading) {
        List<String> before = new ArrayList<>(reading.particles().length());
        int begin = 0;
        for (int at = 1; at <= reading.particles().length(); at++) {
            int border = border(form, at);
            before.add(word.substring(begin, border));
            begin = border;
        }
        int end = border(form, form.text().length() - reading.pronoun().length());
        List<String> after = reading.pronoun().isEmpty() ? List.of() : List.of(word.substring(end));
        boolean isSplit = before.contains("") || after.contains("") || begin >= end;
        return isSplit ? WordCut.whole(word) : new WordCut(before, word.substring(begin, end), after);
    }

    private static int border(NormalizedText form, int at) {
        return at == form.text().length() ? form.offsets().originalLength() : form.offsets().toOriginal(at, at + 1).begin();
    }
}
