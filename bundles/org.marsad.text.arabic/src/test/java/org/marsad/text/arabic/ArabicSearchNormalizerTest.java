package org.marsad.text.arabic;

import org.marsad.api.text.Normalizer;
import org.marsad.testkit.NormalizerContract;

/** What holds for every normalizer holds for the form for search. */
class ArabicSearchNormalizerTest extends NormalizerContract {

    @Override
    protected Normalizer normalizer() {
        return new ArabicSearchNormalizer();
    }
}
