package org.marsad.text.arabic;

import org.marsad.api.text.Normalizer;
import org.marsad.testkit.NormalizerContract;

/** What holds for every normalizer holds for the gentle form. */
class ArabicNormalizerTest extends NormalizerContract {

    @Override
    protected Normalizer normalizer() {
        return new ArabicNormalizer();
    }
}
