package org.marsad.text.arabic;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the gentle form, made of the rules that the configuration says. */
@Component(service = {}, immediate = true, configurationPid = GentleFormComponent.PID)
@Designate(ocd = GentleFormComponent.Settings.class)
public final class GentleFormComponent {

    /** The PID of its configuration. */
    static final String PID = "org.marsad.text.arabic.gentle";

    private final NormalizerOffer offer;

    /** What can be told to the form. */
    @ObjectClassDefinition(id = GentleFormComponent.PID, name = "Marsad gentle form of Arabic", description = "Which rules make the "
            + "form. A change gives it another revision: what was made of the old form is made again.")
    public @interface Settings {

        /** Rules of the form that are left out. */
        @AttributeDefinition(name = "Rules off", description = "Names of rules the form has by itself and shall not have.")
        String[] rules_off() default {};

        /** Further rules. */
        @AttributeDefinition(name = "Rules on", description = "Names of rules the form does not have by itself and shall have.")
        String[] rules_on() default {};
    }

    /**
     * Offers the form.
     *
     * @throws IllegalArgumentException if the settings name a rule that is unknown; the message says which there are
     */
    @Activate
    public GentleFormComponent(BundleContext context, Settings settings, Map<String, Object> properties) {
        RuleChoice choice = new RuleChoice(Rule.GENTLE, settings.rules_off(), settings.rules_on());
        offer = new NormalizerOffer(context, new ArabicNormalizer(choice), ArabicNormalizer.ID,
                choice.revision(ArabicNormalizer.REVISION), properties);
    }

    @Deactivate
    void leave() {
        offer.withdraw();
    }
}
