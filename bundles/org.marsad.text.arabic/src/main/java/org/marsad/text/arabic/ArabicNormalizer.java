package org.marsad.text.arabic;

import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.osgi.service.component.annotations.Component;

/**
 * The gentle form, for analysis: one spelling for what is the same text. Shapes, marks, elongation strokes, invisible
 * signs, look-alike letters, digits, quotation marks, dashes and spaces are made uniform; whatever tells one word from
 * another stays, such as the seats of hamza, teh marbuta and alef maksura.
 */
@Component
@NormalizerService(id = "arabic", revision = "1")
public final class ArabicNormalizer implements Normalizer {

    private final NormalForm form = new NormalForm(Rule.GENTLE);

    @Override
    public NormalizedText normalize(String original) {
        return form.normalize(original);
    }
}
