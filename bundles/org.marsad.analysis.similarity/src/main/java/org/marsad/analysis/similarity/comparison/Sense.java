package org.marsad.analysis.similarity.comparison;

import java.util.Set;

/**
 * What a figure or a date is of, as far as words tell it.
 *
 * @param role    what the words near it say of it, as {@code dead}, {@code cost} or {@code ruling}; empty if they say nothing known
 * @param counted the classes of the noun that is counted, or its stem where it is in none; empty if nothing is counted
 * @param sort    what is counted
 */
record Sense(String role, Set<String> counted, Sort sort) {

    /** What nouns may count. */
    enum Sort {
        /** Persons, all who are concerned. */
        PERSONS,
        /** Persons who may be only some of them: children, those who came to help. */
        SOME,
        /** What is no person. */
        THINGS,
        /** The noun is in no list. */
        UNKNOWN
    }

    /** Nothing is known. */
    static final Sense NONE = new Sense("", Set.of(), Sort.UNKNOWN);

    /** The class of nouns that say only that persons are counted. */
    static final String ANYBODY = "anybody";

    /** What says only how something is measured. */
    private static final Set<String> WEAK = Set.of("weight", "distance");

    /** Keeps its own copy. */
    Sense {
        counted = Set.copyOf(counted);
    }

    boolean isSameRole(Sense other) {
        return !role.isEmpty() && role.equals(other.role);
    }

    /** Whether both have a role, and not the same; one that only the noun tells is no other one where the noun is the same. */
    boolean isOtherRole(Sense other) {
        boolean isImplied = isSameNoun(other) && (counted.contains(role) || other.counted.contains(other.role));
        return !role.isEmpty() && !other.role.isEmpty() && !role.equals(other.role) && !isImplied && !isWeak(other);
    }

    /** How heavy something is, or how far away, says nothing of what became of it. */
    private boolean isWeak(Sense other) {
        return WEAK.contains(role) || WEAK.contains(other.role);
    }

    /** Whether both count the same thing, and say which. */
    boolean isSameNoun(Sense other) {
        return isTelling() && other.isTelling() && counted.stream().anyMatch(other.counted::contains);
    }

    /** Whether what both count may be one: the same thing, persons in other words, or one does not say what. */
    boolean mayBeSameNoun(Sense other) {
        boolean arePersons = sort != Sort.THINGS && other.sort != Sort.THINGS;
        return counted.isEmpty() || other.counted.isEmpty() || isSameNoun(other) || arePersons;
    }

    /** Whether what both count may be one of which they say different numbers, and not all and some of them. */
    boolean mayBeAllOfSame(Sense other) {
        boolean areUnknown = sort == Sort.UNKNOWN && other.sort == Sort.UNKNOWN && !counted.isEmpty() && !other.counted.isEmpty();
        return isSameNoun(other) || mayBeSameNoun(other) && sort != Sort.SOME && other.sort != Sort.SOME && !areUnknown;
    }

    /** Whether both are known to count persons, or the same thing, as far as they say what. */
    boolean isSurelySameNoun(Sense other) {
        boolean areKnown = sort != Sort.UNKNOWN && other.sort != Sort.UNKNOWN;
        return counted.isEmpty() || other.counted.isEmpty() || isSameNoun(other) || areKnown && mayBeSameNoun(other);
    }

    private boolean isTelling() {
        return !counted.isEmpty() && !counted.contains(ANYBODY);
    }
}
