package org.marsad.analysis.similarity.roles;

/** A class of words by which cues are read. What is in it, the list of word classes says. */
enum WordClass {
    /** What stands behind these is no longer what the verb before them is said of. */
    STOP,
    /** What begins a clause about the name before it. */
    RELATIVE,
    /** What may stand between a name and its verb. */
    HELPER,
    /** Parts of bodies, by which these act. */
    UNIT,
    /** Courtesy and ranks before names. */
    COURTESY,
    /** Who stands near an office and does not hold it. */
    NEAR,
    /** Verbs behind which the holder of an office and the name may be two persons. */
    MEETS,
    /** Words behind an office that say who held it or will. */
    FORMER,
    /** What may stand between a preposition and the name of a place. */
    PLACE_NOUN,
    /** Those who speak or act and are somewhere, too: that is not where it happened. */
    BODY,
    /** Phrases before the one by whom something is done. */
    BY,
    /** Nouns for persons that are also adjectives: behind a definite noun they are that. */
    PARTICIPLE,
    /** Nouns for what somebody is at the head of or speaks for, that say no more than the next word. */
    GENERIC,
    /** Prepositions by which a noun for an office goes on. */
    ATTACHED
}
