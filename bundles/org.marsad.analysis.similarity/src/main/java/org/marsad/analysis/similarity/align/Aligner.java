package org.marsad.analysis.similarity.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.analysis.similarity.text.Words;
import org.marsad.api.similarity.Copy;
import org.marsad.api.similarity.Likeness;

/**
 * Tells what two texts have in common, on the texts themselves.
 *
 * <p>Runs of three words and more that stand in both are joined to passages where not more than {@value #GAP} words lie between. A passage
 * counts when it has {@value #FEWEST_WORDS} words in common (fewer only if a text is shorter), at least half of it is in common, and
 * one of its runs has {@value #LONGEST_RUN} words: single formulas do not make texts alike. Passages may stand in another order.
 */
public final class Aligner {

    /** With so many words between them two runs are still of one passage. */
    static final int GAP = 12;

    /** The fewest words of a passage. */
    static final int FEWEST_WORDS = 8;

    /** The fewest words of the longest run of a passage. */
    static final int LONGEST_RUN = 4;

    private static final double LEAST_DENSITY = 0.5;

    /** Of what the end of a paragraph cuts off a passage, less is no passage of its own. */
    private static final int FEWEST_SHOWN = 3;

    private Aligner() {
    }

    /** Compares a text with another. */
    public static Likeness compare(Reading here, Reading there) {
        if (here.words().size() == 0 || there.words().size() == 0) {
            return new Likeness(0, 0, 0, List.of());
        }
        BitSet copied = new BitSet();
        BitSet given = new BitSet();
        List<Copy> copies = new ArrayList<>();
        for (Passage passage : passages(here.words(), there.words())) {
            for (int i = 0; i < passage.size(); i++) {
                copied.set(passage.here(i));
                given.set(passage.there(i));
            }
            cut(passage, here, there, copies);
        }
        double words = here.words().size();
        double otherWords = there.words().size();
        return new Likeness((copied.cardinality() + given.cardinality()) / (words + otherWords), copied.cardinality() / words,
                given.cardinality() / otherWords, copies);
    }

    private static List<Passage> passages(Words here, Words there) {
        List<Passage> passages = new ArrayList<>();
        int fewest = Math.min(FEWEST_WORDS, Math.min(here.size(), there.size()));
        int longestRun = Math.min(LONGEST_RUN, fewest);
        Passage open = null;
        int longest = 0;
        for (Tile tile : tiles(here, there)) {
            if (open != null && open.isFollowedBy(tile, GAP)) {
                open.extend(tile, here, there);
                longest = Math.max(longest, tile.length());
            } else {
                if (open != null && longest >= longestRun) {
                    keep(open, fewest, passages);
                }
                open = new Passage(tile);
                longest = tile.length();
            }
        }
        if (open != null && longest >= longestRun) {
            keep(open, fewest, passages);
        }
        return passages;
    }

    /** Of texts too short for a run only those that are the same have something in common. */
    private static List<Tile> tiles(Words here, Words there) {
        boolean sameShort = here.size() < Grams.LENGTH && here.size() == there.size() && here.fingerprint() == there.fingerprint();
        return sameShort ? List.of(new Tile(0, 0, here.size())) : Tiling.of(here, there);
    }

    private static void keep(Passage passage, int fewest, List<Passage> passages) {
        if (passage.size() >= fewest && passage.density() >= LEAST_DENSITY) {
            passages.add(passage);
        }
    }

    /** Cuts a passage where paragraphs of the first text end. */
    private static void cut(Passage passage, Reading here, Reading there, List<Copy> copies) {
        int first = 0;
        for (int i = 1; i <= passage.size(); i++) {
            boolean ends = i == passage.size() || here.paragraph(passage.here(i)) != here.paragraph(passage.here(first));
            if (ends) {
                if (i - first >= Math.min(FEWEST_SHOWN, passage.size())) {
                    copies.add(copy(passage, first, i - 1, here, there));
                }
                first = i;
            }
        }
    }

    private static Copy copy(Passage passage, int first, int last, Reading here, Reading there) {
        int paragraph = here.paragraph(passage.here(first));
        int words = last - first + 1;
        return new Copy(here.words().span(passage.here(first), passage.here(last)),
                there.words().span(passage.there(first), passage.there(last)), paragraph, there.paragraph(passage.there(first)), words,
                (double) words / here.wordsIn(paragraph));
    }
}
