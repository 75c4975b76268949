package org.marsad.analysis.topics;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.text.Matcher;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers the analyzer of the rules that come with the bundle, until a file of that name is dropped. */
@Component(service = {}, immediate = true)
public final class OwnTopicsComponent {

    private static final String RULES = TopicOffer.OWN + "." + TopicOffer.ENDING;

    private final ServiceRegistration<Analyzer> registration;

    /**
     * Offers the analyzer.
     *
     * @throws IOException if the rules cannot be read
     */
    @Activate
    public OwnTopicsComponent(BundleContext context, @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher)
            throws IOException {
        byte[] file = rules();
        registration = TopicOffer.register(context, TopicOffer.OWN, file, () -> read(file), matcher, 0);
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }

    private static List<Rule> read(byte[] file) {
        try {
            return new RulesReader(RULES).read(file);
        } catch (RulesException e) {
            throw new IllegalStateException("the rules that come with the bundle cannot be used: " + e.getMessage(), e);
        }
    }

    /** The file of the rules that come with the bundle. */
    static byte[] rules() throws IOException {
        try (InputStream in = OwnTopicsComponent.class.getResourceAsStream(RULES)) {
            if (in == null) {
                throw new FileNotFoundException("the bundle lacks its file " + RULES);
            }
            return in.readAllBytes();
        }
    }
}
