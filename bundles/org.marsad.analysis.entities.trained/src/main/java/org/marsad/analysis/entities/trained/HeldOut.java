package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.marsad.api.training.TaggedSentence;

/**
 * Sentences to learn from, and others to measure on. Whole blocks are held out, since neighbours are of one document and know each other's
 * names.
 *
 * @param rest    those to learn from
 * @param heldOut those to measure on
 */
record HeldOut(List<TaggedSentence> rest, List<TaggedSentence> heldOut) {

    private static final int LARGEST_BLOCK = 100;
    private static final int LEAST_BLOCKS = 20;

    /** Holds out a share, never all. */
    static HeldOut of(List<TaggedSentence> sentences, double share, long seed) {
        int block = Math.max(1, Math.min(LARGEST_BLOCK, sentences.size() / LEAST_BLOCKS));
        int blocks = (sentences.size() + block - 1) / block;
        List<Integer> order = new ArrayList<>(IntStream.range(0, blocks).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        BitSet out = new BitSet();
        order.stream().limit(share == 0 ? 0 : Math.min(blocks - 1, Math.max(1, Math.round(blocks * share)))).forEach(out::set);
        List<TaggedSentence> rest = new ArrayList<>();
        List<TaggedSentence> heldOut = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            (out.get(i / block) ? heldOut : rest).add(sentences.get(i));
        }
        return new HeldOut(rest, heldOut);
    }
}
