package org.marsad.shell.acceptance;

import java.nio.file.Path;
import java.util.List;

/**
 * What is expected of one document.
 *
 * @param name         the file it is written in, as it is shown
 * @param document     the document
 * @param expectations what is expected, in the order of the lines
 */
public record AcceptanceText(String name, Path document, List<Expectation> expectations) {

    /** Keeps its own copy. */
    public AcceptanceText {
        expectations = List.copyOf(expectations);
    }
}
