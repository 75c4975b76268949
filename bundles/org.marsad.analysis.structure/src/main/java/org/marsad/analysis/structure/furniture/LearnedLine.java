package org.marsad.analysis.structure.furniture;

import org.marsad.api.boilerplate.Scope;

/**
 * A line that repeats in the documents of one scope.
 *
 * @param scope     where
 * @param text      the line, as it was met in one of them
 * @param documents in how many of the documents looked at it stood when it was learned
 * @param of        how many were looked at
 */
record LearnedLine(Scope scope, String text, int documents, int of) {

    String key() {
        return LineKey.of(text);
    }
}
