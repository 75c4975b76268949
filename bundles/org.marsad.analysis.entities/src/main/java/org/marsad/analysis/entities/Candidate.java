package org.marsad.analysis.entities;

/**
 * What a rule takes for an entity, before candidates are weighed against each other.
 *
 * @param role       its type
 * @param begin      where it begins in the text
 * @param end        the place after it
 * @param value      its canonical name
 * @param kind       more about it; may be empty
 * @param rule       the rule that found it
 * @param source     the line of a list that led to it; may be empty
 * @param confidence how sure the rule is
 */
record Candidate(Role role, int begin, int end, String value, String kind, String rule, String source, double confidence) {

    int length() {
        return end - begin;
    }

    boolean overlaps(Candidate other) {
        return begin < other.end && other.begin < end;
    }

    boolean contains(Candidate other) {
        return begin <= other.begin && other.end <= end;
    }

    /** The same with another end. */
    Candidate upTo(int otherEnd) {
        return new Candidate(role, begin, otherEnd, value, kind, rule, source, confidence);
    }
}
