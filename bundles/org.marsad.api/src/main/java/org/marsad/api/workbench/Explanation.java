package org.marsad.api.workbench;

import java.util.List;

/**
 * Why something is as it is.
 *
 * @param subject what it is about, in full
 * @param kind    what kind of thing that is, in one word: {@code document}, {@code layer}, {@code analyzer}, {@code bundle} …
 * @param reasons what was considered and what decided it, one sentence each, most important first
 * @param next    commands that lead on from here, ready to be typed
 */
public record Explanation(String subject, String kind, List<String> reasons, List<String> next) {

    /** Keeps its own copies. */
    public Explanation {
        reasons = List.copyOf(reasons);
        next = List.copyOf(next);
    }
}
