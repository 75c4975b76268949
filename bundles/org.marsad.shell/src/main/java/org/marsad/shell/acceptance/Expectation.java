package org.marsad.shell.acceptance;

import java.util.Map;
import java.util.Optional;

/**
 * One line of an acceptance text.
 *
 * @param line    its number, from 1
 * @param written the line as it was written
 * @param forbids whether it says what must not be, instead of what must
 * @param subject what it is about
 */
public record Expectation(int line, String written, boolean forbids, Subject subject) {

    /** The first word of a line that says what must be. */
    static final String EXPECT = "EXPECT";

    /** The first word of a line that says what must not be. */
    static final String FORBID = "FORBID";

    /** What kind of line it is, as scripts see it: {@code expect} or {@code forbid}. */
    public String kind() {
        return forbids ? "forbid" : "expect";
    }

    /** What a line is about. */
    public sealed interface Subject {}

    /**
     * Something that the document has once.
     *
     * @param property what
     * @param words    what it is said to be, or for the text what is in it
     */
    public record Stated(Property property, String words) implements Subject {}

    /**
     * Annotations.
     *
     * @param type     their type, or the beginning of several
     * @param words    the words they cover, or empty for any
     * @param features features they have, by name; none for any
     * @param least    how many there must be at least
     * @param most     how many there may be at most
     */
    public record Found(String type, Optional<String> words, Map<String, String> features, int least, int most)
            implements Subject {

        /** Keeps its own copy. */
        public Found {
            features = Map.copyOf(features);
        }

        /** Whether a document without any such annotation would do, so that a mistyped type would not be noticed. */
        boolean holdsForNone() {
            return least == 0;
        }
    }
}
