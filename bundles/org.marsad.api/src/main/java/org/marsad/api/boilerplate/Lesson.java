package org.marsad.api.boilerplate;

import java.time.Instant;
import java.util.List;

/**
 * What an operator has taught once.
 *
 * @param at      when
 * @param scope   where it holds
 * @param verdict what the lines are
 * @param lines   the lines, as they were given
 */
public record Lesson(Instant at, Scope scope, Verdict verdict, List<String> lines) {

    /** What a line is. */
    public enum Verdict {
        /** It belongs to the site. */
        SITE,
        /** It belongs to articles, however often it repeats. */
        ARTICLE
    }

    /** Keeps its own copy. */
    public Lesson {
        lines = List.copyOf(lines);
    }
}
