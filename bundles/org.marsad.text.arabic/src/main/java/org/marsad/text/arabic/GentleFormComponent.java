package org.marsad.text.arabic;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers the gentle form, made of the rules that the configuration says. */
@Component(service = {}, immediate = true, configurationPid = GentleFormComponent.PID)
@Designate(ocd = NormalizerSettings.class)
public final class GentleFormComponent {

    /** The PID of its configuration. */
    static final String PID = "org.marsad.text.arabic.gentle";

    private final NormalizerOffer offer;

    /**
     * Offers the form.
     *
     * @throws IllegalArgumentException if the settings name a rule that is unknown; the message says which there are
     */
    @Activate
    public GentleFormComponent(BundleContext context, NormalizerSettings settings, Map<String, Object> properties) {
        RuleChoice choice = new RuleChoice(Rule.GENTLE, settings.rules_off(), settings.rules_on());
        offer = new NormalizerOffer(context, new ArabicNormalizer(choice), ArabicNormalizer.ID,
                choice.revision(ArabicNormalizer.REVISION), properties);
    }

    @Deactivate
    void leave() {
        offer.withdraw();
    }
}
