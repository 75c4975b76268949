package org.marsad.text.arabic;

import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;

/**
 * The form for search: on top of the gentle form it brings together what readers look for as one, such as the seats of
 * hamza, teh marbuta and heh, alef maksura and yeh, capitals and small letters. The fold of a text and the fold of its
 * gentle form are the same.
 */
public final class ArabicSearchNormalizer implements Normalizer {

    /** The name the index asks for. */
    static final String ID = "arabic.search";

    /** Rises when the same rules give a text another form. */
    static final String REVISION = "1";

    private final NormalForm form;

    /** The form as it is if nobody says otherwise. */
    public ArabicSearchNormalizer() {
        this(new RuleChoice(Rule.SEARCH));
    }

    ArabicSearchNormalizer(RuleChoice choice) {
        form = new NormalForm(choice.rules());
    }

    @Override
    public NormalizedText normalize(String original) {
        return form.normalize(original);
    }
}
