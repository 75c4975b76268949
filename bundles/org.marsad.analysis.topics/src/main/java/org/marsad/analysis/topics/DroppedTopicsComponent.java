package org.marsad.analysis.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.marsad.api.analysis.Analyzer;
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

    /** The property with the name of the file, without its ending. */
    static final String NAME = "list.name";

    /** The property with its path. */
    static final String FILE = ".list.file";

    /** The property with its SHA-256, in hexadecimal. It may be missing where a file was configured by hand. */
    static final String SHA256 = "list.sha256";

    private static final long MAXIMUM_BYTES = 16L << 20;

    private final ServiceRegistration<Analyzer> registration;

    /**
     * Reads the rules and offers the analyzer.
     *
     * @throws RulesException if the rules cannot be used; the message says where and why
     * @throws IOException    if the file cannot be read
     */
    @Activate
    public DroppedTopicsComponent(BundleContext context, Map<String, Object> properties,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher) throws RulesException, IOException {
        String name = stated(properties, NAME);
        Path file = Path.of(stated(properties, FILE));
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new RulesException(name + TopicOffer.ENDING + " has " + (Files.size(file) >> 20) + " MiB, and rules have at most "
                    + (MAXIMUM_BYTES >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (properties.containsKey(SHA256) && !TopicOffer.sha256(bytes).equals(properties.get(SHA256))) {
            throw new RulesException(file + " is not the file that was dropped; drop " + name + TopicOffer.ENDING + " again");
        }
        // Read at once, as who has dropped it wants to know what is wrong with it.
        List<Rule> rules = new RulesReader(name + TopicOffer.ENDING).read(bytes);
        registration = TopicOffer.register(context, name, bytes, () -> rules, matcher, ranking(properties));
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }

    /** Above the rules of the bundle, so that a file of their name takes their place. */
    private static int ranking(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer stated ? stated : 1;
    }

    private static String stated(Map<String, Object> properties, String name) throws RulesException {
        String value = Objects.toString(properties.get(name), "");
        if (value.isBlank()) {
            throw new RulesException("the configuration has no '" + name + "'; drop the rules themselves, as NAME" + TopicOffer.ENDING);
        }
        return value;
    }
}
