package org.marsad.text.arabic;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the form for search, made of the rules that the configuration says. */
@Component(service = {}, immediate = true, configurationPid = SearchFormComponent.PID)
@Designate(ocd = SearchFormComponent.Settings.class)
public final class SearchFormComponent {

    /** The PID of its configuration. */
    static final String PID = "org.marsad.text.arabic.search";

    private final NormalizerOffer offer;

    /** What can be told to the form. */
    @ObjectClassDefinition(id = SearchFormComponent.PID, name = "Marsad form for search of Arabic", description = "Which rules make the "
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
    public SearchFormComponent(BundleContext context, Settings settings, Map<String, Object> properties) {
        RuleChoice choice = new RuleChoice(Rule.SEARCH, settings.rules_off(), settings.rules_on());
        offer = new NormalizerOffer(context, new ArabicSearchNormalizer(choice), ArabicSearchNormalizer.ID,
                choice.revision(ArabicSearchNormalizer.REVISION), properties);
    }

    @Deactivate
    void leave() {
        offer.withdraw();
    }
}
