package org.marsad.text.arabic;

import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.osgi.service.component.annotations.Component;

/**
 * The form for search: on top of the gentle form it brings together what readers look for as one, such as the seats of
 * hamza, teh marbuta and heh, alef maksura and yeh, capitals and small letters. The fold of a text and the fold of its
 * gentle form are the same.
 */
@Component
@NormalizerService(id = "arabic.search", revision = "1")
public final class ArabicSearchNormalizer implements Normalizer {

    private final NormalForm form = new NormalForm(Rule.SEARCH);

    @Override
    public NormalizedText normalize(String original) {
        return form.normalize(original);
    }
}
