package org.marsad.analysis.dates;

import java.util.Optional;
import java.util.Set;

/** Reads one kind of expression of time among the tokens of a line. */
interface ExpressionReader {

    /** The expression that begins at {@code token}. */
    Optional<Expression> read(int token);

    /** The folded words that such an expression may begin with, without particles; numbers need not be named. */
    Set<String> beginnings();
}
