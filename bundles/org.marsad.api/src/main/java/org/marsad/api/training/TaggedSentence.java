package org.marsad.api.training;

import java.util.List;
import java.util.Map;

/**
 * A sentence as people have tagged it, in the way of CoNLL 2002: {@code O} for a word that belongs to no name, {@code B-TYPE} for the first
 * word of a name and {@code I-TYPE} for its others.
 *
 * @param words the words, in their order
 * @param tags  the tag of each
 */
public record TaggedSentence(List<String> words, List<String> tags) {

    /** What other data call the types {@code PER}, {@code LOC} and {@code ORG}. */
    private static final Map<String, String> USUAL = Map.of("PERS", "PER", "PERSON", "PER", "LOCATION", "LOC", "PLACE", "LOC",
            "ORGANIZATION", "ORG", "ORGANISATION", "ORG");

    /** Takes copies; rejects a sentence that has not a tag for each word. */
    public TaggedSentence {
        words = List.copyOf(words);
        tags = tags.stream().map(TaggedSentence::usual).toList();
        if (words.size() != tags.size()) {
            throw new IllegalArgumentException(words.size() + " words and " + tags.size() + " tags");
        }
    }

    /** The tag with the usual name of its type: {@code B-PER} for {@code B-PERS}. */
    public static String usual(String tag) {
        return tag.length() < 3 ? tag : tag.substring(0, 2) + USUAL.getOrDefault(tag.substring(2), tag.substring(2));
    }
}
