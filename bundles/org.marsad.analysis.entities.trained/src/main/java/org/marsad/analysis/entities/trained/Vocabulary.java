package org.marsad.analysis.entities.trained;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.text.Normalizer;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.text.WordCounts;

/**
 * How often words occur in the text that was learned from, by which it is told what is glued to a word. Words are known by the hash of
 * their folded form.
 */
record Vocabulary(Map<Long, Integer> counts) {

    /** Counts words. */
    static Vocabulary of(List<TaggedSentence> sentences, Normalizer search) {
        Map<String, Integer> written = new HashMap<>();
        sentences.forEach(sentence -> sentence.words().forEach(word -> written.merge(word, 1, Integer::sum)));
        Map<Long, Integer> counts = new HashMap<>();
        written.forEach((word, count) -> counts.merge(Hashes.of(search.normalize(word).text()), count, Integer::sum));
        return new Vocabulary(counts);
    }

    /** For whoever cuts words. */
    WordCounts by(Normalizer search) {
        return word -> counts.getOrDefault(Hashes.of(search.normalize(word).text()), 0);
    }
}
