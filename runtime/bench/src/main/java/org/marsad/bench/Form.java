package org.marsad.bench;

import org.marsad.api.text.Normalizer;
import org.marsad.text.arabic.ArabicNormalizer;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** The normal forms that are measured. */
public enum Form {

    /** For analysis. */
    GENTLE(new ArabicNormalizer()),
    /** For search. */
    SEARCH(new ArabicSearchNormalizer());

    private final Normalizer normalizer;

    Form(Normalizer normalizer) {
        this.normalizer = normalizer;
    }

    Normalizer normalizer() {
        return normalizer;
    }
}
