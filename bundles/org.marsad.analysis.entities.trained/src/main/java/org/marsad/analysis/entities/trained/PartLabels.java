package org.marsad.analysis.entities.trained;

import java.util.Arrays;
import java.util.List;

/** From the tags of words to the labels of their parts, and back. */
final class PartLabels {

    private PartLabels() {
    }

    /**
     * The labels of the parts. A tag is that of the word proper; a particle in front belongs to a name only if the name goes on with it,
     * and a pronoun behind never does.
     */
    static int[] of(Labels labels, Passage passage, List<String> tags) {
        int[] found = new int[passage.size()];
        int before = -1;
        for (int at = 0; at < found.length; at++) {
            int label = labels.label(tags.get(passage.words()[at]));
            if (passage.isGluedParticle(at) && !Labels.isInside(label) || passage.isGluedPronoun(at)) {
                label = Labels.OUTSIDE;
            }
            if (!labels.isAllowed(before, label)) {
                label = labels.begin(labels.type(label));
            }
            found[at] = label;
            before = label;
        }
        return found;
    }

    /** The tags of words: each has that of its word proper. */
    static List<String> tags(Labels labels, Passage passage, int[] found, int words) {
        int[] byWord = new int[words];
        for (int at = 0; at < found.length; at++) {
            if (!passage.isGluedParticle(at) && !passage.isGluedPronoun(at)) {
                byWord[passage.words()[at]] = found[at];
            }
        }
        String[] tags = new String[words];
        for (int word = 0; word < words; word++) {
            boolean isAllowed = labels.isAllowed(word == 0 ? -1 : byWord[word - 1], byWord[word]);
            byWord[word] = isAllowed ? byWord[word] : labels.begin(labels.type(byWord[word]));
            tags[word] = labels.tag(byWord[word]);
        }
        return Arrays.asList(tags);
    }
}
