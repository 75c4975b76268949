package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void noTwoTermsHaveTheSameNameInTheContextOrTheSameIri() {
        assertEquals(Term.values().length, Arrays.stream(Term.values()).map(Term::simpleName).distinct().count());
        assertEquals(Term.values().length, Arrays.stream(Term.values()).map(Term::iri).distinct().count());
    }

    /** JSON-LD takes a term for a prefix only if what it stands for ends as a namespace does. */
    @Test
    void noTermCanBeTakenForAPrefix() {
        for (Term term : Term.values()) {
            String iri = term.iri().stringValue();
            assertTrue(Character.isLetter(iri.charAt(iri.length() - 1)), iri);
        }
    }
}
