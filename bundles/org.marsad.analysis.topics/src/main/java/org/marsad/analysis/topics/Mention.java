package org.marsad.analysis.topics;

import java.util.Comparator;

/**
 * A place where a rule is met. Positions are those of the text, in UTF-16 units, end exclusive.
 *
 * @param rule    the rule
 * @param matched its words as the file has them
 * @param first   the words that stand first
 * @param last    the words that stand last; the same as the first unless two are near each other
 */
record Mention(Rule rule, String matched, Hit first, Hit last) {

    /** From left to right; of those that begin together the longer first, and then the surer. */
    static final Comparator<Mention> READING_ORDER = Comparator.comparingInt(Mention::begin)
            .thenComparing(Mention::end, Comparator.reverseOrder())
            .thenComparing(mention -> mention.rule().kind().strength(), Comparator.reverseOrder())
            .thenComparingInt(mention -> mention.rule().line());

    /** A mention by words of their own. */
    static Mention of(Rule rule, Hit hit) {
        return new Mention(rule, hit.term(), hit, hit);
    }

    /** A mention by words near each other. */
    static Mention of(Rule rule, Hit one, Hit other) {
        boolean inOrder = one.begin() <= other.begin();
        return new Mention(rule, one.term() + " … " + other.term(), inOrder ? one : other, inOrder ? other : one);
    }

    int begin() {
        return first.begin();
    }

    int end() {
        return Math.max(first.end(), last.end());
    }

    /** Whether words of two lists make it. */
    boolean isPair() {
        return first != last;
    }
}
