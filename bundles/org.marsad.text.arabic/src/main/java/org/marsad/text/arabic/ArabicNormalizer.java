package org.marsad.text.arabic;

import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;

/**
 * The gentle form, for analysis: one spelling for what is the same text. Shapes, marks, elongation strokes, invisible
 * signs, look-alike letters, digits, quotation marks, dashes and spaces are made uniform; whatever tells one word from
 * another stays, such as the seats of hamza, teh marbuta and alef maksura.
 */
public final class ArabicNormalizer implements Normalizer {

    /** The name analyzers ask for. */
    static final String ID = "arabic";

    /** Rises when the same rules give a text another form. */
    static final String REVISION = "1";

    private final NormalForm form;

    /** The form as it is if nobody says otherwise. */
    public ArabicNormalizer() {
        this(new RuleChoice(Rule.GENTLE));
    }

    ArabicNormalizer(RuleChoice choice) {
        form = new NormalForm(choice.rules());
    }

    @Override
    public NormalizedText normalize(String original) {
        return form.normalize(original);
    }
}
