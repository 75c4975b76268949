package org.marsad.api.contrast;

/** One of the two sets that are compared. */
public enum Side {
    /** The set that is asked about. */
    FIRST,
    /** The set it is held against. */
    SECOND
}
