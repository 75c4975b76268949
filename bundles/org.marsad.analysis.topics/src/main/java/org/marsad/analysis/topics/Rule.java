package org.marsad.analysis.topics;

import java.util.List;

/**
 * A rule of a topic.
 *
 * @param topic  the id of the topic
 * @param kind   how it is met
 * @param reach  the most words that may stand between two that belong together; 0 for kinds that know no distance
 * @param line   the line of the file it begins in
 * @param terms  the words and phrases it looks for
 * @param others of {@link Kind#NEAR} the words of which one stands near by; else empty
 */
record Rule(String topic, Kind kind, int reach, int line, List<String> terms, List<String> others) {

    /** Takes copies. */
    Rule {
        terms = List.copyOf(terms);
        others = List.copyOf(others);
    }

    /** How a rule is met. */
    enum Kind {
        /** A word or phrase of its own speaks of the topic. */
        WORDS("words", 1.0),
        /** A word that says little by itself: it counts for the document, and is no mention. */
        WEAK("weak", 0.2),
        /** Words of two lists stand near each other in a sentence. */
        NEAR("near", 0.8),
        /** A phrase in which words of the topic mean something else. */
        EXCEPT("except", 0),
        /** A word near which words of the topic mean something else. */
        EXCEPT_NEAR("except near", 0);

        private final String written;
        private final double strength;

        Kind(String written, double strength) {
            this.written = written;
            this.strength = strength;
        }

        /** As it is written in a file. */
        String written() {
            return written;
        }

        /** What a mention that it finds counts, and how sure that is. */
        double strength() {
            return strength;
        }

        /** Whether it takes mentions away. */
        boolean isException() {
            return strength == 0;
        }

        /** Whether it says how many words may stand between. */
        boolean hasReach() {
            return this == NEAR || this == EXCEPT_NEAR;
        }
    }
}
