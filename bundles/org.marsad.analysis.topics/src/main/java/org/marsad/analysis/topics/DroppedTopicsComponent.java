package org.marsad.analysis.topics;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.api.text.Matcher;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Makes an analyzer of each file of rules that is dropped. If another matcher takes the place of the one it uses, the file is read anew,
 * and the revision says so.
 */
@Component(service = {}, immediate = true, configurationPid = DroppedTopicsComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DroppedTopicsComponent {

    /** The factory PID: one configuration for each file. */
    static final String PID = "org.marsad.analysis.topics";

    private static final long MAXIMUM_BYTES = 16L << 20;

    private final ServiceRegistration<Analyzer> registration;

    /**
     * Reads the rules and offers the analyzer.
     *
     * @throws RulesException if the rules cannot be used; the message says where and why
     * @throws IOException    if the file cannot be had
     */
    @Activate
    public DroppedTopicsComponent(BundleContext context, Map<String, Object> properties,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher) throws RulesException, IOException {
        DroppedList dropped = DroppedList.of(properties, TopicOffer.ENDING, MAXIMUM_BYTES);
        byte[] bytes = dropped.content();
        // Read at once, as who has dropped it wants to know what is wrong with it.
        List<Rule> rules = new RulesReader(dropped.fileName()).read(bytes);
        registration = TopicOffer.register(context, dropped.name(), bytes, () -> rules, matcher, ranking(properties));
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }

    /** Above the rules of the bundle, so that a file of their name takes their place. */
    private static int ranking(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer stated ? stated : 1;
    }
}
