package org.marsad.analysis.similarity.align;

import java.util.ArrayList;
import java.util.List;
import org.marsad.analysis.similarity.text.Words;

/**
 * Covers a text with the longest runs of words that stand in another, from its beginning to its end: what Wise's greedy string tiling
 * finds, in one pass. Where a run stands in the other text many times only the nearest {@value #MOST_PLACES} places behind the run before
 * and the first {@value #MOST_PLACES} are looked at, so the time grows with the length of the texts, whatever is in them.
 */
final class Tiling {

    private static final int MOST_PLACES = 16;

    private final Words here;
    private final Words there;
    private final Grams grams;
    private Tile best;

    private Tiling(Words here, Words there) {
        this.here = here;
        this.there = there;
        this.grams = new Grams(there);
    }

    /** The runs, in the order of the first text. */
    static List<Tile> of(Words here, Words there) {
        return new Tiling(here, there).tiles();
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        int expected = 0;
        int at = 0;
        while (at + Grams.LENGTH <= here.size()) {
            best = null;
            int hash = Grams.hash(here, at);
            look(at, hash, grams.find(hash, expected));
            if (expected > 0) {
                look(at, hash, grams.find(hash, 0));
            }
            if (best == null) {
                at++;
            } else {
                tiles.add(best);
                at = best.hereEnd();
                expected = best.thereEnd();
            }
        }
        return tiles;
    }

    /** Of equally long runs the one that is met first stays, which is the one that goes on where the run before ended. */
    private void look(int at, int hash, int from) {
        for (int i = from; i < from + MOST_PLACES; i++) {
            int place = grams.at(i, hash);
            if (place < 0) {
                return;
            }
            int length = common(at, place);
            if (length >= Grams.LENGTH && (best == null || length > best.length())) {
                best = new Tile(at, place, length);
            }
        }
    }

    private int common(int at, int place) {
        int length = 0;
        while (at + length < here.size() && place + length < there.size() && here.key(at + length) == there.key(place + length)) {
            length++;
        }
        return length;
    }
}
