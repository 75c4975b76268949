package org.marsad.index.lucene.text;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Asks for folded words in the field they share with exact ones. A folded word is there as it is where it was written so,
 * and behind a sign of its own where it was written otherwise.
 */
public final class FoldedTerms {

    private FoldedTerms() {
    }

    /** The two terms of a folded word. */
    public static List<BytesRef> of(BytesRef folded) {
        return List.of(folded, new BytesRef(WordForms.FOLDING + folded.utf8ToString()));
    }

    /** Accepts both terms of what {@code folded} accepts. */
    public static Automaton either(Automaton folded) {
        Automaton sign = Operations.union(Automata.makeEmptyString(), Automata.makeChar(WordForms.FOLDING));
        return Operations.concatenate(sign, folded);
    }
}
