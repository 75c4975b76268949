package org.marsad.shell.result;

/** In which order text that runs to the left is sent to whoever reads it. */
public enum Writing {
    /** As it is, with nothing added: to files and other programs. */
    RAW,
    /** As it is, to a terminal that puts Arabic in order and joins it: what stands beside other words is isolated. */
    LOGICAL,
    /** In the order in which it is seen, with its letters joined: to a terminal that does neither. */
    VISUAL
}
