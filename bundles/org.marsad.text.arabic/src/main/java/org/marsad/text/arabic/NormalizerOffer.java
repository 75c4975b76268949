package org.marsad.text.arabic;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/**
 * A normalizer in the service registry. Its revision follows from the configuration, which annotations cannot say, so it is
 * registered here and not by the component runtime.
 */
final class NormalizerOffer {

    private final ServiceRegistration<Normalizer> registration;

    /** Registers a normalizer; a ranking is taken over from the configuration. */
    NormalizerOffer(BundleContext context, Normalizer normalizer, String id, String revision, Map<String, Object> configuration) {
        Dictionary<String, Object> service = new Hashtable<>();
        service.put(NormalizerService.PREFIX_ + "id", id);
        service.put(NormalizerService.PREFIX_ + "revision", revision);
        if (configuration.get(Constants.SERVICE_RANKING) instanceof Integer ranking) {
            service.put(Constants.SERVICE_RANKING, ranking);
        }
        registration = context.registerService(Normalizer.class, normalizer, service);
    }

    /** Takes it out of the registry. */
    void withdraw() {
        registration.unregister();
    }
}
