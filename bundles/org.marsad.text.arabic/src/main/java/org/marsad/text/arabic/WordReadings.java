package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.text.CountedWords;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.PreparedWord;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

/**
 * The ways to read one written word, of which counts decide. The ways and what would speak for them need no counts, so this is made once
 * for a word, in whatever texts it comes. Immutable to whoever asks; what is asked for is kept.
 */
final class WordReadings implements PreparedWord {

    private static final int NONE = -1;
    private static final int[] NOTHING = {};

    private final String word;
    private final NormalizedText form;
    private final boolean hasTanwin;
    /** What is done where nothing speaks for another reading. */
    private final WordCut usual;
    /** What is done where nothing is counted but the word as it is written, and how much its shape speaks for that. */
    private final WordCut byShape;
    private final double weightOfShape;
    private final Evidence[] others;
    /** The word cut by each of these, made when first asked for; two threads may make the same twice. */
    private final WordCut[] cuts;
    /** The hashes of all words that are counted for the other ways. */
    private final int[] counted;

    private WordReadings(String word, NormalizedText form, boolean hasTanwin, WordCut usual, List<Evidence> others) {
        this.word = word;
        this.form = form;
        this.hasTanwin = hasTanwin;
        this.usual = usual;
        this.others = others.toArray(Evidence[]::new);
        this.cuts = new WordCut[others.size()];
        this.counted = others.isEmpty() ? NOTHING : counted(form.text(), hasTanwin, others);
        int best = NONE;
        double weight = 0;
        for (int way = 0; way < cuts.length; way++) {
            double another = this.others[way].weight(WordCounts.NONE);
            if (another > weight) {
                best = way;
                weight = another;
            }
        }
        this.byShape = best == NONE ? usual : cutBy(best);
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

    /** A word that nothing can be glued to. */
    static WordReadings whole(String word) {
        return new WordReadings(word, null, false, WordCut.whole(word), List.of());
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
    @Override
    public WordCut cut(WordCounts counts) {
        if (others.length == 0) {
            return usual;
        }
        if (counts instanceof CountedWords ofText && !isAnyIn(ofText)) {
            return weightOfShape > Evidence.ofWhole(form.text(), false, counts) ? byShape : usual;
        }
        int best = NONE;
        double weight = Evidence.ofWhole(form.text(), hasTanwin, counts);
        for (int way = 0; way < others.length; way++) {
            double another = others[way].weight(counts);
            if (another > weight) {
                best = way;
                weight = another;
            }
        }
        return best == NONE ? usual : cutBy(best);
    }

    private WordCut cutBy(int way) {
        if (cuts[way] == null) {
            cuts[way] = parts(word, form, others[way].reading());
        }
        return cuts[way];
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
