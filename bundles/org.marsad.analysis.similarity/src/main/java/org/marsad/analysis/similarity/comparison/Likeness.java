package org.marsad.analysis.similarity.comparison;

/** How alike statements of one kind are that two documents make. */
interface Likeness {

    /** They are not of one thing. */
    double NONE = 0;
    /** Of one thing, and the same said of it: at least this much; less than this is something else said of it. */
    double SAME = 10;

    /** How alike a statement of the first document and one of the second are. */
    double of(Said one, Said other);

    /** Whether two statements of one document say the same of one thing. */
    boolean isRepeated(Said one, Said other);
}
