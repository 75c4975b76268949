package org.marsad.text.arabic;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers the form for search, made of the rules that the configuration says. */
@Component(service = {}, immediate = true, configurationPid = SearchFormComponent.PID)
@Designate(ocd = NormalizerSettings.class)
public final class SearchFormComponent {

    /** The PID of its configuration. */
    static final String PID = "org.marsad.text.arabic.search";

    private final NormalizerOffer offer;

    /**
     * Offers the form.
     *
     * @throws IllegalArgumentException if the settings name a rule that is unknown; the message says which there are
     */
    @Activate
    public SearchFormComponent(BundleContext context, NormalizerSettings settings, Map<String, Object> properties) {
        RuleChoice choice = new RuleChoice(Rule.SEARCH, settings.rules_off(), settings.rules_on());
        offer = new NormalizerOffer(context, new ArabicSearchNormalizer(choice), ArabicSearchNormalizer.ID,
                choice.revision(ArabicSearchNormalizer.REVISION), properties);
    }

    @Deactivate
    void leave() {
        offer.withdraw();
    }
}
