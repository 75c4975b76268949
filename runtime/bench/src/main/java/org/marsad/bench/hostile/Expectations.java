package org.marsad.bench.hostile;

import java.util.Map;
import java.util.Set;

/** The words of a manifest, and the outcomes that meet them. An outcome is {@code text}, or the code of the document's problem. */
public final class Expectations {

    /** There is text to be had, be it a part of it. */
    private static final Set<String> RECOVERABLE = Set.of("TEXT", "PARTIAL_OR_TEXT");

    /** A word that is not here asks for nothing but that the file be decided. */
    private static final Map<String, Set<String>> OUTCOMES = Map.of(
            "TEXT", Set.of(Outcome.TEXT),
            "PARTIAL_OR_TEXT", Set.of(Outcome.TEXT),
            "EMPTY", Set.of("empty", "corrupt"),
            "ENCRYPTED", Set.of("encrypted"),
            "REJECTED", Set.of("corrupt", "encrypted", "empty"),
            "NOT_RAW_BYTES", Set.of("corrupt", "empty"));

    private Expectations() {
    }

    /** Whether an outcome is what a word asks for. */
    public static boolean met(String word, String outcome) {
        Set<String> allowed = OUTCOMES.get(word);
        return allowed == null || allowed.contains(outcome);
    }

    /** Whether a word says that the file has text. */
    public static boolean isRecoverable(String word) {
        return RECOVERABLE.contains(word);
    }
}
