package org.marsad.index.lucene.text;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that hold sentences together and say nothing of what a text or a question is about. */
final class FunctionWords {

    private static final String WORDS = "ما ماذا من متى أين كيف كم لماذا هل أي هو هي التي الذي الذين كان كانت في على عن "
            + "إلى هذا هذه ذلك تلك أو أن إن و ثم قد مع به بها له لها فيه فيها يتم تم تمت "
            // Question words behind particles, where no other word is spelt so.
            + "بماذا لمن بمن ممن بم مما مم فيم بكم لأي أيهما وكيف وما وهل";

    private final UnaryOperator<String> folding;
    private volatile Set<String> folded;

    /** The words as {@code folding} folds them. */
    FunctionWords(UnaryOperator<String> folding) {
        this.folding = folding;
    }

    /** Whether this folded word is one of them. */
    boolean contains(String word) {
        if (folded == null) {
            // Not at the start, which is not to wait for it. Two threads may make two of them, which are the same.
            folded = Stream.of(WORDS.split(" ")).map(folding).collect(Collectors.toUnmodifiableSet());
        }
        return folded.contains(word);
    }
}
