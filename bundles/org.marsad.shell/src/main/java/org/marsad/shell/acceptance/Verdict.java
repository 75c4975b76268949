package org.marsad.shell.acceptance;

/**
 * Whether a line holds.
 *
 * @param passed whether it does
 * @param found  what there is: of a line that holds what it is about, of one that does not what is there instead
 */
public record Verdict(boolean passed, String found) {}
