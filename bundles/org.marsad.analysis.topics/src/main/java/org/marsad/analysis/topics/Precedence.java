package org.marsad.analysis.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which mentions stay where several lie upon each other. Words that are part of a longer phrase, or one of two that are near each
 * other, are not a mention by themselves («تهريب» in «تهريب المخدرات»); and of one topic no two overlap.
 */
final class Precedence {

    private final List<Mention> mentions;
    private final Ends phrases = new Ends();
    /** The words that make pairs. */
    private final Ends paired = new Ends();

    Precedence(List<Mention> all) {
        mentions = new ArrayList<>(all);
        mentions.sort(Mention.READING_ORDER);
        for (Mention mention : mentions) {
            if (mention.isPair()) {
                paired.add(mention.first().begin(), mention.first().end());
                paired.add(mention.last().begin(), mention.last().end());
            } else {
                phrases.add(mention.begin(), mention.end());
            }
        }
    }

    /** Those that stay, in reading order. */
    List<Mention> settled() {
        List<Mention> settled = new ArrayList<>();
        Map<String, Integer> ends = new HashMap<>();
        for (Mention mention : mentions) {
            if (isPartOfAnother(mention) || ends.getOrDefault(mention.rule().topic(), 0) > mention.begin()) {
                continue;
            }
            ends.put(mention.rule().topic(), mention.end());
            settled.add(mention);
        }
        return settled;
    }

    private boolean isPartOfAnother(Mention mention) {
        boolean isPartOfPhrase = phrases.ofThoseBefore(mention.begin()) >= mention.end() || phrases.ofThoseAt(mention.begin())
                > mention.end();
        return isPartOfPhrase || !mention.isPair() && paired.ofThoseBefore(mention.begin() + 1) >= mention.end();
    }
}
